// A full day and a waitlisted dinner, with nothing but `npm install @network-meetings/core`: build a feed, check it, publish
// what everybody may see, read it back, and decide the signups. Run it with: node day-and-dinner.mjs
import {
  applySignupEvent,
  audienceView,
  countHeads,
  issueText,
  englishFaults,
  openBook,
  parseFeed,
  parseFeedText,
} from '@network-meetings/core';

// 1. Build: what the association knows of its meeting. The dinner has two seats.
const own = {
  format: 'network-meetings',
  version: '1.0',
  updatedAt: '2026-11-20T08:00:00Z',
  timeZone: 'Europe/Copenhagen',
  association: { id: 'example', name: 'Eksempelforeningen', url: 'https://www.example.org/' },
  groups: [{ id: 'digital-east', name: 'Offentlig digitalisering øst', substitutes: 'allowed' }],
  meetings: [
    {
      id: 'digital-east-2027-1',
      groups: ['digital-east'],
      title: 'Identitet og adgang',
      length: 'full-day',
      start: '2027-03-11T09:00',
      end: '2027-03-11T20:30',
      updatedAt: '2026-11-20T08:00:00Z',
      agenda: [
        { id: 'talk', kind: 'talk', title: 'Login på tværs', minutes: 60 },
        { id: 'round', kind: 'round', title: 'Hvad bøvler vi med?', minutes: 90, visibility: 'closed' },
      ],
      parts: [
        { id: 'day', kind: 'day', capacity: 20, meal: true },
        {
          id: 'dinner',
          kind: 'dinner',
          capacity: 2,
          meal: true,
          start: '2027-03-11T18:00',
          end: '2027-03-11T20:30',
        },
      ],
      signup: { closes: '2027-03-09T12:00', cancellationDeadline: '2027-03-09T12:00' },
    },
  ],
};

// 2. Check: every fault is told, with the place where it is.
const wrong = parseFeed({ ...own, meetings: [{ ...own.meetings[0], end: '2027-03-11T08:00' }] });
for (const issue of wrong.ok ? [] : wrong.issues)
  console.log(`${issue.path}: ${issueText(issue, englishFaults)}`);
// > $.meetings[0].end: The end must come after the start.
const checked = parseFeed(own);
if (!checked.ok) throw new Error(JSON.stringify(checked.issues));

// 3. Publish: the public view has no title of a closed item.
const published = JSON.stringify(audienceView(checked.value, 'public'));
console.log(published.includes('Login på tværs'), published.includes('bøvler')); // true false

// 4. Read: what a website or an app does with the published text.
const read = parseFeedText(published);
if (!read.ok) throw new Error(JSON.stringify(read.issues));
const [meeting] = read.value.meetings;
if (!meeting) throw new Error('no meeting');
console.log(meeting.title, meeting.start); // Identitet og adgang 2027-03-11T09:00

// 5. Decide: four people sign up for the day and the dinner. The last two wait for the dinner, the member before the guest.
let book = openBook(meeting, read.value.groups, read.value.timeZone);
const now = Date.parse('2027-01-10T08:00:00Z');
for (const person of ['member-1', 'member-2', 'guest', 'member-3']) {
  const step = applySignupEvent(
    book,
    {
      kind: 'place',
      people: [
        {
          person,
          parts: [
            { part: 'day', answer: 'coming' },
            { part: 'dinner', answer: 'coming' },
          ],
        },
      ],
      // The link of an invitation makes a member; whoever only types an address is a guest.
      link: { person, standing: person === 'guest' ? 'guest' : 'member' },
    },
    now,
  );
  book = step.book;
  if (!step.outcome.ok) throw new Error(step.outcome.code);
  const seats = step.outcome.signups.flatMap((signup) => signup.parts);
  const said = seats.map((part) =>
    part.seat === 'waitlisted' ? `waits as number ${part.place}` : part.seat,
  );
  console.log(`${person}: day ${said[0]}, dinner ${said[1]}`);
}
// > member-1: day confirmed, dinner confirmed
// > member-2: day confirmed, dinner confirmed
// > guest: day confirmed, dinner waits as number 1
// > member-3: day confirmed, dinner waits as number 1

// 6. Somebody leaves the dinner, after the deadline: the head of the waitlist gets the seat, the facilitator is told.
const step = applySignupEvent(
  book,
  {
    kind: 'change',
    parts: [
      { part: 'day', answer: 'coming' },
      { part: 'dinner', answer: 'not-coming' },
    ],
    link: { person: 'member-1', standing: 'member' },
  },
  Date.parse('2027-03-10T08:00:00Z'),
);
for (const notice of step.notices) {
  if ('part' in notice) console.log(`${notice.person}: ${notice.kind} to the ${notice.part}`);
  else if ('parts' in notice) console.log(`facilitator: ${notice.kind} of ${notice.person}`);
}
// > facilitator: late-cancellation of member-1
// > member-3: promoted to the dinner

// 7. Count heads for the restaurant: numbers alone, and nobody who waits.
for (const { part, confirmed, waiting } of countHeads(meeting, step.book.signups)) {
  console.log(`${part}: ${confirmed} come, ${waiting} wait`);
}
// > day: 4 come, 0 wait
// > dinner: 2 come, 1 wait
