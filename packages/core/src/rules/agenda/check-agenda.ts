import type { AgendaItem } from '../../model/agenda.js';
import { AgendaItemKind } from '../../model/agenda.js';
import type { Finding, Remedy } from '../../model/finding.js';
import { Severity } from '../../model/finding.js';
import type { AgendaKindEntry } from '../../model/open-list.js';
import { TimeKind } from '../../model/open-list.js';
import type { WallTime } from '../../model/primitives.js';
import { clockOf, minutesBetween } from '../../time/wall-time.js';
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
const isRound = ({ kind }: AgendaItem) => kind === AgendaItemKind.Round;

/** What a meeting may give up, in this order: what is listened to, then what is shared; breaks never first (rule 16). */
const trimOrder: readonly TimeKind[] = [TimeKind.Receiving, TimeKind.Sharing, TimeKind.Free];
/** The part of an item that can go before it is another item; of a break only a little, and it stays a break. */
const trimmable: Readonly<Record<TimeKind, number>> = { receiving: 1 / 3, sharing: 1 / 4, free: 1 / 4 };

/** Minutes that an item can give up, in fives; a break keeps ten minutes, a meal thirty. */
export function trimmableMinutes(item: AgendaItem, kinds: readonly AgendaKindEntry[] = []): number {
  const kind = timeKindOf(item.kind, kinds);
  const least = kind === TimeKind.Free ? (item.kind === AgendaItemKind.Break ? 10 : 30) : 5;
  const most = Math.floor((item.minutes * trimmable[kind]) / 5) * 5;
  return Math.max(0, Math.min(most, item.minutes - least));
}

/** The ways to save so many minutes, those that cost least first. */
function waysToSave(
  minutes: number,
  agenda: readonly AgendaItem[],
  context: AgendaContext,
): readonly Remedy[] {
  const { kinds, heads, secondsEach = USUAL_SECONDS, deeperMinutes = USUAL_DEEPER } = context;
  const trims = trimOrder.flatMap((time) =>
    agenda
      .filter((item) => timeKindOf(item.kind, kinds) === time && !isRound(item))
      .map((item) => ({ item, saved: Math.min(trimmableMinutes(item, kinds), Math.ceil(minutes / 5) * 5) }))
      .filter(({ saved }) => saved > 0)
      .sort((a, b) => b.saved - a.saved)
      .map(({ item, saved }): Remedy => ({
        code: 'agenda/trim-item',
        params: { item: item.id, title: item.title ?? '', kind: item.kind, minutes: item.minutes - saved },
        minutesSaved: saved,
      })),
  );
  const breaks = trims.filter(({ params }) => timeKindOf(String(params['kind']), kinds) === TimeKind.Free);
  const others = trims.filter((trim) => !breaks.includes(trim));
  const round = agenda.find(isRound);
  const rounds = round
    ? shorterRounds(round.minutes, round.minutes - minutes, heads, secondsEach, deeperMinutes)
    : [];
  return [
    ...others,
    ...rounds,
    ...breaks,
    { code: 'agenda/end-later', params: { minutes }, minutesSaved: minutes },
  ];
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
  if (worked === 0 || mix.receiving <= worked * (context.receivingShare ?? 0.5)) return [];
  const longest = agenda
    .filter(({ kind }) => timeKindOf(kind, context.kinds) === TimeKind.Receiving)
    .reduce((a, b) => (b.minutes > a.minutes ? b : a));
  // As much as makes the two equal.
  const over = Math.ceil((mix.receiving - worked * (context.receivingShare ?? 0.5)) / 5) * 5;
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
  readonly items: readonly TimedItem[];
  readonly start: WallTime;
  readonly end: WallTime;
}

/** The runs of items that people sit through without a break; a gap of ten minutes before a pinned item is one. */
export function stretches(
  times: readonly TimedItem[],
  kinds: readonly AgendaKindEntry[] = [],
): readonly Stretch[] {
  const runs: TimedItem[][] = [];
  let run: TimedItem[] = [];
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const timed of times) {
    const last = run.at(-1);
    if (last && minutesBetween(last.end, timed.start) >= 10) close();
    if (timeKindOf(timed.item.kind, kinds) === TimeKind.Free) close();
    else run.push(timed);
  }
  close();
  return runs.map((items) => ({ items, start: items[0]?.start ?? '', end: items.at(-1)?.end ?? '' }));
}

function checkBreaks(times: readonly TimedItem[], context: AgendaContext): Finding[] {
  const limit = context.withoutBreak ?? USUAL_STRETCH;
  return stretches(times, context.kinds).flatMap(({ items, start, end }) => {
    const minutes = minutesBetween(start, end);
    if (minutes <= limit) return [];
    // Between the two items nearest to the middle; within a single long one where there are no two.
    const middle = minutes / 2;
    const ends = items.slice(0, -1);
    const off = (one: TimedItem) => Math.abs(minutesBetween(start, one.end) - middle);
    const after = ends.length > 0 ? ends.reduce((a, b) => (off(b) < off(a) ? b : a)) : undefined;
    const item = (after ?? items[0])?.item;
    return {
      code: 'agenda/no-break',
      rule: 16,
      severity: Severity.Problem,
      ...(item ? { item: item.id } : {}),
      params: { minutes, limit, from: clockOf(start), to: clockOf(end) },
      remedies: [
        {
          code: after ? 'agenda/add-break' : 'agenda/break-within',
          params: {
            item: item?.id ?? '',
            title: item?.title ?? '',
            kind: item?.kind ?? '',
            minutes: BREAK_MINUTES,
          },
        },
      ],
    };
  });
}

function checkTimes(meeting: PlannedAgenda, times: readonly TimedItem[], context: AgendaContext): Finding[] {
  const found = times.flatMap(({ item, start }): Finding[] => {
    if (item.pinnedStart === undefined || clockOf(start) === item.pinnedStart) return [];
    const at = times.findIndex((one) => one.item === item);
    const late = minutesBetween(`${start.slice(0, 10)}T${item.pinnedStart}`, start);
    // A pin before midnight that is missed after it.
    const minutes = late < 0 ? late + 24 * 60 : late;
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
        remedies: waysToSave(minutes, meeting.agenda.slice(0, at), context).filter(
          ({ code }) => code !== 'agenda/end-later',
        ),
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
      remedies: waysToSave(over, meeting.agenda, context),
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
