import type { Member } from '@network-meetings/core';
import { emailKey, IssueCode, Standing, utcInstant } from '@network-meetings/core';
import type {
  Directory,
  ExchangeRecord,
  MemberExchange,
  MemberPost,
  Reachability,
} from '@network-meetings/core/exchange';
import { memberDirectory } from '@network-meetings/core/exchange';
import { addRecords, readRecord, readRecords, replaceRecord } from '../db/exchange.js';
import { findLink } from '../db/links.js';
import { readHead } from '../db/meetings.js';
import { readRosterOf, setReachable } from '../db/roster.js';
import { changedMeanwhile } from '../http/conditions.js';
import { ProblemError } from '../problem-error.js';
import { memberRecord, only, recordId } from './exchange.js';
import { invalid } from './rules.js';
import type { ServiceContext } from './service.js';

/** A member who is known by a personal link, in each group that the person is a member of. */
export interface KnownMember {
  readonly association: string;
  readonly memberships: readonly Member[];
}

/**
 * The member that a personal link proves ("Who is who"): an invitation, or a signup made with one. A guest's and a prospective member's
 * link open what is theirs, and nothing of the group (rules 6 and 7).
 */
export async function memberBy(
  { database, clock }: ServiceContext,
  association: string,
  token: string | undefined,
): Promise<KnownMember> {
  const link = token === undefined ? undefined : await findLink(database, association, token, clock.now());
  if (!link) throw new ProblemError('link/not-valid');
  if (link.standing !== Standing.Member) throw new ProblemError('access/forbidden');
  const roster = await readRosterOf(database, association);
  const memberships = roster.filter(
    ({ email, status }) => emailKey(email) === link.emailKey && status === 'active',
  );
  if (memberships.length === 0) throw new ProblemError('access/forbidden');
  return { association, memberships };
}

const groupsOf = ({ memberships }: KnownMember) => memberships.map(({ group }) => group);

/** Who of one's groups may be called or written to (rule 27). */
export async function directoryFor({ database }: ServiceContext, member: KnownMember): Promise<Directory> {
  const roster = await readRosterOf(database, member.association);
  return {
    groups: groupsOf(member).map((group) => ({
      group,
      members: memberDirectory(roster.filter((one) => one.group === group)).map(
        ({ organisation, phone, email, ...entry }) => ({
          ...entry,
          ...(organisation !== undefined && { organisation }),
          ...(phone !== undefined && { phone }),
          ...(email !== undefined && { email }),
        }),
      ),
    })),
  };
}

/** How the others may reach one now. */
export function reachabilityOf({ memberships }: KnownMember): Reachability {
  const reachable = memberships.find((member) => member.reachable)?.reachable;
  return reachable ? { by: [...reachable.by], consentedAt: reachable.consentedAt } : { by: [] };
}

/** Gives, changes or takes back the consent to be reached, in all of one's groups. */
export async function setReachability(
  { database, clock }: ServiceContext,
  member: KnownMember,
  { by }: Reachability,
): Promise<Reachability> {
  const now = clock.now();
  const ways = [...new Set(by)];
  const ids = member.memberships.map(({ id }) => id);
  await setReachable(database, member.association, ids, ways, now);
  return ways.length > 0 ? { by: ways, consentedAt: utcInstant(now) } : { by: [] };
}

/** The asks and offers that stand in one's groups, and those of sister groups that are meant for them (rule 27). */
export async function exchangeFor(
  { database }: ServiceContext,
  member: KnownMember,
): Promise<MemberExchange> {
  const { association } = member;
  const own = groupsOf(member);
  const head = await readHead(database, association);
  const sisters = (head?.head.groups ?? [])
    .filter(({ id }) => own.includes(id))
    .flatMap(({ sisterGroups }) => sisterGroups);
  const records = await readRecords(
    database,
    association,
    [...new Set([...own, ...sisters])],
    ['ask', 'offer'],
  );
  const isForMe = ({ group, reach }: { group: string; reach: string }) =>
    own.includes(group) || reach === 'sister-groups';
  return {
    asks: only(records, 'ask').filter((ask) => ask.state === 'open' && isForMe(ask)),
    offers: only(records, 'offer').filter((offer) => offer.withdrawnAt === undefined && isForMe(offer)),
  };
}

/** Writes an ask or an offer between meetings (rule 27). @param key of the intent: sent again, it is the same record */
export async function postExchange(
  { database, clock }: ServiceContext,
  member: KnownMember,
  post: MemberPost,
  key: string,
): Promise<ExchangeRecord> {
  const { association } = member;
  const membership = member.memberships.find(({ group }) => group === post.group);
  if (!membership)
    throw invalid([{ code: IssueCode.UnknownReference, path: '$.group', params: { id: post.group } }]);
  const id = recordId(association, membership.id, key);
  const entry = memberRecord(post, id, membership.id, clock.now());
  if ((await addRecords(database, association, [entry], clock.now())) > 0) return entry;
  const kept = (await readRecord(database, association, id))?.entry;
  const isSame = kept?.kind === entry.kind && 'text' in kept.record && kept.record.text === post.text;
  if (!isSame) throw new ProblemError('idempotency/key-reused');
  return kept;
}

/** Takes back an ask or an offer of one's own. */
export async function withdrawExchange(
  { database, clock }: ServiceContext,
  member: KnownMember,
  id: string,
): Promise<void> {
  const held = await readRecord(database, member.association, id);
  const isMine = member.memberships.some((membership) => membership.id === held?.entry.record.member);
  if (!held || !isMine) throw new ProblemError('request/not-found');
  const { entry } = held;
  if (entry.kind !== 'ask' && entry.kind !== 'offer') throw new ProblemError('request/not-found');
  const gone: ExchangeRecord =
    entry.kind === 'ask'
      ? { kind: 'ask', record: { ...entry.record, state: 'withdrawn' } }
      : { kind: 'offer', record: { ...entry.record, withdrawnAt: utcInstant(clock.now()) } };
  if (!(await replaceRecord(database, member.association, gone, held.version)))
    throw changedMeanwhile('record');
}
