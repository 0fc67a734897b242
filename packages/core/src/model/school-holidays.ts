import * as z from 'zod/mini';
import { line, WallDate } from './primitives.js';

/** Days on which schools are closed, both included. */
export const SchoolHolidayPeriod = z
  .object({
    /** Such as "Efterårsferie". */
    name: line(120),
    from: WallDate,
    to: WallDate,
  })
  .check(z.refine(({ from, to }) => from <= to, { error: 'end-before-start', path: ['to'] }));
export type SchoolHolidayPeriod = z.infer<typeof SchoolHolidayPeriod>;

/**
 * The school holidays of one area. Data that an association edits, since municipalities and schools set their own and
 * publish them nowhere in one place; no meeting is laid in them (rule 12).
 */
export const SchoolHolidays = z.object({
  /** The municipality, the region or the country for which they hold. */
  area: line(120),
  periods: z.array(SchoolHolidayPeriod).check(z.maxLength(200)),
});
export type SchoolHolidays = z.infer<typeof SchoolHolidays>;
