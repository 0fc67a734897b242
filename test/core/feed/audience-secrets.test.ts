// Rules 6 and 7, for every text that a feed can hold: what is private is planted everywhere, and must not come out.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { NetworkFeed } from '@network-meetings/core';
import {
  MembershipApplication,
  Ask,
  AttendanceRecord,
  Hearing,
  Roster,
  SeatingPlan,
  audienceView,
  Contribution,
  Member,
  MemberPromise,
  NetworkFeed as FeedSchema,
  Objection,
  Offer,
  Rota,
  Signup,
  SignupRequest,
  Topic,
} from '@network-meetings/core';
import type { Planted } from '../../support/filled-feed.js';
import { filledFeed } from '../../support/filled-feed.js';

/** Who may read a text, as the rules have it and not as the code has it. */
type Reader = 'public' | 'members' | 'facilitator';

const at = (feed: NetworkFeed, path: string): unknown =>
  path
    .slice(2)
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], feed);
const field = (feed: NetworkFeed, path: string) => String(at(feed, path));

function readerOf(path: string, feed: NetworkFeed): Reader {
  const within = (pattern: RegExp) => pattern.exec(path)?.[0];
  // A draft is for whoever writes it.
  const programme = within(/^\$\.programmes\[\d+\]/);
  if (programme) return field(feed, `${programme}.status`) === 'draft' ? 'facilitator' : 'public';
  const minutes = within(/^\$\.meetings\[\d+\]\.minutes/);
  if (minutes) {
    if (field(feed, `${minutes}.status`) === 'draft') return 'facilitator';
    return field(feed, `${minutes}.visibility`) === 'closed' ? 'members' : 'public';
  }
  // Rule 7: no member is named, whether by a rota or as the speaker of a talk.
  if (/^\$\.groups\[\d+\]\.rota/.test(path)) return 'members';
  const item = within(/^\$\.meetings\[\d+\]\.agenda\[\d+\]/);
  if (item) {
    const isFrame = /\.(id|kind|part)$/.test(path.slice(item.length)) && !path.includes('.speakers');
    if (field(feed, `${item}.visibility`) === 'closed') return isFrame ? 'public' : 'members';
    const speaker = within(/^.*\.speakers\[\d+\]/);
    if (!speaker || field(feed, `${speaker}.source`) !== 'member') return 'public';
    return /\.(role|organisation)$/.test(path) ? 'public' : 'members';
  }
  const material = within(/^\$\.meetings\[\d+\]\.materials\[\d+\]/);
  if (material) return field(feed, `${material}.visibility`) === 'closed' ? 'members' : 'public';
  const revision = within(/^\$\.meetings\[\d+\]\.changes\[\d+\]/);
  if (revision) {
    const change = within(/^.*\.changes\[\d+\]\.changes\[\d+\]/);
    const isOpen = (one: string) => field(feed, `${one}.visibility`) === 'open';
    const changes = change ? [change] : [0, 1].map((one) => `${revision}.changes[${String(one)}]`);
    return changes.some(isOpen) ? 'public' : 'members';
  }
  // Whoever has the link is in the room; why there is no round is the group's own business.
  if (/\.(onlineUrl|noRoundReason)$/.test(path)) return 'members';
  return 'public';
}

const order: readonly Reader[] = ['public', 'members', 'facilitator'];

/** What is said to somebody that they may not read, and what is kept from them that they may. */
function wrongs({ feed, marks }: Planted, reader: Reader, shown = audienceView(feed, reader)): string[] {
  const text = JSON.stringify(shown);
  return [...marks].flatMap(([path, mark]) => {
    const may = order.indexOf(readerOf(path, feed)) <= order.indexOf(reader);
    if (text.includes(mark) === may) return [];
    return [`${may ? 'kept back' : 'told'}: ${path}`];
  });
}

/** A feed with every field filled, whose open and closed, finished and unfinished things follow from a list of numbers. */
function shuffled(choices: readonly number[]): Planted {
  let next = 0;
  return filledFeed((_, values) => {
    const choice = choices[next++ % choices.length] ?? 0;
    return values[choice % values.length] ?? '';
  });
}
const choices = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 97 });

describe('What leaves the association', () => {
  for (const reader of order) {
    it(`tells ${reader === 'public' ? 'the public' : reader} all that is theirs and nothing else, whatever is open or closed`, () => {
      fc.assert(
        fc.property(choices, (list) => {
          assert.deepEqual(wrongs(shuffled(list), reader), []);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('has no number or time by which one could guess whether a meeting will be held (rule 22)', () => {
    const { feed } = filledFeed((_, [first]) => first ?? '');
    const names = (shown: NetworkFeed) => JSON.stringify(shown).match(/"(minimum|headCountAt)"/g) ?? [];
    assert.notEqual(names(feed).length, 0);
    for (const reader of ['public', 'members'] as const)
      assert.deepEqual(names(audienceView(feed, reader)), []);
    assert.deepEqual(audienceView(feed, 'facilitator'), feed);
  });

  it('would be found out: what is not projected tells on itself, and so does an empty feed', () => {
    const planted = filledFeed((_, values) => values.at(-1) ?? '');
    assert.ok(planted.marks.size > 200, String(planted.marks.size));
    assert.ok(wrongs(planted, 'public', planted.feed).some((line) => line.startsWith('told: ')));
    const empty = { ...planted.feed, groups: [], meetings: [] };
    assert.ok(wrongs(planted, 'public', empty).some((line) => line.startsWith('kept back: ')));
  });
});

/** Every schema that a schema is made of. */
function schemasIn(schema: unknown, seen = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return seen;
  seen.add(schema);
  const { def } = (schema as { _zod?: { def: Record<string, unknown> } })._zod ?? {};
  for (const part of Object.values(def ?? {})) {
    const inner =
      typeof part === 'object' && part !== null && !('_zod' in part) ? Object.values(part) : [part];
    for (const each of inner) schemasIn(each, seen);
  }
  return seen;
}

describe('The records of members are no part of a feed:', () => {
  const reachable = schemasIn(FeedSchema);
  const records = {
    MembershipApplication,
    Ask,
    AttendanceRecord,
    Hearing,
    Roster,
    SeatingPlan,
    Contribution,
    Member,
    MemberPromise,
    Objection,
    Offer,
    Signup,
    SignupRequest,
    Topic,
  };
  for (const [name, schema] of Object.entries(records)) {
    it(name, () => {
      assert.ok(schemasIn(schema).size > 1);
      assert.ok(!reachable.has(schema));
    });
  }
  it('and the search finds what is one', () => assert.ok(reachable.has(Rota)));
});
