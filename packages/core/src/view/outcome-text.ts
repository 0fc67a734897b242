import type { Locale } from '../locales/locale.js';
import { wordOf } from '../locales/locale.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting, Part } from '../model/meeting.js';
import type { PartOutcome } from '../model/signup.js';
import { instantMilliseconds, toWallTime } from '../time/zone.js';
import { zoneOf } from './meeting-view.js';
import { ownWords } from './own-words.js';
import { momentText } from './when.js';

/** What a part is called: its title, or the name of its kind. @param locale with the association's own words: see {@link ownWords} */
export function partName(part: Part, locale: Locale): string {
  return part.title ?? wordOf(locale.partKinds, part.kind);
}

/** What became of one part, in words that name it: "Middagen: du er nr. 3 på ventelisten". */
export function outcomeText(
  outcome: PartOutcome,
  meeting: Meeting,
  feed: NetworkFeed,
  locale: Locale,
): string {
  const part = meeting.parts.find(({ id }) => id === outcome.part);
  const name = part ? partName(part, ownWords(feed, locale)) : outcome.part;
  const seat = outcome.answer === 'substitute' ? locale.seat.substitute : locale.seat;
  switch (outcome.seat) {
    case 'confirmed':
      return seat.confirmed(name);
    case 'waitlisted':
      return seat.waitlisted(name, outcome.place);
    case 'offered': {
      const until = toWallTime(instantMilliseconds(outcome.expires), zoneOf(meeting, feed));
      return seat.offered(name, momentText(until, { locale }));
    }
    case 'none':
      if (outcome.answer === 'coming') return locale.seat.lapsed(name);
      return outcome.answer === 'none' ? locale.seat.noAnswer(name) : seat.notComing(name);
  }
}
