import type { AgendaItem } from '../../model/agenda.js';
import { AgendaItemKind } from '../../model/agenda.js';
import type { Finding, Remedy } from '../../model/finding.js';
import { Severity } from '../../model/finding.js';
import type { AgendaKindEntry } from '../../model/open-list.js';
import { TimeKind } from '../../model/open-list.js';
import type { WallTime } from '../../model/primitives.js';
import { clockOf, dateOf, minutesBetween } from '../../time/wall-time.js';
import type { TimedItem } from './agenda-times.js';
import { agendaTimes } from './agenda-times.js';
import type { RoundNeeds } from './round-budget.js';
import { roundBudget, shorterRounds, USUAL_DEEPER, USUAL_SECONDS } from './round-budget.js';
import { timeKindOf } from './time-kind.js';
import { timeMix } from './time-kinds.js';

/** What an agenda is checked with. */
export interface AgendaContext extends RoundNeeds {
  /** The association's own kinds of item, each with its kind of time (rule 16). */
  readonly kinds?: readonly AgendaKindEntry[];
  /** Minutes that people sit without a break; 90 when left out (rule 16). */
  readonly withoutBreak?: number;
  /** The part of the time, breaks not counted, above which a meeting is mostly receiving; a half when left out (rule 16). */
  readonly receivingShare?: number;
}

/** An agenda with the time it has: a `Meeting`, or a draft of one. */
export interface PlannedAgenda {
  readonly start: WallTime;
  readonly end: WallTime;
  readonly agenda: readonly AgendaItem[];
}

const USUAL_STRETCH = 90;
const BREAK_MINUTES = 15;
const DAY_MINUTES = 24 * 60;
const isRound = ({ kind }: AgendaItem) => kind === AgendaItemKind.Round;

/** What is left of a meal, at least. */
const SHORTEST_MEAL = 30;
/** The part of an item that can go before it is another item; of a break only a little, and it stays a break. */
const trimmable: Readonly<Record<TimeKind, number>> = { receiving: 1 / 3, sharing: 1 / 4, free: 1 / 4 };

/** Minutes that an item can give up, in fives; a meal keeps thirty. */
export function trimmableMinutes(item: AgendaItem, kinds?: readonly AgendaKindEntry[]): number {
  const kind = timeKindOf(item.kind, kinds);
  const keeps = kind === TimeKind.Free && item.kind !== AgendaItemKind.Break ? SHORTEST_MEAL : 0;
  return Math.max(0, Math.floor(Math.min(item.minutes * trimmable[kind], item.minutes - keeps) / 5) * 5);
}

/** The ways to save so many minutes, in the order of rule 16: what is listened to, what is shared, the round, and breaks never first. */
function waysToSave(
  minutes: number,
  agenda: readonly AgendaItem[],
  context: AgendaContext,
): readonly Remedy[] {
  const { kinds, heads, secondsEach = USUAL_SECONDS, deeperMinutes = USUAL_DEEPER } = context;
  const trims = (time: TimeKind) =>
    agenda
      .filter((item) => timeKindOf(item.kind, kinds) === time && !isRound(item))
      .map((item) => ({ item, saved: Math.min(trimmableMinutes(item, kinds), Math.ceil(minutes / 5) * 5) }))
      .filter(({ saved }) => saved > 0)
      .sort((a, b) => b.saved - a.saved)
      .map(({ item, saved }): Remedy => ({
        code: 'agenda/trim-item',
        params: { item: item.id, title: item.title ?? '', kind: item.kind, minutes: item.minutes - saved },
        minutesSaved: saved,
      }));
  const round = agenda.find(isRound);
  const rounds = round
    ? shorterRounds(round.minutes, round.minutes - minutes, heads, secondsEach, deeperMinutes)
    : [];
  return [...trims(TimeKind.Receiving), ...trims(TimeKind.Sharing), ...rounds, ...trims(TimeKind.Free)];
}

function checkRound(times: readonly TimedItem[], context: AgendaContext): Finding[] {
  return times
    .filter(({ item }) => isRound(item))
    .flatMap(({ item }) => {
      const { needed, missing, proposals } = roundBudget(item.minutes, context);
      if (missing === 0) return [];
      const { heads, secondsEach = USUAL_SECONDS } = context;
      return {
        code: 'agenda/round-too-short',
        rule: 15,
        severity: Severity.Problem,
        item: item.id,
        params: { minutes: item.minutes, needed, missing, heads, seconds: secondsEach },
        remedies: [...proposals, { code: 'agenda/longer-round', params: { minutes: needed } }],
      };
    });
}

function checkMix(agenda: readonly AgendaItem[], context: AgendaContext): Finding[] {
  const mix = timeMix(agenda, context.kinds);
  const worked = mix.receiving + mix.sharing;
  const allowed = worked * (context.receivingShare ?? 0.5);
  if (mix.receiving <= allowed) return [];
  const longest = agenda
    .filter(({ kind }) => timeKindOf(kind, context.kinds) === TimeKind.Receiving)
    .reduce((a, b) => (b.minutes > a.minutes ? b : a));
  // As much as makes the two equal.
  const over = Math.ceil((mix.receiving - allowed) / 5) * 5;
  return [
    {
      code: 'agenda/mostly-receiving',
      rule: 16,
      severity: Severity.Advice,
      params: { ...mix, percent: Math.round((100 * mix.receiving) / worked) },
      remedies: [
        {
          code: 'agenda/share-instead',
          params: {
            item: longest.id,
            title: longest.title ?? '',
            kind: longest.kind,
            minutes: Math.min(over, longest.minutes),
          },
        },
      ],
    },
  ];
}

/** A run of items with no free time between them. */
interface Stretch {
  readonly items: [TimedItem, ...TimedItem[]];
  end: WallTime;
}

/** The runs of items that people sit through without a break; a gap of ten minutes before a pinned item is one. */
function stretches(times: readonly TimedItem[], kinds?: readonly AgendaKindEntry[]): readonly Stretch[] {
  const all: Stretch[] = [];
  let last: Stretch | undefined;
  for (const timed of times) {
    if (timeKindOf(timed.item.kind, kinds) === TimeKind.Free) {
      last = undefined;
    } else if (last && minutesBetween(last.end, timed.start) < 10) {
      last.items.push(timed);
      last.end = timed.end;
    } else {
      last = { items: [timed], end: timed.end };
      all.push(last);
    }
  }
  return all;
}

function checkBreaks(times: readonly TimedItem[], context: AgendaContext): Finding[] {
  const limit = context.withoutBreak ?? USUAL_STRETCH;
  return stretches(times, context.kinds).flatMap(({ items, end }) => {
    const { start } = items[0];
    const minutes = minutesBetween(start, end);
    if (minutes <= limit) return [];
    // Between the two items nearest to the middle; within a single long one where there are no two.
    const middle = minutes / 2;
    const off = (one: TimedItem) => Math.abs(minutesBetween(start, one.end) - middle);
    const [after] = items.slice(0, -1).sort((a, b) => off(a) - off(b));
    const { item } = after ?? items[0];
    return {
      code: 'agenda/no-break',
      rule: 16,
      severity: Severity.Problem,
      item: item.id,
      params: { minutes, limit, from: clockOf(start), to: clockOf(end) },
      remedies: [
        {
          code: after ? 'agenda/add-break' : 'agenda/break-within',
          params: {
            item: item.id,
            title: item.title ?? '',
            kind: item.kind,
            minutes: BREAK_MINUTES,
          },
        },
      ],
    };
  });
}

function checkTimes(meeting: PlannedAgenda, times: readonly TimedItem[], context: AgendaContext): Finding[] {
  const found = times.flatMap(({ item, start }, at): Finding[] => {
    if (item.pinnedStart === undefined || clockOf(start) === item.pinnedStart) return [];
    // A pin before midnight may be missed after it.
    const late = minutesBetween(`${dateOf(start)}T${item.pinnedStart}`, start) + DAY_MINUTES;
    const minutes = late % DAY_MINUTES;
    return [
      {
        code: 'agenda/pin-missed',
        rule: 14,
        severity: Severity.Problem,
        item: item.id,
        params: {
          kind: item.kind,
          title: item.title ?? '',
          pinned: item.pinnedStart,
          starts: clockOf(start),
          minutes,
        },
        remedies: waysToSave(minutes, meeting.agenda.slice(0, at), context),
      },
    ];
  });
  const end = times.at(-1)?.end;
  if (end === undefined) return found;
  const over = minutesBetween(meeting.end, end);
  if (over > 0) {
    found.push({
      code: 'agenda/overrun',
      rule: 14,
      severity: Severity.Problem,
      params: { minutes: over, ends: clockOf(end), planned: clockOf(meeting.end) },
      remedies: [
        ...waysToSave(over, meeting.agenda, context),
        { code: 'agenda/end-later', params: { minutes: over }, minutesSaved: over },
      ],
    });
  } else if (over <= -15) {
    found.push({
      code: 'agenda/time-left',
      rule: 14,
      severity: Severity.Note,
      params: { minutes: -over, ends: clockOf(end), planned: clockOf(meeting.end) },
      remedies: [{ code: 'agenda/more-sharing', params: { minutes: -over } }],
    });
  }
  return found;
}

/**
 * What does not hold in the agenda of a meeting (rules 14–16): it overruns, misses a pin or leaves time; the round is too short for *expected* heads; the
 * meeting is mostly receiving; people sit too long without a break. Each finding says what would mend it and how many minutes that
 * saves; a break is never the first thing cut. No finding means that an experienced facilitator would run it so.
 */
export function checkAgenda(meeting: PlannedAgenda, context: AgendaContext): readonly Finding[] {
  const times = agendaTimes(meeting);
  return [
    ...checkTimes(meeting, times, context),
    ...checkRound(times, context),
    ...checkMix(meeting.agenda, context),
    ...checkBreaks(times, context),
  ];
}
