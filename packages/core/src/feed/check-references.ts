import type { Issue } from '../model/issue.js';
import { IssueCode } from '../model/issue.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Group } from '../model/group.js';
import type { Meeting, Part } from '../model/meeting.js';

/** Where something stands; made when there is something to say of it, which of most feeds there is not. */
type Path = () => string;

/** The ids of a list, with an issue for each that stands twice. */
function ids(list: readonly { readonly id: string }[], path: Path, into: Issue[]): ReadonlySet<string> {
  const seen = new Set<string>();
  list.forEach(({ id }, at) => {
    if (seen.has(id))
      into.push({ code: IssueCode.Duplicate, path: `${path()}[${String(at)}].id`, params: { id } });
    seen.add(id);
  });
  return seen;
}

function known(id: string | undefined, among: ReadonlySet<string>, path: Path, into: Issue[]): void {
  if (id !== undefined && !among.has(id)) {
    into.push({ code: IssueCode.UnknownReference, path: path(), params: { id } });
  }
}

/** Seats that are kept, and the fewest heads, are among the seats that there are. */
function checkSeats({ capacity, reserved, minimum }: Part, path: Path, into: Issue[]): void {
  if (capacity === undefined) return;
  const tooLarge = (at: string) =>
    void into.push({ code: IssueCode.TooLarge, path: `${path()}.${at}`, params: { limit: capacity } });
  if ((reserved?.members ?? 0) + (reserved?.hostGuests ?? 0) > capacity) tooLarge('reserved');
  if (minimum !== undefined && minimum > capacity) tooLarge('minimum');
}

function checkMeeting(meeting: Meeting, groups: ReadonlySet<string>, path: Path, into: Issue[]): void {
  const owners = new Set<string>();
  meeting.groups.forEach((id, at) => {
    const ownerPath = () => `${path()}.groups[${String(at)}]`;
    known(id, groups, ownerPath, into);
    if (owners.has(id)) into.push({ code: IssueCode.Duplicate, path: ownerPath(), params: { id } });
    owners.add(id);
  });
  const parts = ids(meeting.parts, () => `${path()}.parts`, into);
  meeting.parts.forEach((part, at) => {
    checkSeats(part, () => `${path()}.parts[${String(at)}]`, into);
  });
  const items = ids(meeting.agenda, () => `${path()}.agenda`, into);
  meeting.agenda.forEach((item, at) => {
    known(item.part, parts, () => `${path()}.agenda[${String(at)}].part`, into);
  });
  meeting.materials.forEach(({ item }, at) => {
    known(item, items, () => `${path()}.materials[${String(at)}].item`, into);
  });
  meeting.minutes?.items.forEach(({ item }, at) => {
    known(item, items, () => `${path()}.minutes.items[${String(at)}].item`, into);
  });
  if (!meeting.signup) return;
  const questionsPath = () => `${path()}.signup.questions`;
  const questions = ids(meeting.signup.questions, questionsPath, into);
  meeting.signup.questions.forEach((question, at) => {
    const questionPath = (field: string) => `${questionsPath()}[${String(at)}].${field}`;
    known(question.part, parts, () => questionPath('part'), into);
    known(question.showWhen?.question, questions, () => questionPath('showWhen.question'), into);
    if (question.showWhen?.question === question.id) {
      into.push({ code: IssueCode.SelfReference, path: questionPath('showWhen.question'), params: {} });
    }
    if (question.kind === 'choice' && question.choices.length < 2) {
      into.push({ code: IssueCode.TooFew, path: questionPath('choices'), params: { limit: 2 } });
    }
  });
}

function checkGroup(group: Group, groups: ReadonlySet<string>, path: Path, into: Issue[]): void {
  group.sisterGroups.forEach((sister, at) => {
    const sisterPath = () => `${path()}.sisterGroups[${String(at)}]`;
    known(sister, groups, sisterPath, into);
    if (sister === group.id) into.push({ code: IssueCode.SelfReference, path: sisterPath(), params: {} });
  });
  ids(group.seasons, () => `${path()}.seasons`, into);
}

/** A programme is of one group and one season, and its meetings are that group's. */
function checkProgrammes(feed: NetworkFeed, groups: ReadonlySet<string>, into: Issue[]): void {
  if (!feed.programmes) return;
  const owners = new Map(feed.meetings.map((meeting) => [meeting.id, meeting.groups]));
  const seen = new Set<string>();
  for (const [at, { group, season, meetings }] of feed.programmes.entries()) {
    const path = `$.programmes[${String(at)}]`;
    known(group, groups, () => `${path}.group`, into);
    const id = `${group} ${season.id}`;
    if (seen.has(id)) into.push({ code: IssueCode.Duplicate, path, params: { id } });
    seen.add(id);
    const listed = new Set<string>();
    for (const [place, meeting] of meetings.entries()) {
      const meetingPath = `${path}.meetings[${String(place)}]`;
      if (listed.has(meeting))
        into.push({ code: IssueCode.Duplicate, path: meetingPath, params: { id: meeting } });
      listed.add(meeting);
      if (owners.get(meeting)?.includes(group) !== true) {
        into.push({ code: IssueCode.UnknownReference, path: meetingPath, params: { id: meeting } });
      }
    }
  }
}

/** Every id of a feed: unique where it names, known where it refers; and numbers that fit each other. */
export function checkReferences(feed: NetworkFeed, into: Issue[]): void {
  const groups = ids(feed.groups, () => '$.groups', into);
  ids(feed.meetings, () => '$.meetings', into);
  feed.groups.forEach((group, at) => {
    checkGroup(group, groups, () => `$.groups[${String(at)}]`, into);
  });
  feed.meetings.forEach((meeting, at) => {
    checkMeeting(meeting, groups, () => `$.meetings[${String(at)}]`, into);
  });
  checkProgrammes(feed, groups, into);
}
