/** What holidays are called in one language, by their ids. */
export type HolidayNames = Readonly<Record<string, string>>;

/** A holiday in words: its name in the language, else the one that its calendar gives, else its id. */
export function holidayName(
  holiday: { readonly id: string; readonly name?: string },
  names: HolidayNames,
): string {
  return (Object.hasOwn(names, holiday.id) ? names[holiday.id] : holiday.name) ?? holiday.name ?? holiday.id;
}
