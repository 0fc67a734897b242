import { retrying } from '../db/faults.js';
import { readMeetingsToMail } from '../db/meetings.js';
import { inviteAll, writeDue } from '../db/notifications.js';
import type { PlannedMail } from './planned-mail.js';
import { mailsDue, mailWindow } from './mail-plan.js';
import type { ServiceContext } from './service.js';

/**
 * Writes the mails that are due by the meetings' own times, each once a person: done again a minute later it writes nothing.
 * @param kinds those that the association wants to be sent
 */
export async function planMail(
  { database, clock }: ServiceContext,
  kinds: readonly PlannedMail[],
): Promise<void> {
  const now = clock.now();
  const meetings = await readMeetingsToMail(database, mailWindow(now));
  for (const { association, meeting, timeZone } of meetings) {
    for (const { kind, due } of mailsDue(meeting, timeZone, now)) {
      if (!kinds.includes(kind)) continue;
      await retrying(async () => {
        if (kind === 'invitation') await inviteAll(database, association, meeting.id, now);
        else await writeDue(database, association, meeting.id, kind, due, now);
      });
    }
  }
}
