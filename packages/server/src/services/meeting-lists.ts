import type { Attendance } from '@network-meetings/core';
import {
  countHeads,
  dietaryList,
  emailKey,
  mayRecordAttendance,
  nonResponders,
  utcInstant,
  zoneOf,
} from '@network-meetings/core';
import type {
  DietaryList,
  HeadCounts,
  MeetingAnswer,
  MeetingAnswers,
  MeetingOverview,
  NonResponders,
} from '@network-meetings/core/facilitation';
import type { HeldAnswer } from '../db/answers.js';
import { noteAttendance, readAnswers, readInvited } from '../db/answers.js';
import type { HeldMeeting } from '../db/meetings.js';
import { feedOf, readHead, readMeetings } from '../db/meetings.js';
import type { PageAsked } from '../http/paging.js';
import { pageOf } from '../http/paging.js';
import { ProblemError } from '../problem-error.js';
import type { Access } from './access.js';
import { mayLead } from './access.js';
import type { ServiceContext } from './service.js';

const answersTo = ({ database }: ServiceContext, { association, meeting }: HeldMeeting) =>
  readAnswers(database, association, meeting.id);

function answerOf({ id, standing, cancelled, late, entry, parts, signedUpAt }: HeldAnswer): MeetingAnswer {
  const { person, substitute, occupies, ask, offer, questions } = entry;
  return {
    id,
    standing,
    cancelled,
    late,
    person,
    substitute,
    occupies,
    ask,
    offer,
    questions,
    parts: parts.map((part) => ({
      part: part.part,
      answer: part.answer,
      seat: part.seat,
      ...(part.seat === 'waitlisted' && { place: part.place }),
      ...(part.seat === 'offered' && { expires: part.expires }),
      attendance: part.attendance,
    })),
    signedUpAt: utcInstant(signedUpAt.getTime()),
  };
}

/** Who answered what to a meeting, who has cancelled included; dietary needs are left out (rule 24). */
export async function meetingAnswers(context: ServiceContext, held: HeldMeeting): Promise<MeetingAnswers> {
  const answers = await answersTo(context, held);
  return { meeting: held.meeting.id, answers: answers.map(answerOf) };
}

/** How many come to each part (rule 22). */
export async function headCounts(context: ServiceContext, held: HeldMeeting): Promise<HeadCounts> {
  const { meeting } = held;
  const active = (await answersTo(context, held)).filter(({ cancelled }) => !cancelled);
  const capacities = new Map(meeting.parts.map(({ id, capacity }) => [id, capacity]));
  return {
    meeting: meeting.id,
    parts: countHeads(meeting, active).map(({ minimum, ...heads }) => ({
      ...heads,
      ...(minimum !== undefined && { minimum }),
      ...(capacities.get(heads.part) !== undefined && { capacity: capacities.get(heads.part) }),
    })),
  };
}

/** Who was invited and has not answered (rule 19). */
export async function meetingNonResponders(
  context: ServiceContext,
  held: HeldMeeting,
): Promise<NonResponders> {
  const { association, meeting } = held;
  const invited = await readInvited(context.database, association, meeting.id);
  const byAddress = new Map((await answersTo(context, held)).map((answer) => [answer.emailKey, answer]));
  const silent = nonResponders(invited, ({ emailKey: key }) => byAddress.get(key));
  return {
    meeting: meeting.id,
    people: silent.map(({ name, email, organisation, invitedAt }) => ({
      name,
      email,
      ...(organisation !== undefined && { organisation }),
      invitedAt: utcInstant(invitedAt.getTime()),
    })),
  };
}

/** Whether somebody is the organiser of a meeting, who alone sees what people eat (rule 24). */
function isOrganiser(access: Access, { meeting, head }: HeldMeeting): boolean {
  if (meeting.facilitator?.email !== undefined) {
    return access.wholeAssociation || access.who === emailKey(meeting.facilitator.email);
  }
  return (
    access.wholeAssociation ||
    meeting.groups.some((id) => access.groups.has(id) && head.groups.some((group) => group.id === id))
  );
}

/** What those with a seat at a meal need, until the meal is over (rule 24): for the organiser alone. */
export async function meetingDietaryList(
  context: ServiceContext,
  access: Access,
  held: HeldMeeting,
): Promise<DietaryList> {
  if (!isOrganiser(access, held)) throw new ProblemError('access/forbidden');
  const { meeting } = held;
  const active = (await answersTo(context, held)).filter(({ cancelled }) => !cancelled);
  const zone = zoneOf(meeting, feedOf(held));
  return {
    meeting: meeting.id,
    needs: meeting.parts.flatMap((part) =>
      dietaryList(meeting, part, active, zone, context.clock.now()).map((need) => ({
        part: part.id,
        ...need,
      })),
    ),
  };
}

/** A page of the meetings that somebody leads, in the order of the feed; `last` is where the next begins, if there is one. */
export async function meetingOverview(
  context: ServiceContext,
  access: Access,
  asked: PageAsked,
): Promise<MeetingOverview & { readonly last: string | undefined }> {
  const { database } = context;
  const { association } = access;
  const head = await readHead(database, association);
  if (!head) throw new ProblemError('request/not-found');
  const mine = (await readMeetings(database, association)).filter((meeting) => mayLead(access, meeting));
  const { page, last } = pageOf(mine, asked, ({ id }) => id);
  const meetings = [];
  for (const meeting of page) {
    const { id, title, groups, start, end, status, revision, facilitator } = meeting;
    const held = { association, head: head.head, meeting, version: 0, endsAt: 0, withdrawn: false };
    const { parts } = await headCounts(context, held);
    meetings.push({
      id,
      title,
      groups,
      start,
      end,
      status,
      revision,
      ...(facilitator && { facilitator }),
      parts,
    });
  }
  return { meetings, last };
}

/** Notes whether the owner of a seat was there (rule 25). */
export async function recordAttendance(
  context: ServiceContext,
  held: HeldMeeting,
  answer: string,
  part: string,
  attendance: Attendance,
): Promise<void> {
  const found = (await answersTo(context, held)).find(({ id }) => id === answer);
  const seat = found?.parts.find((one) => one.part === part)?.seat;
  if (!found || seat === undefined) throw new ProblemError('request/not-found');
  if (!mayRecordAttendance(seat)) throw new ProblemError('attendance/no-seat');
  const isNoted = await noteAttendance(context.database, found.id, part, attendance);
  // The seat was given back between the two.
  if (!isNoted) throw new ProblemError('attendance/no-seat');
}
