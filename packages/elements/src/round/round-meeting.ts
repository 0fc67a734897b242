import type { Locale, Meeting, NetworkFeed, WallTime } from '@network-meetings/core';
import { AgendaItemKind, agendaTimes, momentText, toInstant, toWallTime } from '@network-meetings/core';
import type { Round, RoundClock } from '@network-meetings/core/agenda';
import { agendaProgress } from '@network-meetings/core/agenda';

/** The round of a meeting: its item of the agenda, and the clock that it is read by. */
export interface RoundMeeting {
  readonly meeting: Meeting;
  /** The id of the item, where the agenda has one. */
  readonly item: string | undefined;
  readonly minutes: number | undefined;
  readonly dueAt: number | undefined;
  readonly timeZone: string;
}

/** Finds the round in a feed: the item that is asked for, or else the first round of the meeting's agenda. */
export function roundMeeting(
  feed: NetworkFeed,
  id: string,
  item: string | undefined,
): RoundMeeting | undefined {
  const meeting = feed.meetings.find((one) => one.id === id);
  if (!meeting) return undefined;
  const timeZone = meeting.timeZone ?? feed.timeZone;
  const on = agendaTimes(meeting).find(({ item: one }) =>
    item === undefined ? one.kind === AgendaItemKind.Round : one.id === item,
  );
  return {
    meeting,
    timeZone,
    item: on?.item.id,
    minutes: on?.item.minutes,
    dueAt: on && toInstant(on.end, timeZone),
  };
}

/** How a round keeps to the agenda. */
export interface RoundProgress {
  /** Whole minutes ahead of the agenda, negative when behind; undefined where there is none, or it is of another day. */
  readonly ahead: number | undefined;
  /** When the round ends if everybody keeps to the time: "kl. 10.15". */
  readonly ends: string;
  /** What comes after it, with the time at which it then begins. */
  readonly next: { readonly title: string; readonly clock: string; readonly isFromFeed: boolean } | undefined;
}

// Further off, somebody is trying it out.
const HALF_DAY = 12 * 60;

const clockText = (time: WallTime, locale: Locale) => locale.atClock(locale.clock(time.slice(11)));

/** Reads a round against its meeting's agenda. @param here the reader's zone, for a round without a meeting */
export function roundProgress(
  round: Round,
  clock: RoundClock,
  {
    now,
    here,
    place,
    locale,
  }: { now: number; here: string; place: RoundMeeting | undefined; locale: Locale },
): RoundProgress {
  const zone = place?.timeZone ?? here;
  const end = toWallTime(clock.expectedEnd, zone);
  const minutes = clock.ahead === undefined ? undefined : Math.trunc(clock.ahead / 60_000);
  const ahead = minutes !== undefined && Math.abs(minutes) < HALF_DAY ? minutes : undefined;
  const progress =
    place?.item === undefined || ahead === undefined
      ? undefined
      : agendaProgress(
          place.meeting,
          { item: place.item, startedAt: toWallTime(round.startedAt ?? now, zone), expectedEnd: end },
          toWallTime(now, zone),
        );
  const [next] = progress?.toCome ?? [];
  return {
    ahead,
    ends: clockText(end, locale),
    next: next && {
      title: next.item.title ?? locale.agendaKinds[next.item.kind] ?? next.item.kind,
      clock: clockText(next.expected, locale),
      isFromFeed: next.item.title !== undefined,
    },
  };
}

/** The heading of the notes: which meeting, and when. */
export function meetingLine({ meeting }: RoundMeeting, locale: Locale): string {
  return `${meeting.title}, ${momentText(meeting.start, { locale })}`;
}
