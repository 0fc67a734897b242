import { MemberPromise, Topic, TopicState } from '../../model/exchange.js';
import type { Id } from '../../model/primitives.js';
import type { Round } from '../../model/round.js';
import { RoundNoteKind } from '../../model/round.js';
import { utcInstant } from '../../time/zone.js';

/** What becomes of a round's notes. */
export interface RoundRecords {
  readonly topics: readonly Topic[];
  readonly promises: readonly MemberPromise[];
}

const TITLE = 300;

/** A note's first line as a title, and the whole where that is more. */
function titleOf(text: string): { title: string; detail?: string } {
  const whole = text.trim();
  const first = whole.replace(/\n[^]*/, '');
  const title =
    first.length > TITLE ? `${first.slice(0, TITLE - 1).replace(/[\ud800-\udbff]$/, '')}…` : first;
  return title === whole ? { title } : { title, detail: text };
}

/**
 * The records of a group that a round's notes become (rule 26): topics, which are open or parked for the next agenda, and members' promises. A
 * promise of which nobody noted whose it is becomes a parked topic, so that it comes back and is asked about.
 * @param of the group; the members by the people of the round, where these are called otherwise; and where ids come from
 */
export function roundRecords(
  round: Round,
  of: { readonly group: Id; readonly newId: () => Id; readonly memberOf?: (person: Id) => Id | undefined },
): RoundRecords {
  const { memberOf = (person: Id) => person } = of;
  const topics: Topic[] = [];
  const promises: MemberPromise[] = [];
  for (const note of round.notes) {
    const member = note.person === undefined ? undefined : memberOf(note.person);
    const shared = {
      ...{ id: of.newId(), group: of.group, createdAt: utcInstant(note.at) },
      ...(member !== undefined && { member }),
    };
    if (note.kind === RoundNoteKind.Promise && member !== undefined) {
      promises.push(MemberPromise.parse({ ...shared, text: note.text, meeting: round.meeting }));
      continue;
    }
    const state = note.kind === RoundNoteKind.Topic ? TopicState.Open : TopicState.Parked;
    topics.push(Topic.parse({ ...shared, ...titleOf(note.text), state, raisedAt: round.meeting }));
  }
  return { topics, promises };
}
