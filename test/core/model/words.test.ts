// Every word of the domain has a schema that takes what the rule allows and refuses what it forbids.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AgendaItemKind,
  AgendaKindEntry,
  agendaTimeKinds,
  Ask,
  Association,
  AttendanceRecord,
  Contribution,
  Group,
  Hearing,
  Meeting,
  MeetingChange,
  MeetingMinutes,
  Member,
  MemberPromise,
  MembershipApplication,
  Objection,
  Offer,
  parseWith,
  Programme,
  Roster,
  Rota,
  SeatingPlan,
  Season,
  Speaker,
  timeKindOf,
  Topic,
} from '@network-meetings/core';
import { feedWith } from '../../support/feed-with.js';
import { faults, good } from '../../support/good.js';

const at = '2026-11-20T08:00:00Z';
const member = { id: 'm1', group: 'g', name: 'Specialkonsulent', email: 'a@example.org' };
const [meeting] = feedWith({})['meetings'] as [Record<string, unknown>];

type Schema = Parameters<typeof parseWith>[0];
const words: readonly [
  word: string,
  schema: Schema,
  taken: Record<string, unknown>,
  refused: readonly (readonly [Record<string, unknown>, string])[],
][] = [
  [
    'association, with sectors and kinds of items of its own',
    Association,
    {
      id: 'a',
      name: 'A',
      url: 'https://www.example.org/',
      sectors: [{ id: 'region-east', label: 'Region Øst' }],
      agendaKinds: [{ id: 'walk', label: 'Gåtur', time: 'free' }],
      partKinds: [{ id: 'night', label: 'Overnatning' }],
    },
    [[{ agendaKinds: [{ id: 'walk', label: 'Gåtur' }] }, 'value/missing $.agendaKinds[0].time']],
  ],
  [
    'group, with admission, seasons and rota (rules 1, 5, 6, 8)',
    Group,
    {
      id: 'g',
      name: 'G',
      region: 'Øst',
      status: 'forming',
      meetingsPerSeason: 6,
      seasons: [{ id: 's', start: '2027-08-01', label: '2027–28' }],
      admission: { hearingDays: 21, trialVisits: 1 },
      rota: { hosts: [{ organisation: 'En kommune', role: 'vært', meeting: 'm1' }] },
      revision: 2,
      updatedAt: at,
    },
    [
      [{ admission: { hearingDays: 91 } }, 'value/too-large $.admission.hearingDays'],
      [{ rota: { hosts: [{ organisation: 'En kommune' }] } }, 'value/missing $.rota.hosts[0].role'],
    ],
  ],
  [
    'facilitator and host who take turns (rule 8)',
    Rota,
    { facilitators: [{ role: 'tovholder', member: 'm1' }], hosts: [{ role: 'vært', meeting: 'x' }] },
    [[{ hosts: [{}] }, 'value/missing $.hosts[0].role']],
  ],
  [
    'member: one person, one group (rule 4)',
    Member,
    {
      ...member,
      sector: 'municipality',
      profile: 'technical',
      joined: '2026-01-01',
      reachable: { by: ['phone'], consentedAt: at },
    },
    [
      [{ name: undefined }, 'value/missing $.name'],
      [{ reachable: { by: [], consentedAt: at } }, 'value/too-few $.reachable.by'],
      [{ reachable: { by: ['phone'] } }, 'value/missing $.reachable.consentedAt'],
    ],
  ],
  [
    'roster',
    Roster,
    { group: 'g', updatedAt: at, members: [member] },
    [[{ group: '' }, 'value/malformed $.group']],
  ],
  [
    'season: from any month',
    Season,
    { id: '2027-28', start: '2027-08-01' },
    [[{ start: '2027-02-30' }, 'time/no-such-time $.start']],
  ],
  [
    "programme: a group's meetings of one season",
    Programme,
    { group: 'g', season: { id: 's', start: '2027-01-01' }, meetings: ['m1', 'm2'], status: 'draft' },
    [[{ status: 'secret' }, 'value/not-allowed $.status']],
  ],
  [
    'meeting: day and night, mixed, without a round for a reason (rule 11)',
    Meeting,
    { ...meeting, length: 'day-and-night', attendanceMode: 'mixed', noRoundReason: 'Besøg hele dagen' },
    [
      [{ length: 'week' }, 'value/not-allowed $.length'],
      [{ groups: [] }, 'value/too-few $.groups'],
    ],
  ],
  [
    'minutes, closed and a draft unless they say otherwise (rule 7)',
    MeetingMinutes,
    { items: [{ item: 'round', text: 'Vi tager det igen', decision: true }], revision: 1 },
    [[{ items: [{ item: 'round' }] }, 'value/missing $.items[0].text']],
  ],
  [
    'change log',
    MeetingChange,
    { revision: 3, at, changes: [{ field: 'time', before: '2027-03-04T09:00', after: '2027-03-11T09:00' }] },
    [[{ changes: [] }, 'value/too-few $.changes']],
  ],
  [
    'topic: parked ones come back (rule 26)',
    Topic,
    { id: 't', group: 'g', title: 'Adgangsstyring', state: 'parked', createdAt: at },
    [[{ state: 'lost' }, 'value/not-allowed $.state']],
  ],
  [
    'ask (rules 23 and 27)',
    Ask,
    {
      id: 'a',
      group: 'g',
      member: 'm1',
      text: 'Hvem kan hjælpe mig?',
      createdAt: at,
      reach: 'sister-groups',
    },
    [[{ member: undefined }, 'value/missing $.member']],
  ],
  [
    'offer (rules 23 and 27)',
    Offer,
    { id: 'o', group: 'g', member: 'm1', text: 'Udbud', keywords: ['udbud'], createdAt: at },
    [[{ keywords: Array(31).fill('x') }, 'value/too-many $.keywords']],
  ],
  [
    'promise (rule 26)',
    MemberPromise,
    { id: 'p', group: 'g', member: 'm1', text: 'Sender skabelonen', due: '2027-04-01', createdAt: at },
    [[{ due: '1. april' }, 'value/malformed $.due']],
  ],
  [
    'contribution: talk, case, hosting, question, answer (rule 25)',
    Contribution,
    { id: 'c', group: 'g', member: 'm1', kind: 'hosting', on: '2027-03-11' },
    [[{ kind: 'presence' }, 'value/not-allowed $.kind']],
  ],
  [
    'attendance: of a member or of a signup (rules 19, 21, 25)',
    AttendanceRecord,
    { meeting: 'm', part: 'day', signup: 's1', standing: 'guest', attendance: 'no-show' },
    [[{ signup: undefined }, 'value/missing $.member']],
  ],
  [
    'seating: nobody sits twice (rule 18)',
    SeatingPlan,
    { meeting: 'm', createdAt: at, tables: [{ id: '1', seats: ['a', 'b'] }] },
    [
      [
        {
          tables: [
            { id: '1', seats: ['a'] },
            { id: '2', seats: ['a'] },
          ],
        },
        'value/duplicate $.tables[1].seats[0]',
      ],
    ],
  ],
  [
    'application for membership (rules 4 and 5)',
    MembershipApplication,
    { id: 'a', group: 'g', name: 'Konsulent', email: 'a@example.org', trialMeeting: 'm1', receivedAt: at },
    [[{ email: 'a' }, 'value/not-an-email $.email']],
  ],
  [
    'hearing: a period (rule 5)',
    Hearing,
    { id: 'h', application: 'a', group: 'g', opens: at, closes: '2026-12-04T08:00:00Z', members: ['m1'] },
    [[{ closes: at }, 'time/end-before-start $.closes']],
  ],
  [
    'objection: on competition, confidentiality or else (rule 5)',
    Objection,
    { id: 'o', member: 'm1', ground: 'competition', at },
    [[{ ground: 'dislike' }, 'value/not-allowed $.ground']],
  ],
];

for (const [word, schema, taken, refused] of words) {
  test(word, () => {
    assert.deepEqual(good(parseWith(schema, taken)), good(parseWith(schema, good(parseWith(schema, taken)))));
    for (const [change, fault] of refused) {
      assert.deepEqual(faults(parseWith(schema, { ...taken, ...change })), [fault]);
    }
  });
}

test('rules 1, 4 and 5: four meetings, personal seats and a hearing of 14 days are what a group has that says nothing', () => {
  const group = good(parseWith(Group, { id: 'g', name: 'G', admission: {} }));
  assert.equal(group.meetingsPerSeason, 4);
  assert.equal(group.substitutes, 'not-allowed');
  assert.deepEqual(group.admission, { hearingDays: 14, trialVisits: 1 });
});

test('rule 7: minutes and documents are for members unless they say otherwise', () => {
  assert.equal(good(parseWith(MeetingMinutes, {})).visibility, 'closed');
  const parsed = good(
    parseWith(Meeting, { ...meeting, materials: [{ title: 'A', url: 'https://www.example.org/a' }] }),
  );
  assert.equal(parsed.materials[0]?.visibility, 'closed');
});

test('rule 16: every kind of item is receiving, sharing or free, and an association has the last word', () => {
  assert.deepEqual(Object.keys(agendaTimeKinds).sort(), Object.values(AgendaItemKind).sort());
  assert.equal(timeKindOf('talk'), 'receiving');
  assert.equal(timeKindOf('round'), 'sharing');
  assert.equal(timeKindOf('break'), 'free');
  const own = [good(parseWith(AgendaKindEntry, { id: 'visit', label: 'Besøg', time: 'sharing' }))];
  assert.equal(timeKindOf('visit', own), 'sharing');
  for (const unknown of ['walk', 'constructor', 'toString']) assert.equal(timeKindOf(unknown), 'receiving');
});

test("rule 10: a member's talk needs no name, an external speaker's does", () => {
  assert.equal(parseWith(Speaker, { source: 'member' }).ok, true);
  assert.deepEqual(faults(parseWith(Speaker, { organisation: 'En leverandør' })), ['value/missing $.role']);
});
