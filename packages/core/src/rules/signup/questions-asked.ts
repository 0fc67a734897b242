import type { Meeting } from '../../model/meeting.js';
import type { Question } from '../../model/question.js';
import type { PartAnswer, SignupEntry } from '../../model/signup.js';

/** What decides which questions are asked: the answers that were given so far. */
export type Answered = Pick<SignupEntry, 'parts' | 'questions'>;

/** Whether the person, or a substitute, comes to a part. */
export function comesTo(part: string, answered: { readonly parts: readonly PartAnswer[] }): boolean {
  return answered.parts.some(({ part: id, answer }) => id === part && answer !== 'not-coming');
}

/** Whether the person, or a substitute, comes to any part. */
export function comesAtAll(answered: { readonly parts: readonly PartAnswer[] }): boolean {
  return answered.parts.some(({ answer }) => answer !== 'not-coming');
}

/**
 * The questions of a meeting that a person is asked, given the answers so far: those of the parts they come to, and the
 * conditional ones whose condition holds and whose own question is asked.
 */
export function questionsAsked(meeting: Meeting, answered: Answered): readonly Question[] {
  const questions = meeting.signup?.questions ?? [];
  const byId = new Map(questions.map((question) => [question.id, question]));
  const answers = new Map((answered.questions ?? []).map(({ question, answer }) => [question, answer]));
  const isAsked = (question: Question, depth: number): boolean => {
    if (!comesAtAll(answered)) return false;
    if (question.part !== undefined && !comesTo(question.part, answered)) return false;
    const { showWhen } = question;
    if (!showWhen) return true;
    const parent = byId.get(showWhen.question);
    // A ring of conditions is never asked.
    if (!parent || depth > questions.length) return false;
    return answers.get(showWhen.question) === showWhen.answer && isAsked(parent, depth + 1);
  };
  return questions.filter((question) => isAsked(question, 0));
}
