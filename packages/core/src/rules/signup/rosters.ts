import type { Meeting, Part } from '../../model/meeting.js';
import type { Id, TimeZone } from '../../model/primitives.js';
import type { Signup } from '../../model/signup.js';
import { Answer, Seat } from '../../model/signup.js';
import { partEnd } from './seat-times.js';

/** What of a signup tells how somebody stands; a kept `Signup` and an entry of a book both do. */
export interface Standings {
  readonly parts: readonly { readonly part: Id; readonly answer: Answer; readonly seat: Seat }[];
}

const seatIn = ({ parts }: Standings, part: Id) => parts.find((one) => one.part === part)?.seat ?? Seat.None;

/** How many come to a part (rule 22). Whoever waits, or has not accepted an offer yet, is not counted as coming. */
export interface HeadCount {
  readonly part: Id;
  readonly confirmed: number;
  readonly offered: number;
  readonly waiting: number;
  /** Below it the facilitator is asked whether to hold the part. */
  readonly minimum: number | undefined;
  readonly isBelowMinimum: boolean;
}

/** The heads of every part of a meeting, for the speaker and the kitchen (rule 22): numbers alone. */
export function countHeads(meeting: Meeting, signups: readonly Standings[]): readonly HeadCount[] {
  return meeting.parts.map(({ id, minimum }) => {
    const count = (seat: Seat) => signups.filter((one) => seatIn(one, id) === seat).length;
    const confirmed = count(Seat.Confirmed);
    return {
      part: id,
      confirmed,
      offered: count(Seat.Offered),
      waiting: count(Seat.Waitlisted),
      minimum,
      isBelowMinimum: minimum !== undefined && confirmed < minimum,
    };
  });
}

/**
 * Who of those invited has not answered (rule 19), for the facilitator to chase; in the order of the invitations. Somebody who
 * has cancelled has answered.
 * @param standingsOf how an invited person stands; undefined for one without a signup
 * @param part of this part alone; absent: those who have answered to no part at all
 */
export function nonResponders<P>(
  invited: readonly P[],
  standingsOf: (person: P) => Standings | undefined,
  part?: Id,
): readonly P[] {
  return invited.filter((person) => {
    const answers = standingsOf(person)?.parts ?? [];
    return !answers.some((one) => (part === undefined || one.part === part) && one.answer !== Answer.None);
  });
}

/** What one of those who eat needs; health data, for the organiser alone (rule 24). */
export interface DietaryNeed {
  /** Who comes: the person, or the substitute. */
  readonly name: string;
  readonly needs: string;
}

/** A signup as far as its meal goes. */
export type Diner = Standings & {
  readonly entry: Pick<Signup['entry'], 'person' | 'substitute' | 'dietaryNeeds'>;
};

const stillToEat = (meeting: Meeting, part: Part, zone: TimeZone, now: number) =>
  part.meal && now < partEnd(meeting, part, zone);

/**
 * The dietary needs of those with a seat at a meal (rule 24), for the organiser and the kitchen; empty once the meal is over.
 * @param now milliseconds since 1970
 */
export function dietaryList(
  meeting: Meeting,
  part: Part,
  signups: readonly Diner[],
  zone: TimeZone,
  now: number,
): readonly DietaryNeed[] {
  if (!stillToEat(meeting, part, zone, now)) return [];
  return signups.flatMap(({ entry: { person, substitute, dietaryNeeds }, parts }) => {
    const mine = parts.find((one) => one.part === part.id && one.seat === Seat.Confirmed);
    if (mine === undefined || dietaryNeeds === undefined) return [];
    const { name } = mine.answer === Answer.Substitute ? (substitute ?? person) : person;
    return [{ name, needs: dietaryNeeds }];
  });
}

/**
 * Whether dietary needs may still be kept (rule 24): a meal is still to come at which the person has, or waits for, a seat.
 * Whoever keeps signups deletes the needs when this becomes false.
 * @param now milliseconds since 1970
 */
export function mayKeepDietaryNeeds(
  meeting: Meeting,
  signup: Standings,
  zone: TimeZone,
  now: number,
): boolean {
  return meeting.parts.some(
    (part) => stillToEat(meeting, part, zone, now) && seatIn(signup, part.id) !== Seat.None,
  );
}
