import type { Issue } from '../model/issue.js';
import { IssueCode } from '../model/issue.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting, Part } from '../model/meeting.js';

/** The ids of a list, with an issue for each that stands twice. */
function ids(list: readonly { readonly id: string }[], path: string, into: Issue[]): Set<string> {
  const seen = new Set<string>();
  for (const [at, { id }] of list.entries()) {
    if (seen.has(id))
      into.push({ code: IssueCode.Duplicate, path: `${path}[${String(at)}].id`, params: { id } });
    seen.add(id);
  }
  return seen;
}

function known(id: string | undefined, among: ReadonlySet<string>, path: string, into: Issue[]): void {
  if (id !== undefined && !among.has(id)) {
    into.push({ code: IssueCode.UnknownReference, path, params: { id } });
  }
}

/** Seats that are kept, and the fewest heads, are among the seats that there are. */
function checkSeats({ capacity, reserved, minimum }: Part, path: string, into: Issue[]): void {
  if (capacity === undefined) return;
  const tooLarge = (at: string) =>
    void into.push({ code: IssueCode.TooLarge, path: `${path}.${at}`, params: { limit: capacity } });
  if ((reserved?.members ?? 0) + (reserved?.hostGuests ?? 0) > capacity) tooLarge('reserved');
  if (minimum !== undefined && minimum > capacity) tooLarge('minimum');
}

function checkMeeting(meeting: Meeting, groups: ReadonlySet<string>, path: string, into: Issue[]): void {
  const owners = new Set<string>();
  for (const [at, id] of meeting.groups.entries()) {
    const ownerPath = `${path}.groups[${String(at)}]`;
    known(id, groups, ownerPath, into);
    if (owners.has(id)) into.push({ code: IssueCode.Duplicate, path: ownerPath, params: { id } });
    owners.add(id);
  }
  const parts = ids(meeting.parts, `${path}.parts`, into);
  for (const [at, part] of meeting.parts.entries()) checkSeats(part, `${path}.parts[${String(at)}]`, into);
  ids(meeting.agenda, `${path}.agenda`, into);
  for (const [at, item] of meeting.agenda.entries()) {
    known(item.part, parts, `${path}.agenda[${String(at)}].part`, into);
  }
  if (!meeting.signup) return;
  const questionsPath = `${path}.signup.questions`;
  const questions = ids(meeting.signup.questions, questionsPath, into);
  for (const [at, question] of meeting.signup.questions.entries()) {
    const questionPath = `${questionsPath}[${String(at)}]`;
    known(question.part, parts, `${questionPath}.part`, into);
    known(question.showWhen?.question, questions, `${questionPath}.showWhen.question`, into);
    if (question.showWhen?.question === question.id) {
      into.push({ code: IssueCode.SelfReference, path: `${questionPath}.showWhen.question`, params: {} });
    }
    if (question.kind === 'choice' && question.choices.length < 2) {
      into.push({ code: IssueCode.TooFew, path: `${questionPath}.choices`, params: { limit: 2 } });
    }
  }
}

/** Every id of a feed: unique where it names, known where it refers; and numbers that fit each other. */
export function checkReferences(feed: NetworkFeed, into: Issue[]): void {
  const groups = ids(feed.groups, '$.groups', into);
  ids(feed.meetings, '$.meetings', into);
  for (const [at, group] of feed.groups.entries()) {
    for (const [place, sister] of group.sisterGroups.entries()) {
      const path = `$.groups[${String(at)}].sisterGroups[${String(place)}]`;
      known(sister, groups, path, into);
      if (sister === group.id) into.push({ code: IssueCode.SelfReference, path, params: {} });
    }
  }
  for (const [at, meeting] of feed.meetings.entries()) {
    checkMeeting(meeting, groups, `$.meetings[${String(at)}]`, into);
  }
}
