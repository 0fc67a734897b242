import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  addMinutes,
  agendaTimes,
  audienceView,
  checkEntry,
  dateOf,
  mayStateDietaryNeeds,
  minutesBetween,
  parseFeed,
  parseSignupRequest,
  weekday,
} from '@network-meetings/core';
import type { AgendaItem, Meeting, Parsed } from '@network-meetings/core';

const read = (name: string) =>
  readFileSync(new URL(`../../packages/server/example/${name}`, import.meta.url), 'utf8');

function valueOf<T>(parsed: Parsed<T>): T {
  assert.deepEqual(parsed.ok ? parsed.warnings : parsed.issues, []);
  return (parsed as Extract<typeof parsed, { ok: true }>).value;
}

const feed = valueOf(parseFeed(JSON.parse(read('feed.json'))));
const signups = (JSON.parse(read('signups.json')) as unknown[]).map((one) =>
  valueOf(parseSignupRequest(one)),
);
const { groups, meetings } = feed;
const meetingsOf = (group: string) => meetings.filter((meeting) => meeting.groups.includes(group));
const partOf = ({ parts }: Meeting, id: string) => {
  const part = parts.find((one) => one.id === id);
  assert.ok(part, `there is a part "${id}"`);
  return part;
};

/** Every day that a meeting touches. */
function daysOf({ start, end }: Meeting): string[] {
  const days = [dateOf(start)];
  while (days.at(-1) !== dateOf(end)) days.push(dateOf(addMinutes(`${days.at(-1) ?? ''}T12:00`, 24 * 60)));
  return days;
}

/** How many take part: the members of the groups, or the seats where there are fewer. */
function heads(meeting: Meeting): number {
  const members = groups
    .filter(({ id }) => meeting.groups.includes(id))
    .reduce((sum, { size }) => sum + (size?.members ?? 0), 0);
  return Math.min(members, partOf(meeting, 'day').capacity ?? members);
}

const sum = (items: readonly AgendaItem[]) => items.reduce((total, { minutes }) => total + minutes, 0);
const free = (kind: string) => ['break', 'meal', 'dinner'].includes(kind);

// Denmark in 2027. Store bededag has not been a holiday since 2024.
const holidays = [
  ...['2027-01-01', '2027-03-25', '2027-03-26', '2027-03-28', '2027-03-29', '2027-05-06', '2027-05-16'],
  ...['2027-05-17', '2027-06-05', '2027-12-24', '2027-12-25', '2027-12-26', '2027-12-31'],
];
// Weeks 7 and 8, the days before Easter, the summer, week 42, Christmas.
const schoolHolidays = [
  ['2027-02-13', '2027-02-28'],
  ['2027-03-20', '2027-03-29'],
  ['2027-05-07', '2027-05-07'],
  ['2027-06-26', '2027-08-15'],
  ['2027-10-16', '2027-10-24'],
  ['2027-12-18', '2027-12-31'],
] as const;

describe('the groups of the example association', () => {
  test('there are six, and the facts of the source stand as they are there', () => {
    assert.equal(groups.length, 6);
    const named = (name: string) => groups.find((group) => group.name === name);
    const east = named('Offentlig digitalisering øst');
    assert.equal(
      east?.summary,
      'Hvordan digitaliserer du bedst? Hvad er samfundets behov? Hvad trender teknologisk? Dette og mere drøftes i netværksgruppen.',
    );
    assert.deepEqual(east?.sisterGroups, [named('Offentlig digitalisering vest')?.id]);
    assert.deepEqual(named('Offentlig digitalisering vest')?.sisterGroups, [east?.id]);
    assert.equal(named('Forandringsledelse')?.meetingsPerSeason, 4);
    assert.equal(named('Forandringsledelse')?.meetingPlace, 'København');
  });

  test('the head-counts by sector and by profile add up to the members', () => {
    for (const { name, size, sectors = [], profiles = [] } of groups) {
      const count = (mix: readonly { members: number }[]) =>
        mix.reduce((all, { members }) => all + members, 0);
      assert.equal(count(sectors), size?.members, name);
      assert.equal(count(profiles), size?.members, name);
      assert.ok((size?.members ?? 0) <= (size?.seats ?? 0), name);
    }
  });

  test('policies differ: one lets substitutes in, one acknowledges its charter on signup', () => {
    assert.equal(groups.filter(({ substitutes }) => substitutes === 'allowed').length, 1);
    assert.equal(groups.filter(({ charter }) => charter?.acknowledgeOnSignup).length, 1);
  });
});

describe('what the example gives away', () => {
  test('it is public as it stands: closed items say nothing, online rooms have no link', () => {
    assert.deepEqual(audienceView(feed, 'public'), feed);
  });

  test('nobody has a name, and mail goes to example.org', () => {
    for (const text of [
      read('feed.json'),
      read('signups.json'),
      read('index.html'),
      read('persondata.html'),
    ]) {
      for (const [address, domain] of text.matchAll(/[^\s"<>:]+@([^\s"<>]+)/g)) {
        assert.equal(domain, 'example.org', address);
      }
    }
    const contacts = [
      feed.association.contact,
      ...groups.map(({ facilitator }) => facilitator),
      ...meetings.flatMap(({ host, facilitator }) => [host, facilitator]),
      ...meetings.flatMap(({ agenda }) => agenda.flatMap(({ speakers }) => speakers)),
    ];
    for (const contact of contacts) assert.equal(contact?.name, undefined);
  });

  test("every address is on the association's own site, and a meeting's has no fragment", () => {
    for (const [address] of read('feed.json').matchAll(/\w+:\/\/[^"]*/g)) {
      assert.ok(address.startsWith('https://dansk-it.example.org/'), address);
    }
    for (const { id, url } of meetings) assert.ok(url !== undefined && !url.includes('#'), id);
  });
});

describe('the programme of 2027', () => {
  for (const { id, name } of groups) {
    test(`${name}: four meetings, one of them with a dinner, half and full days`, () => {
      const own = meetingsOf(id);
      assert.equal(own.length, 4);
      assert.ok(own.every(({ start, end }) => start.startsWith('2027-') && end.startsWith('2027-')));
      const dines = (meeting: Meeting) => meeting.parts.some(({ kind }) => kind === 'dinner');
      assert.equal(own.filter(dines).length, 1);
      const joint = own.filter((meeting) => meeting.groups.length > 1);
      assert.equal(joint.length, id.startsWith('offdig-') ? 1 : 0);
      assert.ok(own.some(({ length }) => length === 'half-day'));
      assert.ok(own.some(({ length }) => length !== 'half-day'));
    });

    test(`${name}: talks from outside and by members, and no profile left out two meetings running`, () => {
      const own = meetingsOf(id);
      const sources = own.flatMap(({ agenda }) => agenda.flatMap(({ speakers }) => speakers));
      for (const source of ['external', 'member'] as const) {
        assert.ok(
          sources.some((speaker) => speaker.source === source),
          source,
        );
      }
      for (const profile of ['technical', 'generalist'] as const) {
        const without = own.map(({ agenda }) => !agenda.some((item) => item.profile === profile));
        assert.ok(!without.some((out, at) => out && without[at + 1] === true), profile);
      }
    });
  }

  test('no two meetings share a day, and meetings of a group are weeks apart', () => {
    const days = meetings.flatMap(daysOf);
    assert.equal(new Set(days).size, days.length);
    for (const { id } of groups) {
      const starts = meetingsOf(id).map(({ start }) => start);
      for (const [at, start] of starts.slice(1).entries()) {
        assert.ok(minutesBetween(starts[at] ?? '', start) >= 35 * 24 * 60, `${id} ${start}`);
      }
    }
  });

  test('all days are Tuesday to Thursday, outside public and school holidays', () => {
    for (const meeting of meetings) {
      for (const date of daysOf(meeting)) {
        assert.ok([1, 2, 3].includes(weekday(date)), `${meeting.id} ${date}`);
        assert.ok(!holidays.includes(date), `${meeting.id} ${date}`);
        for (const [from, to] of schoolHolidays) assert.ok(date < from || date > to, `${meeting.id} ${date}`);
      }
    }
  });

  test('the feed shows every state that a page has to show', () => {
    const one = (what: string, is: (meeting: Meeting) => boolean) =>
      assert.equal(meetings.filter(is).length, 1, what);
    one('online', ({ attendanceMode }) => attendanceMode === 'online');
    one('day and night', ({ length }) => length === 'day-and-night');
    one('cancelled', ({ status }) => status === 'cancelled');
    one('rescheduled', ({ status, previousStart, statusNote, sequence }) =>
      Boolean(status === 'rescheduled' && previousStart && statusNote && sequence > 0),
    );
    one('members only', ({ signup }) => signup?.audience === 'members');
    one('opens later', ({ signup }) => (signup?.opens ?? '') >= '2027');
    one('a visit with twelve seats', ({ parts }) => parts[0]?.kind === 'day' && parts[0].capacity === 12);
    assert.ok(meetings.some(({ signup }) => signup?.questions.some(({ showWhen }) => showWhen)));
  });

  test('signup opens before it closes, and it closes about two days ahead', () => {
    for (const { id, start, signup } of meetings) {
      assert.ok(signup?.opens && signup.closes && signup.cancellationDeadline, id);
      assert.ok(signup.opens < signup.closes, id);
      assert.ok(minutesBetween(signup.closes, start) >= 45 * 60, id);
      assert.ok(signup.cancellationDeadline <= signup.closes, id);
      assert.ok(weekday(dateOf(signup.closes)) < 5, `${id}: somebody is at work to answer`);
    }
  });
});

describe('the agendas', () => {
  for (const meeting of meetings) {
    const times = agendaTimes(meeting);
    const evening = meeting.parts.find(
      ({ kind, start }) => kind === 'dinner' && (start ?? '') >= meeting.end,
    );
    const day = times.filter(({ item }) => evening === undefined || item.part !== evening.id);

    test(`${meeting.id} adds up from start to end, and what is pinned starts when it says`, () => {
      assert.equal(sum(day.map(({ item }) => item)), minutesBetween(meeting.start, meeting.end));
      assert.equal(day.at(-1)?.end, meeting.end);
      for (const { item, start } of times) {
        if (item.pinnedStart !== undefined) assert.equal(start.slice(11), item.pinnedStart, item.id);
      }
      for (const { id, start, end } of meeting.parts) {
        if (start === undefined) continue;
        const own = times.filter(({ item }) => item.part === id);
        assert.deepEqual([own[0]?.start, own.at(-1)?.end], [start, end], id);
      }
    });

    test(`${meeting.id} has breaks, a round that fits, and is not mostly receiving`, () => {
      let stretch = 0;
      for (const { item } of day) {
        stretch = free(item.kind) ? 0 : stretch + item.minutes;
        assert.ok(stretch <= 90, `${item.id}: ${String(stretch)} minutes without a break`);
      }
      const rounds = day.filter(({ item }) => item.kind === 'round').map(({ item }) => item);
      assert.ok(rounds.length > 0);
      const each = sum(rounds) / heads(meeting);
      assert.ok(each >= 2 && each <= 4, `${each.toFixed(1)} minutes a head`);
      const work = day.map(({ item }) => item).filter(({ kind }) => !free(kind));
      const receiving = work.filter(({ kind }) => ['talk', 'visit', 'welcome'].includes(kind));
      assert.ok(sum(receiving) <= sum(work) / 2);
    });

    test(`${meeting.id} says what to think over and who gives each talk`, () => {
      const questions = meeting.prepare?.questions.length ?? 0;
      assert.ok(questions >= 2 && questions <= 3);
      assert.ok(meeting.purpose);
      for (const { kind, speakers, abstract, profile } of meeting.agenda) {
        if (kind === 'talk') assert.ok(speakers.length > 0 && abstract && profile);
      }
    });
  }

  test('the dinner has fewer seats than the day', () => {
    for (const meeting of meetings) {
      const dinner = meeting.parts.find(({ kind }) => kind === 'dinner');
      if (dinner)
        assert.ok((dinner.capacity ?? Infinity) < (partOf(meeting, 'day').capacity ?? 0), meeting.id);
    }
  });

  test('where food is served in a part, the part says so, and so does a night with breakfast', () => {
    for (const { id: meeting, agenda, parts } of meetings) {
      for (const { id, kind, meal } of parts) {
        const items = agenda.filter((item) => (item.part ?? 'day') === id);
        const served = items.some((item) => item.kind === 'meal' || item.kind === 'dinner');
        assert.equal(meal, served || kind === 'night', `${meeting} ${id}`);
      }
    }
  });
});

describe('the signups that stand there from the first start', () => {
  const meetingOf = (id: string) => {
    const meeting = meetings.find((one) => one.id === id);
    assert.ok(meeting, id);
    return meeting;
  };
  const coming = (meeting: string, part: string) =>
    signups
      .filter((request) => request.meeting === meeting)
      .flatMap((request) => request.signups)
      .filter(({ parts }) => parts.some((one) => one.part === part && one.answer === 'coming')).length;

  test('each is one that a guest may send today', () => {
    for (const { meeting: id, signups: entries } of signups) {
      const meeting = meetingOf(id);
      assert.equal(meeting.status, 'scheduled');
      assert.equal(meeting.signup?.audience, 'anyone');
      assert.ok((meeting.signup?.opens ?? '') < dateOf(feed.updatedAt));
      const owners = groups.filter((group) => meeting.groups.includes(group.id));
      for (const entry of entries) {
        assert.deepEqual(checkEntry(entry, { meeting, groups: owners, standing: 'guest' }), []);
        if (entry.dietaryNeeds !== undefined) assert.ok(mayStateDietaryNeeds(meeting, entry));
      }
    }
  });

  test('nobody signs up twice for a meeting, and nobody is waiting yet', () => {
    const who = signups.flatMap(({ meeting, signups: entries }) =>
      entries.map(({ person }) => `${meeting} ${person.email}`),
    );
    assert.equal(new Set(who).size, who.length);
    for (const { id, parts } of meetings) {
      for (const part of parts)
        assert.ok(coming(id, part.id) <= (part.capacity ?? Infinity), `${id} ${part.id}`);
    }
  });

  test('the first dinner is full while its day has seats, and the small visit is full', () => {
    const first = meetingOf('offdig-oest-2027-1');
    assert.equal(coming(first.id, 'dinner'), partOf(first, 'dinner').capacity);
    assert.ok(coming(first.id, 'day') < (partOf(first, 'day').capacity ?? 0));
    const visit = meetingOf('informationssikkerhed-2027-1');
    assert.equal(coming(visit.id, 'day'), partOf(visit, 'day').capacity);
  });
});
