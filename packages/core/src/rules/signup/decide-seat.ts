import { Standing } from '../../model/signup.js';

/** How full a part is at one moment. */
export interface PartLoad {
  /** Seats; undefined when there is no limit. */
  readonly capacity: number | undefined;
  /** Confirmed and offered seats (rule 20). */
  readonly taken: number;
  /** Who waits, in any order. */
  readonly waiting: readonly QueueEntry[];
}

/** Somebody on a waitlist. */
export interface QueueEntry {
  readonly standing: Standing;
  /** Rises with the order of entry. */
  readonly entered: number;
}

/** What a newcomer gets. */
export type SeatDecision =
  { readonly seat: 'confirmed' } | { readonly seat: 'waitlisted'; readonly place: number };

const rank = ({ standing }: QueueEntry) => (standing === Standing.Member ? 0 : 1);

/** The order of a waitlist: members before guests, prospective members among these, then by entry (rule 20). */
export function compareQueue(a: QueueEntry, b: QueueEntry): number {
  return rank(a) - rank(b) || a.entered - b.entered;
}

/**
 * Decides a newcomer's seat in one part (rule 20): confirmed while seats are left and nobody waits, else the waitlist.
 * A newcomer never gets a seat while somebody waits.
 */
export function decideSeat(part: PartLoad, standing: Standing): SeatDecision {
  const free = part.capacity === undefined || part.taken + 1 <= part.capacity;
  if (free && part.waiting.length === 0) return { seat: 'confirmed' };
  const newcomer = { standing, entered: Number.POSITIVE_INFINITY };
  return {
    seat: 'waitlisted',
    place: 1 + part.waiting.filter((one) => compareQueue(one, newcomer) < 0).length,
  };
}

/** Who of a waitlist gets the seats that are free, in order (rule 20). */
export function promote<E extends QueueEntry>(
  part: Omit<PartLoad, 'waiting'> & { readonly waiting: readonly E[] },
): readonly E[] {
  const free = part.capacity === undefined ? part.waiting.length : Math.max(0, part.capacity - part.taken);
  return [...part.waiting].sort(compareQueue).slice(0, free);
}

/** How full a part looks to a newcomer; exact numbers are not public (`docs/protocol.md`, Availability). */
export function seatsLeftWord(part: {
  capacity: number | undefined;
  taken: number;
  waiting: number;
}): 'open' | 'few' | 'waitlist' {
  if (part.waiting > 0) return 'waitlist';
  if (part.capacity === undefined) return 'open';
  const left = part.capacity - part.taken;
  if (left <= 0) return 'waitlist';
  return left <= part.capacity / 5 ? 'few' : 'open';
}
