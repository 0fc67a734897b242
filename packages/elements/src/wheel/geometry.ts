/** A point of the wheel, which turns clockwise from the top; its centre is 0, 0. @param at a part of the turn, 0 to 1 */
export function point(at: number, radius: number): readonly [x: number, y: number] {
  const angle = 2 * Math.PI * at;
  return [round(radius * Math.sin(angle)), round(-radius * Math.cos(angle))];
}

// A tenth of a unit is less than a pixel; more digits would only be more bytes.
const round = (value: number) => Math.round(value * 10) / 10 || 0;

const move = (at: number, radius: number) => point(at, radius).join(' ');

/** An arc along the wheel, as the `d` of a path that is stroked. */
export function arc(at: number, span: number, radius: number): string {
  const large = span > 0.5 ? 1 : 0;
  return `M${move(at, radius)}A${String(radius)} ${String(radius)} 0 ${String(large)} 1 ${move(at + span, radius)}`;
}

/** A piece of the wheel from its centre, as the `d` of a path that is filled. */
export function sector(at: number, span: number, radius: number): string {
  return `M0 0L${arc(at, span, radius).slice(1)}Z`;
}

/** A line along the radius, as the `d` of a path. */
export function spoke(at: number, from: number, to: number): string {
  return `M${move(at, from)}L${move(at, to)}`;
}

/**
 * Which ring each mark stands on, so that none hides another: the outermost on which it is far enough from the one before and, at the
 * top of the wheel, from the first.
 * @param places parts of the turn, in order
 * @param rings radii, from the outermost; what fits on none stands on the innermost
 * @param size what a mark needs, in the units of the radii
 */
export function ringsFor(
  places: readonly number[],
  rings: readonly number[],
  size: number,
): readonly number[] {
  const onRing = rings.map((): number[] => []);
  return places.map((at) => {
    const free = rings.findIndex((radius, index) => {
      const apart = size / (2 * Math.PI * radius);
      const others = onRing[index] ?? [];
      const [first] = others;
      const last = others.at(-1);
      if (first === undefined || last === undefined) return true;
      return at - last >= apart && first + 1 - at >= apart;
    });
    const chosen = free === -1 ? rings.length - 1 : free;
    onRing[chosen]?.push(at);
    return rings[chosen] ?? 0;
  });
}
