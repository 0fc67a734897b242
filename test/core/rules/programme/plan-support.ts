// A season of two weeks to plan. 1 March 2027 is a Monday.
import type { SeasonRequest } from '@network-meetings/core/programme';
import { planProblem } from '../../../../packages/core/src/rules/programme/plan-problem.js';

export const problem = (request: Partial<SeasonRequest> = {}) =>
  planProblem({
    start: '2027-03-01',
    end: '2027-03-12',
    groups: [{ id: 'a', meetings: 1 }],
    seed: 1,
    ...request,
  });

export const march = (from: number, to = from) => ({
  from: `2027-03-${String(from).padStart(2, '0')}`,
  to: `2027-03-${String(to).padStart(2, '0')}`,
});
