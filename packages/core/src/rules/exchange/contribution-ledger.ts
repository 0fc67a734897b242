import type { Member } from '../../model/member.js';
import { MemberStatus } from '../../model/member.js';
import type { Contribution, ContributionKind } from '../../model/participation.js';
import type { Id, WallDate } from '../../model/primitives.js';
import { compareText } from '../../time/order.js';

/** What one member has brought. */
export interface LedgerLine {
  readonly member: Id;
  /** How often, by kind; a kind that is not there is nought. */
  readonly counts: Readonly<Partial<Record<ContributionKind, number>>>;
  readonly total: number;
  /** The day of the latest, if there is any. */
  readonly last: WallDate | undefined;
}

/** Of what time and kind the ledger is. */
export interface LedgerOptions {
  /** Only contributions of this kind: whose turn it is to give a talk, or to be host. */
  readonly kind?: ContributionKind;
  /** Contributions from this day on, and up to that one. */
  readonly from?: WallDate;
  readonly to?: WallDate;
}

/**
 * What the active members of a group have brought, whose turn it is first: who has brought least; of these who brought something longest
 * ago; of these who has been a member longest. Members who left are not in it. For the facilitator alone (rule 25): "dit indspark er lig
 * dit udbytte" is a thought to act on, not a list to hang up.
 */
export function contributionLedger(
  members: readonly Member[],
  contributions: readonly Contribution[],
  { kind, from, to }: LedgerOptions = {},
): readonly LedgerLine[] {
  const counted = contributions.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (from === undefined || one.on >= from) &&
      (to === undefined || one.on <= to),
  );
  return members
    .filter(({ status }) => status === MemberStatus.Active)
    .map((member) => {
      const own = counted.filter((one) => one.member === member.id && one.group === member.group);
      const counts: Partial<Record<ContributionKind, number>> = {};
      for (const one of own) counts[one.kind] = (counts[one.kind] ?? 0) + 1;
      const last = own
        .map(({ on }) => on)
        .sort()
        .at(-1);
      return { line: { member: member.id, counts, total: own.length, last }, joined: member.joined ?? '' };
    })
    .sort(
      (a, b) =>
        a.line.total - b.line.total ||
        compareText(a.line.last ?? '', b.line.last ?? '') ||
        compareText(a.joined, b.joined) ||
        compareText(a.line.member, b.line.member),
    )
    .map(({ line }) => line);
}
