import type { Locale } from '../locales/locale.js';
import { wordOf } from '../locales/locale.js';
import type { AgendaItem, Speaker } from '../model/agenda.js';
import { Visibility } from '../model/agenda.js';
import type { Meeting } from '../model/meeting.js';
import { clockOf } from '../time/wall-time.js';
import { agendaTimes } from '../rules/agenda/agenda-times.js';

/** One line of an agenda, ready for a screen. */
export interface AgendaRow {
  readonly id: string;
  readonly kind: string;
  /** "9.00". */
  readonly start: string;
  /** "9.45". */
  readonly end: string;
  /** For `<time datetime>`. */
  readonly startTime: string;
  readonly duration: string;
  readonly minutes: number;
  /** The item's title, or the name of its kind. */
  readonly title: string;
  /** The name of the kind, where the title says something else. */
  readonly kindName: string | undefined;
  readonly abstract: string | undefined;
  readonly speakers: readonly string[];
  /** What a closed item is marked with. */
  readonly closed: string | undefined;
}

function speakerText(speaker: Speaker, locale: Locale): string {
  const who = [speaker.name, speaker.role, speaker.organisation]
    .filter((word) => word !== undefined)
    .join(', ');
  if (speaker.source !== 'member') return who;
  return who === '' ? locale.speakerIsMember : `${who} (${locale.speakerIsMember})`;
}

function row(item: AgendaItem, start: string, end: string, locale: Locale): AgendaRow {
  const kindName = wordOf(locale.agendaKinds, item.kind);
  return {
    id: item.id,
    kind: item.kind,
    start: locale.clock(clockOf(start)),
    end: locale.clock(clockOf(end)),
    startTime: start,
    duration: locale.duration(item.minutes),
    minutes: item.minutes,
    title: item.title ?? kindName,
    kindName: item.title === undefined || item.title === kindName ? undefined : kindName,
    abstract: item.abstract,
    speakers: item.speakers.map((speaker) => speakerText(speaker, locale)),
    closed: item.visibility === Visibility.Closed ? locale.closedItem : undefined,
  };
}

/** The agenda of a meeting with its times in words (rule 14). @param locale with the association's own words: see {@link ownWords} */
export function agendaView(meeting: Meeting, locale: Locale): readonly AgendaRow[] {
  return agendaTimes(meeting).map(({ item, start, end }) => row(item, start, end, locale));
}
