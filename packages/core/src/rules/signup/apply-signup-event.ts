import { MeetingStatus } from '../../model/meeting.js';
import type { Draft } from './book-draft.js';
import { bookOf, draftOf, lapse, passOn } from './book-draft.js';
import { answerOffer, cancel, change, place, recordAttendance } from './book-events.js';
import { countHeads } from './rosters.js';
import { headCountAt } from './seat-times.js';
import type { BookedSignup, BookOutcome, BookStep, SignupBook, SignupEvent } from './signup-book.js';
import { meetingInstants } from './signup-state.js';

/** Counts heads once, when it is time and until the meeting starts; a meeting that is moved is counted again (rule 22). */
function countWhenDue(draft: Draft, signups: readonly BookedSignup[]): void {
  const { meeting, zone, now } = draft;
  const isHeld = meeting.status !== MeetingStatus.Cancelled && meeting.status !== MeetingStatus.Postponed;
  if (now < headCountAt(meeting, zone)) draft.isCounted = false;
  else if (!draft.isCounted && isHeld && meeting.signup && now < meetingInstants(meeting, zone).start) {
    draft.isCounted = true;
    draft.notices.push({ kind: 'head-count', counts: countHeads(meeting, signups) });
  }
}

function act(draft: Draft, event: SignupEvent): BookOutcome {
  switch (event.kind) {
    case 'place':
      return place(draft, event.people, event.link);
    case 'change':
      return change(draft, event.parts, event.link);
    case 'cancel':
      return cancel(draft, event.person);
    case 'answer-offer':
      return answerOffer(draft, event);
    case 'record-attendance':
      return recordAttendance(draft, event);
    case 'republish':
    case 'clock':
      return { ok: true, signups: [] };
  }
}

/**
 * One step of a meeting's signups (rules 19–25): a pure function, and the reference that a store of signups is tested against.
 * Whatever happens, time has passed first: offers that have expired are ended, free seats passed on, heads
 * counted when it is time. What is refused changes nothing else.
 * @param now milliseconds since 1970
 */
export function applySignupEvent(book: SignupBook, event: SignupEvent, now: number): BookStep {
  const draft = draftOf(book, event.kind === 'republish' ? event.meeting : book.meeting, now);
  lapse(draft);
  passOn(draft);
  countWhenDue(draft, bookOf(draft).signups);
  const outcome = act(draft, event);
  return { book: bookOf(draft), outcome, notices: draft.notices };
}
