/**
 * Orders by a text that sorts as it is written: a wall time, a day, a UTC instant. What is equal stays as it was.
 * `list.sort(ascending(({ start }) => start))`
 */
export function ascending<T>(key: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => compareText(key(a), key(b));
}

/** The same, the latest first. */
export function descending<T>(key: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => compareText(key(b), key(a));
}

/** By code unit, the same in every locale; 0 for the same text. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
