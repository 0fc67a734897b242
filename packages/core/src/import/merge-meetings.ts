import type { NetworkFeed } from '../model/feed.js';
import { Group } from '../model/group.js';
import type { Meeting } from '../model/meeting.js';
import { MeetingStatus } from '../model/meeting.js';
import type { TimeZone, UtcInstant } from '../model/primitives.js';
import type { MeetingEdit } from '../rules/changes/next-revision.js';
import { nextRevision } from '../rules/changes/next-revision.js';
import { ascending } from '../time/order.js';
import { instantMilliseconds } from '../time/zone.js';
import type { Imported } from './imported.js';

/** What {@link mergeImport} did. */
export interface MergedImport {
  readonly feed: NetworkFeed;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

// What a source can say of a meeting. The rest (agenda, parts, signup) is written in the feed and stays.
const fields = [
  'groups',
  'title',
  'theme',
  'purpose',
  'length',
  'attendanceMode',
  'start',
  'end',
  'timeZone',
  'status',
  'statusNote',
  'url',
  'place',
] as const;
const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
const isOn = ({ status }: Meeting) =>
  status === MeetingStatus.Scheduled || status === MeetingStatus.Rescheduled;

function merged(before: Meeting, read: Meeting, feedZone: TimeZone, now: UtcInstant): Meeting {
  const changed = fields.filter((name) => {
    // That a meeting takes place is no news of one that does, and doesn't undo that it was moved.
    if (name === 'status' && isOn(before) && isOn(read)) return false;
    return read[name] !== undefined && differs(before[name], read[name]);
  });
  const edit = Object.fromEntries(changed.map((name) => [name, read[name]])) as MeetingEdit;
  return nextRevision(before, edit, { feedZone, now: instantMilliseconds(now) }).meeting;
}

/**
 * Puts imported meetings into a feed. One that the feed has by its id or its UID is changed, and only in what the source says, so that a nightly
 * import keeps agendas and signups and raises `revision` and `sequence` when something changed and never otherwise; the others are added.
 */
export function mergeImport(feed: NetworkFeed, imported: Imported, now: UtcInstant): MergedImport {
  const meetings = [...feed.meetings];
  const place = new Map<string, number>();
  for (const [at, { id, uid }] of meetings.entries()) {
    place.set(`id ${id}`, at);
    if (uid !== undefined) place.set(`uid ${uid}`, at);
  }
  let [added, changed, unchanged] = [0, 0, 0];
  for (const read of imported.meetings) {
    const at = place.get(`uid ${read.uid ?? ''}`) ?? place.get(`id ${read.id}`);
    const before = at === undefined ? undefined : meetings[at];
    const next = before && merged(before, read, feed.timeZone, now);
    if (at === undefined) {
      meetings.push(read);
      added += 1;
    } else if (next !== before && next) {
      meetings[at] = next;
      changed += 1;
    } else unchanged += 1;
  }
  const known = new Set(feed.groups.map(({ id }) => id));
  const groups = imported.groups
    .filter(({ id }) => !known.has(id))
    .map(({ id, name }) => Group.parse({ id, name }));
  if (added + changed + groups.length === 0) return { feed, added, changed, unchanged };
  return {
    feed: {
      ...feed,
      revision: feed.revision + 1,
      updatedAt: now,
      groups: [...feed.groups, ...groups],
      meetings: meetings.sort(ascending(({ start }) => start)),
    },
    added,
    changed,
    unchanged,
  };
}
