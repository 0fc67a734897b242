import { createHash } from 'node:crypto';
import type { Member } from '@network-meetings/core';
import { AskState, dateOf, ExchangeReach, IssueCode, utcInstant } from '@network-meetings/core';
import type { Round } from '@network-meetings/core/agenda';
import { roundRecords, spokenOrder } from '@network-meetings/core/agenda';
import type {
  CarriedOver,
  ExchangeKind,
  ExchangeRecord,
  Ledger,
  MemberPost,
  RoundRecorded,
} from '@network-meetings/core/exchange';
import { carryOver, contributionLedger } from '@network-meetings/core/exchange';
import type { HeldRecord } from '../db/exchange.js';
import {
  addRecords,
  deleteRecord,
  readRecord,
  readRecords,
  replaceRecord,
  writeRound,
} from '../db/exchange.js';
import { inTransaction } from '../db/meetings.js';
import type { HeldMeeting } from '../db/meetings.js';
import { readRosterOf } from '../db/roster.js';
import { changedMeanwhile } from '../http/conditions.js';
import { ProblemError } from '../problem-error.js';
import type { Access } from './access.js';
import { invalid } from './rules.js';
import { ledGroup } from './season.js';
import type { ServiceContext } from './service.js';

/** The same for the same parts: for the same note of the same round, so that a round that is sent twice is recorded once. */
export const recordId = (...parts: readonly string[]) =>
  `x-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`;

const unknown = (path: string, id: string) =>
  invalid([{ code: IssueCode.UnknownReference, path, params: { id } }]);

/** The group that a meeting's notes belong to: the first of its owners that the sender leads; of a member's note, the member's own. */
function groupFor({ meeting }: HeldMeeting, access: Access, member: Member | undefined): string {
  if (member && meeting.groups.includes(member.group)) return member.group;
  const led = meeting.groups.find((group) => access.wholeAssociation || access.groups.has(group));
  return led ?? meeting.groups[0] ?? '';
}

/**
 * Records a round as `<network-round>` keeps it: its topics, promises and parked items become the group's (rule 26), and of its turns the
 * order is kept for the next. Sent again, it adds what is new and leaves what was changed since.
 */
export async function recordRound(
  context: ServiceContext,
  access: Access,
  held: HeldMeeting,
  round: Round,
): Promise<RoundRecorded> {
  const { database, clock } = context;
  const { association, meeting } = held;
  if (round.meeting !== meeting.id) throw unknown('$.meeting', round.meeting);
  if (!meeting.agenda.some(({ id }) => id === round.item)) throw unknown('$.item', round.item);
  const roster = (await readRosterOf(database, association)).filter(({ group }) =>
    meeting.groups.includes(group),
  );
  const members = new Map(roster.map((member) => [member.id, member]));
  const made = round.notes.map((note) => {
    const member = note.person === undefined ? undefined : members.get(note.person);
    return roundRecords(
      { ...round, notes: [note] },
      {
        group: groupFor(held, access, member),
        newId: () => recordId(association, meeting.id, round.item, note.id),
        memberOf: (person) => members.get(person)?.id,
      },
    );
  });
  const topics = made.flatMap((one) => one.topics);
  const promises = made.flatMap((one) => one.promises);
  const entries: readonly ExchangeRecord[] = [
    ...topics.map((record) => ({ kind: 'topic' as const, record })),
    ...promises.map((record) => ({ kind: 'promise' as const, record })),
  ];
  await inTransaction(database, async (within) => {
    await writeRound(within, association, meeting.id, round.item, spokenOrder(round), clock.now());
    await addRecords(within, association, entries, clock.now());
  });
  return { meeting: meeting.id, topics, promises };
}

/** The records of one kind, without the wrapping. */
export function only<K extends ExchangeKind>(records: readonly HeldRecord[], kind: K) {
  return records.flatMap(({ entry }) => (entry.kind === kind ? [entry.record] : [])) as Extract<
    ExchangeRecord,
    { kind: K }
  >['record'][];
}

/** What comes back on the agenda of a meeting (rule 26), of all its groups. */
export async function carriedOver({ database }: ServiceContext, held: HeldMeeting): Promise<CarriedOver> {
  const { association, meeting } = held;
  const records = await readRecords(database, association, meeting.groups, ['topic', 'promise', 'ask']);
  const ends = {
    topics: only(records, 'topic'),
    promises: only(records, 'promise'),
    asks: only(records, 'ask'),
  };
  const items = carryOver(ends, { groups: meeting.groups, on: dateOf(meeting.start) });
  return { meeting: meeting.id, items: [...items] };
}

/** A record of a group that somebody leads. */
export async function ledRecord(
  context: ServiceContext,
  access: Access,
  group: string,
  id: string,
): Promise<HeldRecord> {
  await ledGroup(context, access, group);
  const held = await readRecord(context.database, access.association, id);
  if (held?.entry.record.group !== group) throw new ProblemError('request/not-found');
  return held;
}

/** Refuses a record that is of another group, or of nobody on its roster: ids that lead nowhere come back on no agenda. */
async function checkRecord(
  { database }: ServiceContext,
  association: string,
  group: string,
  { record }: ExchangeRecord,
): Promise<void> {
  if (record.group !== group) throw unknown('$.record.group', record.group);
  const { member } = record;
  if (member === undefined) return;
  const roster = await readRosterOf(database, association, group);
  if (!roster.some(({ id }) => id === member)) throw unknown('$.record.member', member);
}

/** Writes a record: a new one, or over the version that the editor saw. */
export async function writeRecord(
  context: ServiceContext,
  access: Access,
  group: string,
  id: string,
  entry: ExchangeRecord,
  expected: number | 'new' | undefined,
): Promise<HeldRecord> {
  const { database, clock } = context;
  const { association } = access;
  await ledGroup(context, access, group);
  if (entry.record.id !== id)
    throw invalid([{ code: IssueCode.NotAllowed, path: '$.record.id', params: {} }]);
  await checkRecord(context, association, group, entry);
  if (expected === 'new') {
    if ((await addRecords(database, association, [entry], clock.now())) === 0)
      throw changedMeanwhile('record');
  } else {
    const held = await ledRecord(context, access, group, id);
    if (held.entry.kind !== entry.kind)
      throw invalid([{ code: IssueCode.NotAllowed, path: '$.kind', params: {} }]);
    if (expected !== undefined && expected !== held.version) throw changedMeanwhile('record');
    if (!(await replaceRecord(database, association, entry, held.version))) throw changedMeanwhile('record');
  }
  return ledRecord(context, access, group, id);
}

/** Deletes a record, of the version that the editor saw. */
export async function removeRecord(
  context: ServiceContext,
  access: Access,
  group: string,
  id: string,
  expected: number | undefined,
): Promise<void> {
  const held = await ledRecord(context, access, group, id);
  if (expected !== undefined && expected !== held.version) throw changedMeanwhile('record');
  if (!(await deleteRecord(context.database, access.association, id, held.version)))
    throw changedMeanwhile('record');
}

/** Who has brought what (rule 25), whose turn it is first. */
export async function ledgerOf(context: ServiceContext, access: Access, group: string): Promise<Ledger> {
  await ledGroup(context, access, group);
  const { database } = context;
  const members = await readRosterOf(database, access.association, group);
  const records = await readRecords(database, access.association, [group], ['contribution']);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return {
    group,
    members: contributionLedger(members, only(records, 'contribution')).map((line) => ({
      ...{ member: line.member, name: names.get(line.member) ?? '', total: line.total },
      counts: { ...line.counts },
      ...(line.last !== undefined && { last: line.last }),
    })),
  };
}

/** A record that a member writes: an ask or an offer of their own. */
export function memberRecord(
  { kind, group, text, keywords = [], reach = ExchangeReach.Group }: MemberPost,
  id: string,
  member: string,
  now: number,
): ExchangeRecord {
  const shared = { id, group, member, text, keywords, reach, createdAt: utcInstant(now) };
  return kind === 'ask' ? { kind, record: { ...shared, state: AskState.Open } } : { kind, record: shared };
}
