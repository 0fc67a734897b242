import { Id, parseWith } from '@network-meetings/core';
import type { Round } from '@network-meetings/core/agenda';
import { createRound, roundOrder } from '@network-meetings/core/agenda';
import type { SpokenOrder } from '@network-meetings/core/agenda';

/** Somebody who takes part in a round. */
export interface RoundParticipant {
  /** Letters, digits, `.`, `_` and `-`, at most 64; the same from round to round. */
  readonly person: string;
  /** What the screen shows. */
  readonly label?: string | undefined;
}

/** What a round is planned with before it starts; all of it can be changed on the screen. */
export interface RoundDraft {
  /** A name a line, in the order of the round. */
  readonly names: string;
  readonly minutesEach: number;
  readonly deeperMinutes: number;
}

const LONGEST_NAME = 120;
const MOST_PEOPLE = 500;

/** A name as a round may keep it: one line, no control characters, not too long. */
export function cleanName(name: string): string {
  return name
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
}

/** What the screen calls a participant. */
export const nameOf = ({ person, label }: RoundParticipant): string => label ?? person;

/** An id that nobody of a round has. */
export function newPerson(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`p${String(number)}`)) number += 1;
  return `p${String(number)}`;
}

/**
 * The people that a text names, a line each. Who is known by that name keeps the id, so that the season's rounds know who spoke when; two
 * of the same name are two people.
 */
export function peopleNamed(names: string, known: readonly RoundParticipant[]): readonly RoundParticipant[] {
  const left = [...known];
  const taken = new Set(known.map(({ person }) => person));
  return names
    .split('\n')
    .map(cleanName)
    .filter((name) => name !== '')
    .slice(0, MOST_PEOPLE)
    .map((name) => {
      const at = left.findIndex((one) => cleanName(nameOf(one)) === name);
      if (at !== -1) return left.splice(at, 1)[0] ?? { person: name, label: name };
      const person = newPerson(taken);
      taken.add(person);
      return { person, label: name };
    });
}

/** Participants as a round takes them: each once, and each with an id. A bare name gets one by its place. */
export function knownParticipants(
  given: readonly (RoundParticipant | string)[],
): readonly RoundParticipant[] {
  const taken = new Set(given.flatMap((one) => (typeof one === 'string' ? [] : [one.person])));
  const people = new Map<string, RoundParticipant>();
  for (const one of given) {
    const { label, person } = typeof one === 'string' ? { label: one, person: '' } : one;
    const id = parseWith(Id, person).ok ? person : newPerson(taken);
    taken.add(id);
    const name = cleanName(label ?? person);
    if (name !== '' && !people.has(id)) people.set(id, { person: id, label: name });
  }
  return [...people.values()];
}

/** Names as text, a line each. */
export const namesOf = (people: readonly RoundParticipant[]): string =>
  people.map((one) => cleanName(nameOf(one))).join('\n');

/** The same people in an order that is fair over the season's earlier rounds; drawn by lot where there are none. */
export function inFairOrder(
  people: readonly RoundParticipant[],
  earlier: readonly SpokenOrder[],
  seed: number,
): readonly RoundParticipant[] {
  const byId = new Map(people.map((one) => [one.person, one]));
  return roundOrder([...byId.keys()], earlier, seed).flatMap(({ person }) => byId.get(person) ?? []);
}

/** Where in a meeting a round stands. */
export interface RoundPlacement {
  readonly meeting: string;
  readonly item: string;
  /** When the agenda wants it to end, in milliseconds since 1970. */
  readonly dueAt: number | undefined;
}

const seconds = (minutes: number, least: number) =>
  Math.min(86_400, Math.max(least, Math.round((Number.isFinite(minutes) ? minutes : 0) * 60)));

/** A round that is ready to start, from what was planned. */
export function plannedRound(
  draft: RoundDraft,
  known: readonly RoundParticipant[],
  { meeting, item, dueAt }: RoundPlacement,
): Round {
  return createRound({
    meeting,
    item,
    people: peopleNamed(draft.names, known).map((one) => ({ person: one.person, label: nameOf(one) })),
    secondsEach: seconds(draft.minutesEach, 1),
    deeperSeconds: seconds(draft.deeperMinutes, 0),
    ...(dueAt === undefined ? {} : { dueAt }),
  });
}
