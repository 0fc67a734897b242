import type { Locale } from '../locales/locale.js';
import { dateText } from '../locales/locale.js';
import type { PlanWording } from '../locales/plan-wording.js';
import type { Id } from '../model/primitives.js';
import type { SeasonPlan } from '../rules/programme/plan-season.js';

/** What the sentences about a plan are made with. */
export interface PlanContext {
  readonly locale: Locale;
  readonly wording: PlanWording;
  /** The names of the groups by their ids; a group without one is called by its id. */
  readonly names: ReadonlyMap<Id, string>;
}

/** What gave way in a plan and what it would cost to keep it, as far as that was found out, a sentence or two a wish, the dearest first (rule 12). */
export function planTexts(
  { gaveWay, meetings }: Pick<SeasonPlan, 'gaveWay' | 'meetings'>,
  { locale, wording, names }: PlanContext,
): readonly string[] {
  const groupsText = (groups: readonly Id[]) => locale.list(groups.map((id) => names.get(id) ?? id));
  return gaveWay.map(({ wish, groups, date, other, keeping }) => {
    const clash = groupsText(meetings.find(({ id }) => id === other)?.groups ?? []);
    const meeting = wording.meeting(groupsText(groups), dateText(date, locale));
    const given = wording.wishes[wish](meeting, clash);
    return keeping === undefined ? given : `${given} ${wording.keeping(keeping)}`;
  });
}
