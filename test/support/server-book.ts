import assert from 'node:assert/strict';
import type { SignupBook, SignupNotice } from '@network-meetings/core';
import type { Harness } from '../server/harness.js';

interface SeatRow {
  readonly person: string;
  readonly cancelled: boolean;
  readonly part: string;
  readonly answer: string;
  readonly seat: string;
  readonly expires: Date | null;
}

/** How every person stands in every part, one line each: as the server has written it down. */
async function serverLines({ query }: Harness): Promise<string[]> {
  const rows = await query<SeatRow>(`
    select distinct on (email_key, part_id) email_key as person, cancelled_at is not null as cancelled, part_id as part,
      answer, seat, case seat when 'offered' then offer_expires_at end as expires
    from network.signup join network.seat on signup_id = id
    order by email_key, part_id, cancelled_at is null desc, signed_up_at desc, cancelled_at desc`);
  return rows.map(({ person, cancelled, part, answer, seat, expires }) =>
    [person, cancelled, part, answer, seat, expires?.getTime() ?? ''].join(' '),
  );
}

function bookLines({ signups }: SignupBook): string[] {
  return signups.flatMap(({ person, isCancelled, parts }) =>
    parts.map(({ part, answer, seat, expires }) => {
      const until = seat === 'offered' && expires !== undefined ? Date.parse(expires) : '';
      return [person, isCancelled, part, answer, seat, until].join(' ');
    }),
  );
}

async function serverQueue({ query }: Harness): Promise<string[]> {
  const rows = await query<{ line: string }>(`
    select seat.part_id || ' ' || email_key as line from network.seat join network.signup on signup_id = id
    where seat = 'waitlisted' order by part_id, rank, queue`);
  return rows.map(({ line }) => line);
}

function bookQueue({ signups, meeting }: SignupBook): string[] {
  return meeting.parts
    .map(({ id }) => id)
    .sort()
    .flatMap((id) =>
      signups
        .flatMap(({ person, standing, parts }) => {
          const mine = parts.find(({ part, seat }) => part === id && seat === 'waitlisted');
          return mine ? [{ person, rank: standing === 'member' ? 0 : 1, entered: mine.entered ?? 0 }] : [];
        })
        .sort((a, b) => a.rank - b.rank || a.entered - b.entered)
        .map(({ person }) => `${id} ${person}`),
    );
}

/** That the server has written down what the book has: every answer, seat and offer, and who waits in which order. */
export async function assertSameBook(harness: Harness, book: SignupBook): Promise<void> {
  assert.deepEqual((await serverLines(harness)).sort(), bookLines(book).sort());
  assert.deepEqual(await serverQueue(harness), bookQueue(book));
}

const mailOf = {
  confirmation: 'confirmation',
  'already-signed-up': 'already-signed-up',
  changed: 'changed',
  cancelled: 'cancelled',
  promoted: 'promoted',
  offered: 'offer',
} as const;

/**
 * What was told to people between two moments, as "who what", sorted; seats that fell free with their part. In the server a
 * mail tells of all parts at once, so both are told apart by part here.
 */
export function bookTold(notices: readonly SignupNotice[], accepted: string | undefined): string[] {
  return notices
    .flatMap((notice) => {
      switch (notice.kind) {
        case 'promoted':
        case 'offered':
          return [`${notice.person} ${mailOf[notice.kind]} ${notice.part}`];
        case 'offer-ended':
          return notice.reason === 'expired'
            ? [`${notice.person} offer-expired ${notice.part}`]
            : [`${notice.person} declined`];
        case 'late-cancellation':
        case 'head-count':
          return [];
        case 'confirmation':
          return [`${notice.person} ${notice.person === accepted ? 'accepted' : 'confirmation'}`];
        default:
          return [`${notice.person} ${mailOf[notice.kind]}`];
      }
    })
    .sort();
}

/** The same from the rows of the server's mails, which are read once and taken away, each with exactly one job. */
export async function takeServerTold({ query }: Harness): Promise<string[]> {
  const rows = await query<{ person: string; kind: string; parts: string[] | null; jobs: number }>(`
    select email_key as person, kind,
      (select array_agg(value) from jsonb_array_elements_text(coalesce(outcome -> 'promoted', outcome -> 'lost'))) as parts,
      (select count(*)::integer from graphile_worker._private_jobs job where job.payload ->> 'notification' = n.id::text) as jobs
    from network.notification n join network.signup on signup.id = signup_id
    -- That the meeting itself changed is told beside the book, which is about seats.
    where kind not like 'substitute%' and kind not like 'meeting-%'`);
  for (const { person, kind, jobs } of rows)
    assert.equal(jobs, 1, `${person} ${kind} has ${String(jobs)} jobs`);
  await query('truncate network.notification, graphile_worker._private_jobs');
  return rows
    .flatMap(({ person, kind, parts }) =>
      parts ? parts.map((part) => `${person} ${kind} ${part}`) : [`${person} ${kind}`],
    )
    .sort();
}
