import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import type { Place } from '../model/place.js';
import { addressText, contactText } from '../view/contact-text.js';
import type { ContentLine } from './content-line.js';
import { escapeText, quoteParameter, rawValue } from './content-line.js';
import { eventJsonLd } from './json-ld.js';
import { meetingUid } from './meeting-uid.js';

/** A VLOCATION (RFC 9073 7.2). */
function placeLines(place: Place, uid: string): readonly ContentLine[] {
  return [
    'BEGIN:VLOCATION',
    ['UID', uid],
    ['NAME', place.name],
    ['DESCRIPTION', addressText(place)],
    ...(place.geo ? [`GEO:${String(place.geo.latitude)};${String(place.geo.longitude)}`] : []),
    ...(place.mapUrl === undefined ? [] : [`URL:${rawValue(place.mapUrl)}`]),
    'END:VLOCATION',
  ];
}

/**
 * What RFC 9073 and RFC 9253 add to an event: the place and the external speakers of open items as components, the event of
 * schema.org as structured data, and a typed link to the meeting's page. A member who speaks isn't named (rule 7).
 */
export function extendedLines(meeting: Meeting, feed: NetworkFeed): readonly ContentLine[] {
  const uid = meetingUid(meeting, feed);
  const speakers = meeting.agenda
    .flatMap((item) => item.speakers)
    .filter(({ source }) => source === 'external');
  const data = escapeText(JSON.stringify(eventJsonLd(meeting, feed)));
  return [
    ...(meeting.url === undefined
      ? []
      : // RFC 9253 8.2: the page that the event is described by.
        [`LINK;LINKREL="describedby";FMTTYPE=text/html;VALUE=URI:${rawValue(meeting.url)}`]),
    `STRUCTURED-DATA;VALUE=TEXT;FMTTYPE="application/ld+json";SCHEMA=${quoteParameter('https://schema.org/Event')}:${data}`,
    ...speakers.flatMap((speaker, at): readonly ContentLine[] => [
      'BEGIN:PARTICIPANT',
      ['UID', `${uid}-speaker-${String(at + 1)}`],
      'PARTICIPANT-TYPE:SPEAKER',
      ['SUMMARY', contactText(speaker)],
      ...(speaker.url === undefined ? [] : [`URL:${rawValue(speaker.url)}`]),
      'END:PARTICIPANT',
    ]),
    ...(meeting.place ? placeLines(meeting.place, `${uid}-place`) : []),
  ];
}
