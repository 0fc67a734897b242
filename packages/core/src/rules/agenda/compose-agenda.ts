import type { AgendaItem } from '../../model/agenda.js';
import { AgendaItem as AgendaItemSchema, AgendaItemKind } from '../../model/agenda.js';
import type { Finding } from '../../model/finding.js';
import type { Meeting } from '../../model/meeting.js';
import { MeetingLength } from '../../model/meeting.js';
import { TimeKind } from '../../model/open-list.js';
import type { WallTime } from '../../model/primitives.js';
import { addMinutes, dateOf, minutesBetween } from '../../time/wall-time.js';
import type { AgendaTemplate } from './agenda-template.js';
import { fullDayTemplate, halfDayTemplate } from './agenda-template.js';
import { agendaTimes } from './agenda-times.js';
import type { AgendaContext } from './check-agenda.js';
import { checkAgenda, trimmableMinutes } from './check-agenda.js';
import { roundBudget, SHORTEST_TURN, USUAL_SECONDS } from './round-budget.js';
import { timeKindOf } from './time-kind.js';

/** Something that somebody wants on the agenda: any field of an item but its id and time, and how much it is wanted. */
export interface AgendaWish extends Partial<Omit<AgendaItem, 'id' | 'kind' | 'pinnedStart'>> {
  readonly kind: string;
  /** 1 stays whatever happens; of the others the highest number is left out first. 2 when left out. */
  readonly priority?: number;
}

/** What an agenda is composed from. */
export interface ComposeRequest extends AgendaContext {
  readonly start: WallTime;
  readonly end: WallTime;
  /** Half a day or a full one; the template follows from it. */
  readonly length?: Meeting['length'];
  readonly template?: AgendaTemplate;
  /** In the order in which they are to come. */
  readonly wishes?: readonly AgendaWish[];
  /** Whether there are people to introduce. */
  readonly newPeople?: boolean;
  /** A reason why there is no round this time (rule 11); absent: there is one. */
  readonly noRoundReason?: string;
}

/** A proposal for an agenda. */
export interface ComposedAgenda {
  readonly agenda: readonly AgendaItem[];
  /** Wishes that there was no time for, the first to come back next time. */
  readonly leftOut: readonly AgendaWish[];
  /** Seconds each has in the round; undefined without one. */
  readonly secondsEach: number | undefined;
  /** What does not hold all the same (`checkAgenda`). */
  readonly findings: readonly Finding[];
}

interface Draft {
  readonly item: AgendaItem;
  /** Whether it stays as long as it is. */
  readonly fixed: boolean;
}

/** Beyond an hour, one thing to share tires. */
const LONGEST_SHARING = 60;
/** Minutes that people wait for lunch; when it would be longer, they eat early. */
const LONGEST_WAIT = 15;

const usualMinutes = (kind: string, template: AgendaTemplate): number => {
  const known: Readonly<Record<string, number>> = {
    [AgendaItemKind.Talk]: template.talk,
    [AgendaItemKind.Discussion]: template.discussion,
    [AgendaItemKind.Sparring]: template.sparring,
    [AgendaItemKind.Visit]: template.visit,
  };
  return (Object.hasOwn(known, kind) ? known[kind] : undefined) ?? template.discussion;
};

/** An item from its fields; the id counts the items of its kind. */
function itemOf(
  kind: string,
  minutes: number,
  taken: Map<string, number>,
  fields: Partial<AgendaItem> = {},
): AgendaItem {
  const count = (taken.get(kind) ?? 0) + 1;
  taken.set(kind, count);
  const id = count === 1 ? kind : `${kind}-${String(count)}`;
  return AgendaItemSchema.parse({ ...fields, id, kind, minutes });
}

/** The items in order, without breaks: welcome, what is wished before the round, the round, the rest, wrap-up. */
function sequence(
  request: ComposeRequest,
  template: AgendaTemplate,
  wishes: readonly AgendaWish[],
  secondsEach: number,
): Draft[] {
  const taken = new Map<string, number>();
  const drafts: Draft[] = [];
  const add = (kind: string, minutes: number, fixed: boolean, fields?: Partial<AgendaItem>) => {
    drafts.push({ item: itemOf(kind, minutes, taken, fields), fixed });
  };
  // The schema leaves out what is no field of an item.
  const wish = (each: AgendaWish) => {
    add(each.kind, each.minutes ?? usualMinutes(each.kind, template), each.minutes !== undefined, each);
  };
  const round = request.noRoundReason === undefined && request.heads > 0;
  // On a full day the round stands in the middle; on half a day, after the first thing that people have listened to.
  const before = template.lunch ? Math.ceil(wishes.length / 2) : Math.min(1, wishes.length);
  add(AgendaItemKind.Welcome, template.welcome, true);
  if (request.newPeople) add(AgendaItemKind.Introductions, template.introductions, true);
  for (const each of wishes.slice(0, before)) wish(each);
  // In steps of five like everything else: nobody invites to 12.34.
  const needed = Math.ceil(roundBudget(0, { ...request, secondsEach }).needed / 5) * 5;
  if (round) add(AgendaItemKind.Round, needed, true);
  for (const each of wishes.slice(before)) wish(each);
  add(AgendaItemKind.WrapUp, template.wrapUp, true);
  return drafts;
}

/** The wishes, and sparring where nobody has asked for something to share beside the round. */
function wishesOf(request: ComposeRequest): readonly AgendaWish[] {
  const wishes = request.wishes ?? [];
  const shares = wishes.some(({ kind }) => timeKindOf(kind, request.kinds) === TimeKind.Sharing);
  return shares ? wishes : [...wishes, { kind: AgendaItemKind.Sparring, priority: 3 }];
}

/** The template's lunch on the day of the meeting, with its wall time; undefined where the meeting is not on then. */
function lunchOf({ start, end }: ComposeRequest, { lunch }: AgendaTemplate) {
  const on = lunch && `${dateOf(start)}T${lunch.at}`;
  return on && on > start && on < end ? { ...lunch, on } : undefined;
}

/** The agenda with breaks and lunch, so that nobody sits longer than the template allows (rule 16). */
function withBreaks(
  drafts: readonly Draft[],
  request: ComposeRequest,
  template: AgendaTemplate,
): readonly AgendaItem[] {
  const taken = new Map<string, number>();
  const placed: AgendaItem[] = [];
  let at = request.start;
  let sat = 0;
  let lunch = lunchOf(request, template);
  const free = (kind: string, minutes: number, fields?: Partial<AgendaItem>) => {
    placed.push(itemOf(kind, minutes, taken, fields));
    at = addMinutes(at, minutes);
    sat = 0;
  };
  for (const { item } of drafts) {
    const { minutes, kind } = item;
    const end = addMinutes(at, minutes);
    if (lunch && end > lunch.on && sat > 0) {
      const early = minutesBetween(at, lunch.on);
      // At the boundary nearest to noon, and not after the wrap-up.
      if (kind === AgendaItemKind.WrapUp || early <= minutesBetween(lunch.on, end)) {
        free(AgendaItemKind.Meal, lunch.minutes, early <= LONGEST_WAIT ? { pinnedStart: lunch.at } : {});
        lunch = undefined;
      }
    }
    if (sat > 0 && sat + minutes > template.withoutBreak && kind !== AgendaItemKind.WrapUp) {
      free(AgendaItemKind.Break, template.break);
    }
    placed.push(item);
    at = addMinutes(at, minutes);
    sat = timeKindOf(kind, request.kinds) === TimeKind.Free ? 0 : sat + minutes;
    if (lunch && at >= lunch.on && kind !== AgendaItemKind.WrapUp) {
      free(AgendaItemKind.Meal, lunch.minutes);
      lunch = undefined;
    }
  }
  return placed;
}

const endOf = (start: WallTime, agenda: readonly AgendaItem[]) =>
  agendaTimes({ start, agenda }).at(-1)?.end ?? start;

/** Shortens, five minutes at a time, what has most to give and is listened to, then what is shared; undefined when nothing is left. */
function trimmed(
  drafts: readonly Draft[],
  full: ReadonlyMap<string, number>,
  request: ComposeRequest,
): Draft[] | undefined {
  const slack = ({ item, fixed }: Draft) =>
    fixed
      ? 0
      : trimmableMinutes({ ...item, minutes: full.get(item.id) ?? item.minutes }, request.kinds) -
        ((full.get(item.id) ?? item.minutes) - item.minutes);
  for (const time of [TimeKind.Receiving, TimeKind.Sharing]) {
    const able = drafts.filter(
      (draft) => timeKindOf(draft.item.kind, request.kinds) === time && slack(draft) >= 5,
    );
    if (able.length === 0) continue;
    const most = able.reduce((a, b) => (slack(b) > slack(a) ? b : a));
    return drafts.map((draft) =>
      draft === most ? { ...draft, item: { ...draft.item, minutes: draft.item.minutes - 5 } } : draft,
    );
  }
  return undefined;
}

/** Gives time that is left to what is shared, five minutes at a time, as long as it helps and nobody sits too long for it. */
function stretched(drafts: readonly Draft[], request: ComposeRequest, template: AgendaTemplate): Draft[] {
  let best = [...drafts];
  const over = (tried: readonly Draft[]) =>
    endOf(request.start, withBreaks(tried, request, template)) > request.end;
  for (let grew = true; grew;) {
    grew = false;
    const sharing = best
      .filter(
        ({ item, fixed }) =>
          !fixed &&
          timeKindOf(item.kind, request.kinds) === TimeKind.Sharing &&
          item.minutes + 5 <= LONGEST_SHARING,
      )
      .sort((a, b) => a.item.minutes - b.item.minutes);
    for (const draft of sharing) {
      const tried = best.map((each) =>
        each === draft ? { ...each, item: { ...each.item, minutes: each.item.minutes + 5 } } : each,
      );
      if (over(tried)) continue;
      best = tried;
      grew = true;
      break;
    }
  }
  return best;
}

/** Puts time that nothing could use into a break before the last thing that people do, if they don't come from one (rule 16). */
function withSpareBreak(
  agenda: readonly AgendaItem[],
  request: ComposeRequest,
  template: AgendaTemplate,
): readonly AgendaItem[] {
  const left = minutesBetween(endOf(request.start, agenda), request.end);
  const minutes = Math.min(Math.floor(left / 5) * 5, template.break + 5);
  const around = [agenda.at(-3), agenda.at(-2)];
  const busy = around.every((item) => item && timeKindOf(item.kind, request.kinds) !== TimeKind.Free);
  if (minutes < 10 || !busy) return agenda;
  const breaks = agenda.filter(({ kind }) => kind === AgendaItemKind.Break).length;
  const spare = itemOf(AgendaItemKind.Break, minutes, new Map([[AgendaItemKind.Break, breaks]]));
  return [...agenda.slice(0, -2), spare, ...agenda.slice(-2)];
}

/** Which wish goes next: the one with the highest number, and of several the last; undefined when all that are left must stay. */
function leastWanted(wishes: readonly AgendaWish[]): AgendaWish | undefined {
  const priority = (wish: AgendaWish) => wish.priority ?? 2;
  const optional = wishes.filter((wish) => priority(wish) > 1);
  return optional.length === 0 ? undefined : optional.reduce((a, b) => (priority(b) >= priority(a) ? b : a));
}

/**
 * Proposes an agenda (rules 14–17) from what is wished, with a welcome, a round for the expected heads, breaks so that nobody sits too long, lunch,
 * and a wrap-up. What does not fit gives way in this order: talks are shortened by a third at most, then what is shared by a quarter, then the
 * turns of the round down to a minute, then the least wanted wish is left out; breaks stay. Time that is left goes to what is shared.
 * A wish that names its minutes keeps them. What does not hold all the same is among the findings.
 */
export function composeAgenda(request: ComposeRequest): ComposedAgenda {
  const template =
    request.template ??
    (request.length === MeetingLength.FullDay || request.length === MeetingLength.DayAndNight
      ? fullDayTemplate
      : halfDayTemplate);
  const context: AgendaContext = { withoutBreak: template.withoutBreak, ...request };
  const asked = wishesOf(request);
  let wishes = asked;
  const usual = request.secondsEach ?? USUAL_SECONDS;
  for (;;) {
    for (let seconds = usual; ; seconds = Math.max(SHORTEST_TURN, seconds - 30)) {
      const drafts = sequence(request, template, wishes, seconds);
      const full = new Map(drafts.map(({ item }) => [item.id, item.minutes]));
      const fit = fitted(drafts, full, request, template);
      const last = seconds <= SHORTEST_TURN;
      const least = leastWanted(wishes);
      if (!fit && !last) continue;
      if (!fit && least) {
        wishes = wishes.filter((wish) => wish !== least);
        break;
      }
      const kept = fit ? stretched(fit, request, template) : drafts;
      const agenda = withSpareBreak(withBreaks(kept, request, template), request, template);
      const round = agenda.some(({ kind }) => kind === AgendaItemKind.Round);
      return {
        agenda,
        leftOut: asked.filter((wish) => !wishes.includes(wish)),
        secondsEach: round ? seconds : undefined,
        findings: checkAgenda(
          { start: request.start, end: request.end, agenda },
          { ...context, secondsEach: seconds },
        ),
      };
    }
  }
}

/** The items shortened until they end in time; undefined when that is not enough. */
function fitted(
  drafts: readonly Draft[],
  full: ReadonlyMap<string, number>,
  request: ComposeRequest,
  template: AgendaTemplate,
): Draft[] | undefined {
  for (let tried: Draft[] | undefined = [...drafts]; tried; tried = trimmed(tried, full, request)) {
    if (endOf(request.start, withBreaks(tried, request, template)) <= request.end) return tried;
  }
  return undefined;
}
