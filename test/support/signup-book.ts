import assert from 'node:assert/strict';
import type {
  AttendanceEvent,
  BookOutcome,
  Invited,
  PartAnswer,
  PartOutcome,
  SignupBook,
  SignupEvent,
  SignupNotice,
} from '@network-meetings/core';
import { applySignupEvent, openBook } from '@network-meetings/core';
import { meetingWith } from './feeds.js';

/** The signups of one meeting, told in sentences: each method is one thing that happens at the time of `at`. */
export class Story {
  book: SignupBook;
  /** What everybody was told, in order. */
  notices: readonly SignupNotice[] = [];
  #now: number;

  constructor(
    meeting: Readonly<Record<string, unknown>>,
    { now = '2027-01-10T08:00:00Z', substitutes = true } = {},
  ) {
    const made = meetingWith(meeting);
    const groups = made.feed.groups.map((group) => ({
      ...group,
      substitutes: substitutes ? ('allowed' as const) : ('not-allowed' as const),
    }));
    this.book = openBook(made.meeting, groups, made.feed.timeZone);
    this.#now = Date.parse(now);
  }

  /** It is now this instant. */
  at(now: string): this {
    this.#now = Date.parse(now);
    return this;
  }

  happens(event: SignupEvent): BookOutcome {
    const step = applySignupEvent(this.book, event, this.#now);
    this.book = step.book;
    this.notices = [...this.notices, ...step.notices];
    return step.outcome;
  }

  /** Signs up for the given answers, or for the day; answers with what each part became, or why not. */
  member(person: string, ...answers: readonly string[]): string {
    return this.places(person, answers, { person, standing: 'member' });
  }
  guest(person: string, ...answers: readonly string[]): string {
    return this.places(person, answers);
  }
  hostGuest(person: string, ...answers: readonly string[]): string {
    return this.places(person, answers, { person, standing: 'guest', invitedBy: 'host' });
  }
  prospective(person: string, ...answers: readonly string[]): string {
    return this.places(person, answers, { person, standing: 'prospective' });
  }
  places(person: string, answers: readonly string[], link?: Invited): string {
    const people = [{ person, parts: partsOf(answers) }];
    return said(this.happens({ kind: 'place', people, ...(link && { link }) }));
  }
  changes(person: string, standing: Invited['standing'], ...answers: readonly string[]): string {
    return said(this.happens({ kind: 'change', parts: partsOf(answers), link: { person, standing } }));
  }
  cancels(person: string): string {
    return said(this.happens({ kind: 'cancel', person }));
  }
  accepts(person: string, part = 'day'): string {
    return said(this.happens({ kind: 'answer-offer', person, part, accept: true }));
  }
  declines(person: string, part = 'day'): string {
    return said(this.happens({ kind: 'answer-offer', person, part, accept: false }));
  }
  notes(person: string, event: AttendanceEvent, part = 'day'): string {
    return said(this.happens({ kind: 'record-attendance', person, part, event }));
  }
  republish(changes: Partial<SignupBook['meeting']>): void {
    this.happens({ kind: 'republish', meeting: { ...this.book.meeting, ...changes } });
  }
  /** The same meeting with another capacity of its first part. */
  resize(capacity: number): void {
    this.republish({
      parts: this.book.meeting.parts.map((part, at) => (at === 0 ? { ...part, capacity } : part)),
    });
  }
  clock(): this {
    this.happens({ kind: 'clock' });
    return this;
  }

  /** Who has which seat in a part: "a confirmed, b waitlisted". */
  seats(part = 'day'): string {
    return this.book.signups
      .flatMap(({ person, parts }) => {
        const seat = parts.find((one) => one.part === part)?.seat ?? 'none';
        return seat === 'none' ? [] : [`${person} ${seat}`];
      })
      .join(', ');
  }

  /** What was told since the last call, without the confirmations of those who acted. */
  told(): string[] {
    const { notices } = this;
    this.notices = [];
    return notices.flatMap((notice) => {
      switch (notice.kind) {
        case 'promoted':
          return [`${notice.person} promoted to ${notice.part}`];
        case 'offered':
          return [`${notice.person} offered ${notice.part} until ${notice.expires}`];
        case 'offer-ended':
          return [`${notice.person} ${notice.reason} ${notice.part}`];
        case 'late-cancellation':
          return [`facilitator: ${notice.person} late for ${notice.parts.join('+')}`];
        case 'head-count':
          return [`facilitator: ${notice.counts.map((c) => `${c.part} ${String(c.confirmed)}`).join(', ')}`];
        default:
          return [];
      }
    });
  }
}

/** "day", "dinner:not-coming" … as answers; none means the day. */
function partsOf(answers: readonly string[]): PartAnswer[] {
  return (answers.length === 0 ? ['day'] : answers).map((text) => {
    const [part = '', answer = 'coming'] = text.split(':');
    return { part, answer: answer as PartAnswer['answer'] };
  });
}

const seatText = (part: PartOutcome) =>
  `${part.part} ${part.seat}${part.seat === 'waitlisted' ? ` ${String(part.place)}` : ''}`;

/** An outcome in words: "day confirmed, dinner waitlisted 3", or the code of the refusal. */
export function said(outcome: BookOutcome): string {
  if (!outcome.ok) return outcome.code;
  return outcome.signups
    .map(({ parts, late }) => `${parts.map(seatText).join(', ')}${late === true ? ', late' : ''}`)
    .join(' | ');
}

/** Lets people in until a part is full. */
export function fill(story: Story, people: readonly string[]): void {
  for (const person of people) assert.match(story.member(person), /^day confirmed/);
}

// Meetings start on 11 March 2027 at 9.00 in Copenhagen, 8.00 UTC, and end three hours later.
/** The day of a meeting. */
export const day = (capacity?: number, more: Record<string, unknown> = {}) => ({
  id: 'day',
  kind: 'day',
  capacity,
  ...more,
});
/** A dinner with one seat. */
export const dinner = {
  id: 'dinner',
  kind: 'dinner',
  capacity: 1,
  start: '2027-03-11T18:00',
  end: '2027-03-11T20:30',
  meal: true,
};
export const terms = {
  opens: '2027-01-01T09:00',
  closes: '2027-03-09T12:00',
  cancellationDeadline: '2027-03-09T12:00',
};
/** A meeting with a day alone. */
export const meeting = (
  capacity: number | undefined,
  signup: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
) => ({
  parts: [day(capacity, more)],
  signup: { ...terms, ...signup },
});
