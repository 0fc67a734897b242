import type { SeatingPlan } from '@network-meetings/core';
import { IssueCode } from '@network-meetings/core';
import { readSeating, writeSeating } from '../db/exchange.js';
import type { HeldMeeting } from '../db/meetings.js';
import { changedMeanwhile } from '../http/conditions.js';
import { ProblemError } from '../problem-error.js';
import { invalid } from './rules.js';
import type { ServiceContext } from './service.js';

/** A seating plan with its version. */
export interface HeldPlan {
  readonly plan: SeatingPlan;
  readonly version: number;
}

/** Who sits with whom at a meeting (rule 18). */
export async function seatingOf(
  { database }: ServiceContext,
  { association, meeting }: HeldMeeting,
): Promise<HeldPlan> {
  const held = await readSeating(database, association, meeting.id);
  if (!held) throw new ProblemError('request/not-found');
  return { plan: held.document, version: held.version };
}

/** Keeps a seating plan, so that next time people sit with others. @param expected the version that it takes the place of */
export async function writeSeatingPlan(
  context: ServiceContext,
  held: HeldMeeting,
  plan: SeatingPlan,
  expected: number | undefined,
): Promise<HeldPlan> {
  const { association, meeting } = held;
  if (plan.meeting !== meeting.id)
    throw invalid([{ code: IssueCode.NotAllowed, path: '$.meeting', params: {} }]);
  const version = await writeSeating(context.database, association, plan, expected);
  if (version === undefined) throw changedMeanwhile('seating');
  return { plan, version };
}
