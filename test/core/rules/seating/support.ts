import type { MixRequest, SeatedPerson } from '@network-meetings/core/seating';
import { usualWeights } from '@network-meetings/core/seating';

/** Every way to split people into tables of given sizes; tables of one size come in one order only. */
export function* partitions(people: readonly string[], sizes: readonly number[]): Generator<string[][]> {
  const [first, ...rest] = people;
  if (first === undefined) {
    yield [];
    return;
  }
  // The first person's table: of each size once.
  for (const size of new Set(sizes)) {
    const others = [...sizes];
    others.splice(others.indexOf(size), 1);
    for (const company of choose(rest, size - 1)) {
      const left = rest.filter((id) => !company.includes(id));
      for (const tables of partitions(left, others)) yield [[first, ...company], ...tables];
    }
  }
}

export function* choose(people: readonly string[], count: number): Generator<string[]> {
  if (count === 0) yield [];
  for (const [at, one] of people.entries()) {
    if (count > 0) for (const rest of choose(people.slice(at + 1), count - 1)) yield [one, ...rest];
  }
}

/** What a seating costs, counted the long way: every two people at a table, meeting after meeting. */
export function costOf(request: MixRequest, meetings: readonly (readonly (readonly string[])[])[]): number {
  const weights = { ...usualWeights, ...request.weights };
  const people = new Map<string, SeatedPerson>(request.people.map((person) => [person.id, person]));
  const past: (readonly string[])[] = (request.history ?? []).flatMap(({ tables }) =>
    tables.map(({ seats }) => seats),
  );
  const is = (pairs: MixRequest['apart'], a: string, b: string) =>
    (pairs ?? []).filter((pair) => pair.includes(a) && pair.includes(b)).length;
  let cost = 0;
  for (const tables of meetings) {
    const present = tables.flat();
    for (const [at, b] of present.entries()) {
      for (const a of present.slice(0, at)) {
        const atOne = tables.some((table) => table.includes(a) && table.includes(b));
        if (!atOne) {
          cost += weights.together * is(request.together, a, b);
          continue;
        }
        cost += weights.repeat * past.filter((table) => table.includes(a) && table.includes(b)).length;
        cost += weights.apart * is(request.apart, a, b);
        for (const key of ['organisation', 'sector', 'profile'] as const) {
          const value = people.get(a)?.[key];
          if (value !== undefined && value === people.get(b)?.[key]) cost += weights[key];
        }
      }
    }
    past.push(...tables);
  }
  return cost;
}
