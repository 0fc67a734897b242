import { InvitedBy, Standing } from '../../model/signup.js';

/** For whom a part keeps seats: members, the host's guests; everybody else has what is common. */
export const SeatClass = { Member: 'member', HostGuest: 'host-guest', Other: 'other' } as const;
export type SeatClass = (typeof SeatClass)[keyof typeof SeatClass];

const seatClasses = Object.values(SeatClass);

/** As what somebody takes part: what decides on their seat. */
export interface Role {
  readonly standing: Standing;
  readonly invitedBy?: InvitedBy | undefined;
}

/** Whose seats a person takes. A prospective member has none of their own. */
export function seatClassOf({ standing, invitedBy }: Role): SeatClass {
  if (standing === Standing.Member) return SeatClass.Member;
  return invitedBy === InvitedBy.Host ? SeatClass.HostGuest : SeatClass.Other;
}

/** How full a part is at one moment. */
export interface PartLoad {
  /** Seats; undefined when there is no limit. */
  readonly capacity: number | undefined;
  /** Confirmed and offered seats (rule 20), by whose they are. */
  readonly taken: Readonly<Record<SeatClass, number>>;
  /** The seats of the capacity that are kept at this moment. */
  readonly reserved: Readonly<Partial<Record<SeatClass, number>>>;
}

/** Reserved seats that their class has not used yet. @param except of all classes but this one */
export function seatsKept({ taken, reserved }: Omit<PartLoad, 'capacity'>, except?: SeatClass): number {
  return seatClasses
    .filter((seatClass) => seatClass !== except)
    .reduce((sum, seatClass) => sum + Math.max(0, (reserved[seatClass] ?? 0) - taken[seatClass]), 0);
}

/**
 * Whether one more of a class could be seated now (rule 20): a seat is left beyond those taken and those kept for the other
 * classes. So each class takes of its own reserve first, and then of what is common.
 */
export function isEligible(load: PartLoad, seatClass: SeatClass): boolean {
  if (load.capacity === undefined) return true;
  const taken = seatClasses.reduce((sum, one) => sum + load.taken[one], 0);
  return taken + seatsKept(load, seatClass) < load.capacity;
}

/** Somebody on a waitlist. */
export interface QueueEntry extends Role {
  /** Rises with the order of entry. */
  readonly entered: number;
}

const rank = ({ standing }: Role) => (standing === Standing.Member ? 0 : 1);

/** The order of a waitlist: members before guests, prospective members among these, then by entry (rule 20). */
export function compareQueue(a: QueueEntry, b: QueueEntry): number {
  return rank(a) - rank(b) || a.entered - b.entered;
}

/** Who gets the next seat (rule 20): the first on the waitlist who is eligible; undefined when nobody is. */
export function nextInLine<E extends QueueEntry>(load: PartLoad, waiting: readonly E[]): E | undefined {
  return [...waiting].sort(compareQueue).find((one) => isEligible(load, seatClassOf(one)));
}

/** What a newcomer gets. */
export type SeatDecision =
  { readonly seat: 'confirmed' } | { readonly seat: 'waitlisted'; readonly place: number };

/**
 * Decides a newcomer's seat in one part (rule 20): confirmed when eligible, unless somebody who waits is eligible too; else
 * the tail of the waitlist.
 */
export function decideSeat(load: PartLoad, waiting: readonly QueueEntry[], role: Role): SeatDecision {
  if (isEligible(load, seatClassOf(role)) && nextInLine(load, waiting) === undefined) {
    return { seat: 'confirmed' };
  }
  return { seat: 'waitlisted', place: 1 + waiting.filter((one) => rank(one) <= rank(role)).length };
}

/**
 * How full a part looks to somebody who types an address; exact numbers are not public (`docs/protocol.md`,
 * Availability). `kept` is {@link seatsKept}.
 */
export function seatsLeftWord(part: {
  capacity: number | undefined;
  taken: number;
  waiting: number;
  kept?: number;
}): 'open' | 'few' | 'waitlist' {
  if (part.waiting > 0) return 'waitlist';
  if (part.capacity === undefined) return 'open';
  const left = part.capacity - part.taken - (part.kept ?? 0);
  if (left <= 0) return 'waitlist';
  return left <= part.capacity / 5 ? 'few' : 'open';
}
