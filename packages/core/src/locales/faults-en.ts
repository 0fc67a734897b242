import type { FaultWording } from './fault-wording.js';
import { readingsWith, timeAfter, valuesText } from './phrases.js';

const readings = readingsWith('or');
const time = timeAfter('');

/** Faults in English. */
export const englishFaults: FaultWording = {
  language: 'en',
  issues: {
    'value/missing': 'This field is missing.',
    'value/wrong-type': ({ expected }) => `The value has the wrong type; it must be ${valuesText(expected)}.`,
    'value/too-long': ({ limit }) => `The text is too long; at most ${String(limit)} characters.`,
    'value/too-short': ({ limit }) => `The text is too short; at least ${String(limit)} characters.`,
    'value/too-many': ({ limit }) => `There are too many; at most ${String(limit)}.`,
    'value/too-few': ({ limit }) => `There are too few; at least ${String(limit)}.`,
    'value/too-large': ({ limit }) => `The number is too large; at most ${String(limit)}.`,
    'value/too-small': ({ limit }) => `The number is too small; at least ${String(limit)}.`,
    'value/not-allowed': ({ allowed }) => `The value is not known; choose one of: ${valuesText(allowed)}.`,
    'value/malformed': 'The value is not written correctly.',
    'value/control-character':
      'The text holds characters that cannot be shown. Type it again without copying.',
    'value/unsafe-link':
      'The address must be complete and begin with https:// (or http, mailto, tel, webcal).',
    'value/not-an-email': 'Write an address such as name@organisation.org.',
    'value/unknown-field': 'This field is not known and was left out; look for a misspelling.',
    'value/duplicate': ({ id }) => `“${String(id)}” stands there twice; each may stand there once.`,
    'reference/unknown': ({ id }) => `There is no “${String(id)}”.`,
    'reference/self': 'It refers to itself.',
    'time/no-such-time': 'There is no such date or time of day.',
    'time/unknown-zone': ({ zone }) =>
      `The time zone “${String(zone)}” is not known; write, say, Europe/Copenhagen.`,
    'time/skipped': (params) =>
      `The clock skips ${String(params['time'])} (summer time begins); write ${readings(params)}.`,
    'time/ambiguous': (params) =>
      `The clock shows ${String(params['time'])} twice that day (summer time ends): ${readings(params)}. Choose another time.`,
    'time/end-before-start': 'The end must come after the start.',
    'time/instant-differs': 'The UTC instant does not agree with the date, the time and the zone.',
    'feed/version-unsupported': ({ version, supported }) =>
      `Version ${String(version)} of the feed cannot be read here; this release reads ${String(supported)}.`,
    'feed/migrated': ({ version, supported }) =>
      `The feed is written in version ${String(version)} and was read as ${String(supported)}; save it in the new form.`,
    'feed/not-json': ({ reason }) => `This is not JSON: ${String(reason)}`,
    'feed/too-large': ({ limit }) => `The feed is too large; at most ${String(limit)} characters.`,
    'signup/unknown-part': 'The meeting has no such part.',
    'signup/unknown-question': 'This question is no longer asked. Reload the page.',
    'signup/answer-required': 'Answer the question.',
    'signup/charter-not-accepted': "Tick the box for the group's ground rules.",
    'signup/substitute-not-allowed':
      'Seats are personal in this group; a colleague cannot come in your place.',
    'signup/substitute-missing': 'Write who comes in your place.',
    'signup/substitute-unused': "Choose “a colleague comes”, or delete the colleague's name.",
    'signup/dietary-needs-without-meal':
      'Dietary needs can be given only for a part with a meal that you come to.',
    'signup/nothing-answered': 'Choose what you come to.',
    'signup/email-fixed': 'The mail address cannot be changed. Cancel, and sign up with the new address.',
  },
  problems: {
    'request/malformed-json': ['The request cannot be read', 'Reload the page and try again.'],
    'request/invalid': ['The request has faults', 'Correct the fields and send it again.'],
    'request/not-json': ['The request has the wrong type', 'Send application/json.'],
    'request/too-large': ['Too much was written', 'Make the texts shorter and send it again.'],
    'request/not-found': ['There is no such page', 'See whether the address is written correctly.'],
    'request/method-not-allowed': [
      'This address does not take that method',
      'See whether the address is written correctly.',
    ],
    'request/origin-not-allowed': [
      'This website may not send signups here',
      "The association must allow the website's address on the server.",
    ],
    'request/too-many': ['Too many attempts', 'Wait a moment and try again. What you wrote is still here.'],
    'request/proof-needed': [
      'Many people are signing up right now',
      'Send it again in a moment. What you wrote is still here.',
    ],
    'idempotency/key-missing': [
      'Idempotency-Key is missing',
      'Send the header Idempotency-Key with 16–128 characters.',
    ],
    'idempotency/key-malformed': [
      'Idempotency-Key is malformed',
      'Use 16–128 characters of A–Z, a–z, 0–9, _ and -.',
    ],
    'idempotency/key-reused': ['The key was used for something else', 'Reload the page and send it again.'],
    'idempotency/in-progress': ['The signup is being worked on', 'Wait a moment and try again.'],
    'signup/meeting-not-found': [
      'There is no such meeting',
      'It may have left the programme. Go back to the list of meetings.',
    ],
    'signup/no-signup': [
      'There is nothing to sign up for',
      'Write to the facilitator if you would like to come.',
    ],
    'signup/not-open-yet': ['Signup is not open yet', (p, m) => `Signup opens${time(p, 'opens', m)}.`],
    'signup/closed': [
      'Signup has closed',
      (p, m) => `Signup closed${time(p, 'closes', m)}. Write to the facilitator if you still want to come.`,
    ],
    'signup/meeting-over': ['The meeting has been held', 'Look at the coming meetings.'],
    'signup/meeting-cancelled': ['The meeting is cancelled', 'Look at the coming meetings.'],
    'signup/meeting-postponed': ['The meeting is postponed', 'A new date will follow; then you can sign up.'],
    'signup/members-only': ['The meeting is for members', 'Use the personal link in your invitation.'],
    'signup/already-cancelled': [
      'You have cancelled already',
      'You can sign up again as long as signup is open.',
    ],
    'signup/open-part-only': [
      'That part of the meeting is for members',
      'As a guest you can take part in the open part. Leave the closed part out and send it again.',
    ],
    'signup/trial-used': [
      'You have had your trial visit',
      'A prospective member can take part in one meeting. Write to the facilitator if you would like to join.',
    ],
    'signup/no-offer': [
      'No seat is offered to you',
      'The offer may have been answered already. Reload the page to see how you stand.',
    ],
    'signup/offer-expired': [
      'The offer of a seat has expired',
      'The seat has gone to the next person. You can sign up again and join the waitlist.',
    ],
    'link/not-valid': [
      'The link is not valid any more',
      'It may have expired, or not have been copied whole. Ask to be sent your link again.',
    ],
    'application/group-not-found': [
      'There is no such group',
      'It may have closed. Go back to the list of groups.',
    ],
    'application/closed': [
      'The group takes no members just now',
      'Look at the other groups, or write to the facilitator.',
    ],
    'request/precondition-required': [
      'Say which version you change',
      'Send the version in If-Match as you got it in ETag, or If-None-Match: * for something new. So nobody overwrites anybody.',
    ],
    'access/not-signed-in': [
      'Sign in first',
      'Ask for a link by mail, or use a token that is valid for this association.',
    ],
    'access/link-not-valid': [
      'The link to sign in is not valid any more',
      'It works once, and for half an hour. Ask for a new one.',
    ],
    'access/forbidden': [
      'You do not lead this',
      'You can see and change the groups and meetings that you lead. Ask the association if some are missing.',
    ],
    'access/csrf': [
      'The request did not come from this page',
      'Reload the page and try again. Programs send the session’s X-CSRF-Token along.',
    ],
    'meeting/changed-meanwhile': [
      'The meeting has changed meanwhile',
      'Get it again, see what is new, and make your change to that version.',
    ],
    'request/changed-meanwhile': [
      'It has changed meanwhile',
      'Get it again, see what is new, and make your change to that version.',
    ],
    'membership/not-possible': [
      'That is not possible now',
      'See how the application stands, and try again when it fits.',
    ],
    'attendance/no-seat': [
      'The person has no seat',
      'Attendance is noted of somebody with a confirmed seat in that part of the meeting alone.',
    ],
    'server/unavailable': [
      'The server does not answer just now',
      'Nothing is lost: what you wrote is still here. Try again in a while.',
    ],
    'server/failed': [
      'Something went wrong on our side',
      'What you wrote is still here. Try again in a while, or write to the facilitator.',
    ],
  },
};
