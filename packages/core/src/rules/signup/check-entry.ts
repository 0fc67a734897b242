import { SubstitutePolicy } from '../../model/group.js';
import type { Group } from '../../model/group.js';
import type { Issue, IssueParams } from '../../model/issue.js';
import { IssueCode } from '../../model/issue.js';
import type { Meeting } from '../../model/meeting.js';
import type { SignupEntry } from '../../model/signup.js';
import { Standing } from '../../model/signup.js';
import { comesAtAll, comesTo, questionsAsked } from './questions-asked.js';

/** What a signup is checked against. */
export interface SignupContext {
  readonly meeting: Meeting;
  /** The groups that own the meeting. */
  readonly groups: readonly Group[];
  /** Whether the person is known as a member, by a personal link. */
  readonly standing: Standing;
}

/** Whether a colleague may take the person's seat: a member's, where a group that owns the meeting lets them (rule 4). */
export function mayBeSubstituted({ groups, standing }: SignupContext): boolean {
  return (
    standing === Standing.Member && groups.some(({ substitutes }) => substitutes === SubstitutePolicy.Allowed)
  );
}

/** Whether the charter of a group that owns the meeting is acknowledged on signup (rule 7). */
export function mustAcceptCharter({ groups }: Pick<SignupContext, 'groups'>): boolean {
  return groups.some(({ charter }) => charter?.acknowledgeOnSignup === true);
}

/** Whether dietary needs may be asked for: a part with a meal that the person comes to (rule 24). */
export function mayStateDietaryNeeds(meeting: Meeting, entry: Pick<SignupEntry, 'parts'>): boolean {
  return meeting.parts.some(({ id, meal }) => meal && comesTo(id, entry));
}

/**
 * Every fault of one person's entry beyond its shape, given the meeting and the group's policy. The form and the
 * server call this same function.
 * @param path JSON path of the entry, such as `$.signups[0]`
 */
export function checkEntry(entry: SignupEntry, context: SignupContext, path = '$'): readonly Issue[] {
  const issues: Issue[] = [];
  const fault = (code: IssueCode, at: string, params: IssueParams = {}) =>
    void issues.push({ code, path: `${path}${at}`, params });
  const { meeting } = context;

  const partIds = new Set(meeting.parts.map(({ id }) => id));
  const answered = new Set<string>();
  for (const [at, { part, answer }] of entry.parts.entries()) {
    const partPath = `.parts[${String(at)}]`;
    if (!partIds.has(part)) fault(IssueCode.UnknownPart, `${partPath}.part`, { id: part });
    if (answered.has(part)) fault(IssueCode.Duplicate, `${partPath}.part`, { id: part });
    answered.add(part);
    if (answer === 'substitute' && !mayBeSubstituted(context)) {
      fault(IssueCode.SubstituteNotAllowed, `${partPath}.answer`);
    }
  }

  const sendsSubstitute = entry.parts.some(({ answer }) => answer === 'substitute');
  if (sendsSubstitute && !entry.substitute) fault(IssueCode.SubstituteMissing, '.substitute');
  if (!sendsSubstitute && entry.substitute) fault(IssueCode.SubstituteUnused, '.substitute');
  if (entry.dietaryNeeds !== undefined && !mayStateDietaryNeeds(meeting, entry)) {
    fault(IssueCode.DietaryNeedsWithoutMeal, '.dietaryNeeds');
  }
  if (comesAtAll(entry) && mustAcceptCharter(context) && entry.charterAccepted !== true) {
    fault(IssueCode.CharterNotAccepted, '.charterAccepted');
  }

  const given = new Map<string, string>();
  const all = new Map((meeting.signup?.questions ?? []).map((question) => [question.id, question]));
  for (const [at, { question: id, answer }] of (entry.questions ?? []).entries()) {
    const questionPath = `.questions[${String(at)}]`;
    const question = all.get(id);
    if (!question) fault(IssueCode.UnknownQuestion, `${questionPath}.question`, { id });
    if (given.has(id)) fault(IssueCode.Duplicate, `${questionPath}.question`, { id });
    given.set(id, answer);
    if (!question || question.kind === 'text') continue;
    const allowed = question.kind === 'yes-no' ? ['yes', 'no'] : question.choices;
    if (!allowed.includes(answer)) fault(IssueCode.NotAllowed, `${questionPath}.answer`, { allowed });
  }
  for (const { id, required } of questionsAsked(meeting, entry)) {
    if (required && !given.has(id)) fault(IssueCode.AnswerRequired, '.questions', { id });
  }
  return issues;
}
