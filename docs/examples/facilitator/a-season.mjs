// A facilitator's year with nothing but `npm install @network-meetings/core`: check the season that is planned, find days for the next one
// beside 39 other groups, compose a full day, seat four meetings, match asks with offers, compare with the sister group, look back.
// Run it with: node a-season.mjs da   (or en)
import { readFileSync } from 'node:fs';
import * as core from '@network-meetings/core';
import * as agendas from '@network-meetings/core/agenda';
import * as exchange from '@network-meetings/core/exchange';
import * as programmes from '@network-meetings/core/programme';
import * as seating from '@network-meetings/core/seating';
import * as years from '@network-meetings/core/year';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const inDanish = process.argv[2] !== 'en';
const locale = inDanish ? core.danish : core.english;
const wording = {
  programme: inDanish ? programmes.danishProgramme : programmes.englishProgramme,
  plan: inDanish ? programmes.danishPlan : programmes.englishPlan,
  agenda: inDanish ? agendas.danishAgenda : agendas.englishAgenda,
  exchange: inDanish ? exchange.danishExchange : exchange.englishExchange,
  year: inDanish ? years.danishYear : years.englishYear,
};
const say = (danish, english) => console.log(inDanish ? danish : english);
const heading = (danish, english) => say(`\n## ${danish}\n`, `\n## ${english}\n`);
const advise = (finding, words) => {
  const { text, remedies } = programmes.findingText(finding, words, locale);
  console.log(`- ${text}${remedies.length > 0 ? ` ${remedies.slice(0, 2).join(' ')}` : ''}`);
};
const day = (date) => core.dateText(date, locale);

// The feed is the example association's; the records are made up, and a group's own are never in a feed.
const parsed = core.parseFeedText(read('../../../packages/server/example/feed.json'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const feed = parsed.value;
const records = JSON.parse(read('records.json'));
const createdAt = '2027-01-04T08:00:00Z';
const numbered = (schema, list) =>
  list.map((each, at) => schema.parse({ id: `r${at + 1}`, createdAt, ...each }));
const names = new Map(feed.groups.map(({ id, name }) => [id, name]));
const [east, west] = ['offdig-oest', 'offdig-vest'].map((id) => feed.groups.find((group) => group.id === id));
const members = records.members.map((member) =>
  core.Member.parse({ ...member, group: east.id, email: `${member.id}@example.org` }),
);
const nameOf = (id) => {
  const member = members.find((each) => each.id === id);
  return member ? `${member.name}, ${member.organisation}` : id;
};

say(`# ${east.name}: et år som facilitator`, `# ${east.name}: a facilitator's year`);

heading('Sæsonen 2027, set efter', 'The season of 2027, looked over');
const season = { id: '2027', start: '2027-01-01', label: '2027' };
const own = feed.meetings.filter(({ groups }) => groups.includes(east.id));
const findings = programmes.checkProgramme(
  { group: east.id, season, meetings: own.map(({ id }) => id), status: 'published', revision: 1 },
  { group: east, meetings: feed.meetings, holidays: core.holidaysOfDenmark, today: '2027-01-16' },
);
if (findings.length === 0) say('Der er intet at udsætte på programmet.', 'Nothing is wrong with it.');
for (const finding of findings) advise(finding, wording.programme);

heading('Dage til 2028, sammen med 39 andre grupper', 'Days for 2028, together with 39 other groups');
const others = Array.from({ length: 38 }, (_, at) => ({
  id: `group-${at + 1}`,
  weekdays: [[1, 2, 3][at % 3], [2, 3, 1][at % 3]],
  room: `room-${(at % 4) + 1}`,
}));
const plan = programmes.planSeason({
  start: '2028-01-01',
  groups: [
    { id: east.id, weekdays: [2, 3], room: 'room-1' },
    { id: west.id, weekdays: [1, 2], room: 'room-2' },
    ...others,
  ],
  joint: [{ groups: [east.id, west.id], date: '2028-09-13' }],
  sisters: [[east.id, west.id]],
  sharedMembers: [{ groups: [east.id, 'group-1'], members: 3 }],
  holidays: core.holidaysOfDenmark,
  blocked: [
    { from: '2028-01-01', to: '2028-01-09' },
    { from: '2028-06-26', to: '2028-08-06' },
    { from: '2028-12-16', to: '2028-12-31' },
  ],
  avoided: [{ from: '2028-02-12', to: '2028-02-20' }],
  seed: 2028,
});
for (const { groups, date } of plan.meetings) {
  if (!groups.includes(east.id)) continue;
  const joint = inDanish ? ' (fællesmøde med søstergruppen)' : ' (joint meeting with the sister group)';
  console.log(`- ${day(date)}${groups.length > 1 ? joint : ''}`);
}
const gaveWay = programmes.planTexts(plan, { locale, wording: wording.plan, names });
say(
  gaveWay.length === 0
    ? '\nAlle 40 gruppers ønsker er opfyldt.'
    : `\n${gaveWay.length} af ønskerne måtte vige, det dyreste først:`,
  gaveWay.length === 0
    ? '\nThe wishes of all 40 groups are kept.'
    : `\n${gaveWay.length} of the wishes gave way, the dearest first:`,
);
for (const text of gaveWay.slice(0, 3)) console.log(`- ${text}`);

heading('En hel dag med en runde for 18', 'A full day with a round for 18');
const heads = agendas.expectedHeads({ members: 20, coming: 16, unanswered: 3 });
const composed = agendas.composeAgenda({
  start: '2028-03-16T09:00',
  end: '2028-03-16T15:30',
  length: 'full-day',
  heads,
  wishes: [
    { kind: 'talk', title: inDanish ? 'NIS2 i praksis' : 'NIS2 in practice', profile: 'technical' },
    { kind: 'case', title: inDanish ? 'Et medlems åbne sag' : 'A member’s open case', profile: 'generalist' },
    { kind: 'discussion', title: inDanish ? 'Hvad gør vi på mandag?' : 'What do we do on Monday?' },
    { kind: 'sparring' },
  ],
});
const asMeeting = { start: '2028-03-16T09:00', agenda: composed.agenda };
for (const { item, start, end } of core.agendaTimes(asMeeting)) {
  const kind = item.title ?? locale.agendaKinds[item.kind] ?? item.kind;
  console.log(`- ${locale.clock(start.slice(11))}–${locale.clock(end.slice(11))} ${kind}`);
}
say(
  `\nRunden er regnet for ${heads} og giver hver ${composed.secondsEach / 60} minutter.`,
  `\nThe round is planned for ${heads} and gives each ${composed.secondsEach / 60} minutes.`,
);
for (const finding of composed.findings) advise(finding, wording.agenda);

heading('Hvem sidder med hvem, fire møder i træk', 'Who sits with whom, at four meetings');
const tables = seating.mixTables({
  people: members,
  meetings: Array.from({ length: 4 }, () => members.map(({ id }) => id)),
  tableSize: 5,
  seed: 2028,
});
for (const [at, table] of tables.meetings[0].tables.entries()) {
  console.log(`- ${inDanish ? 'Bord' : 'Table'} ${at + 1}: ${table.seats.map(nameOf).join('; ')}`);
}
const colleagues = tables.alike.filter(({ alike }) => alike.includes('organisation')).length;
const pairs = new Set(tables.repeats.map(({ people }) => [...people].sort().join())).size;
say(
  `\nKolleger ved samme bord: ${colleagues === 0 ? 'aldrig' : `${colleagues} gange`}. Par, der sidder sammen mere end én gang over de fire møder: ${pairs}.`,
  `\nColleagues at one table: ${colleagues === 0 ? 'never' : `${colleagues} times`}. Pairs who sit together more than once over the four meetings: ${pairs}.`,
);

heading('Hvem kan hjælpe hvem', 'Who can help whom');
const asks = numbered(core.Ask, records.asks);
const matches = exchange.matchAsks(asks, numbered(core.Offer, records.offers), {
  glossary: exchange.digitalGlossary,
  sisterGroups: new Map([[east.id, [west.id]]]),
});
for (const match of matches) {
  console.log(`- ${nameOf(match.ask.member)}: ${match.ask.text}`);
  console.log(`  → ${match.offer.text} (${names.get(match.offer.group)})`);
  console.log(`  ${exchange.matchText(match, { locale, wording: wording.exchange })}`);
}

heading('Med til næste møde', 'Carried over to the next meeting');
const topics = numbered(core.Topic, records.topics);
const answered = new Set(matches.map(({ ask }) => ask.id));
const carried = exchange.carryOver(
  {
    promises: numbered(core.MemberPromise, records.promises),
    topics,
    asks: asks.filter(({ id }) => !answered.has(id)),
  },
  { groups: [east.id], on: '2028-01-19' },
);
for (const item of carried) console.log(`- ${exchange.carriedText(item, { wording: wording.exchange })}`);

heading('Til fællesmødet', 'For the joint meeting');
const comparison = exchange.compareTopics(
  topics.filter(({ group }) => group === east.id),
  topics.filter(({ group }) => group === west.id),
  exchange.digitalGlossary,
);
const said = { locale, wording: wording.exchange };
for (const line of exchange.comparisonLines(comparison, [east.name, west.name], said))
  console.log(`- ${line}`);

heading('Året, der gik', 'The year that went');
const attendance = own.flatMap((meeting) =>
  members.flatMap(({ id }) => {
    const state = records.notThere[meeting.id]?.[id] ?? 'attended';
    if (state === 'cancelled') return [];
    const { id: part } = meeting.parts[0];
    return [
      core.AttendanceRecord.parse({
        ...{ meeting: meeting.id, part, member: id, standing: 'member', attendance: state },
      }),
    ];
  }),
);
const contributions = records.contributions.map((each, at) =>
  core.Contribution.parse({ id: `c${at + 1}`, group: east.id, ...each }),
);
const year = years.yearView(
  {
    ...{ group: east.id, season, timeZone: feed.timeZone, meetings: own, members },
    ...{ attendance, contributions, topics },
  },
  Date.UTC(2027, 11, 31),
);
const { turnout } = year;
console.log(`- ${wording.year.summary(year.held, wording.year.percent(turnout.percent))}`);
say(`- Udeblevet uden afbud: ${turnout.noShows}.`, `- Stayed away without a word: ${turnout.noShows}.`);
const technical = years.technicalPercent(year.balance);
console.log(
  `- ${wording.year.balance(wording.year.percent(technical), wording.year.percent(100 - technical))}`,
);
const [next] = exchange.contributionLedger(members, contributions, { kind: 'talk' });
say(
  `- Næste oplæg kunne komme fra: ${nameOf(next.member)}.`,
  `- The next talk could come from: ${nameOf(next.member)}.`,
);
