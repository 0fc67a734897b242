import { partName } from '@network-meetings/core';
import type { DietaryList, MeetingAnswers, NonResponders } from '@network-meetings/core/facilitation';
import { csvText } from '@network-meetings/core/html';
import type { HeldMeeting } from '../db/meetings.js';
import type { Wording } from '../locales/wording.js';

/** The answers to a meeting for a spreadsheet: a row a person, a column a part. */
export function answerCsv({ answers }: MeetingAnswers, { meeting }: HeldMeeting, wording: Wording): string {
  const { lists, locale } = wording;
  const questions = meeting.signup?.questions ?? [];
  const head = [
    ...[lists.name, lists.email, lists.organisation, lists.phone, lists.standing],
    ...meeting.parts.flatMap((part) => {
      const name = partName(part, locale);
      return [name, `${name}: ${lists.attendance}`];
    }),
    ...[lists.substitute, lists.substituteEmail, lists.occupies, lists.ask, lists.offer],
    ...questions.map(({ label }) => label),
    lists.late,
  ];
  const rows = answers.map((answer) => [
    answer.person.name,
    answer.person.email,
    answer.person.organisation ?? '',
    answer.person.phone ?? '',
    lists.standings[answer.standing],
    ...meeting.parts.flatMap(({ id }) => {
      const part = answer.parts.find((one) => one.part === id);
      if (!part) return ['', ''];
      const seat = part.seat === 'none' ? lists.answers[part.answer] : lists.seats[part.seat];
      return [answer.cancelled ? lists.cancelled : seat, lists.attendances[part.attendance]];
    }),
    answer.substitute?.name ?? '',
    answer.substitute?.email ?? '',
    answer.occupies ?? '',
    answer.ask ?? '',
    answer.offer ?? '',
    ...questions.map(({ id }) => answer.questions?.find(({ question }) => question === id)?.answer ?? ''),
    answer.late ? lists.yes : '',
  ]);
  return csvText([head, ...rows]);
}

/** Who has not answered, for a spreadsheet. */
export function nonResponderCsv({ people }: NonResponders, { lists }: Wording): string {
  return csvText([
    [lists.name, lists.email, lists.organisation],
    ...people.map(({ name, email, organisation }) => [name, email, organisation ?? '']),
  ]);
}

/** Who needs what at which meal, for the kitchen. */
export function dietaryCsv(
  { needs }: DietaryList,
  { meeting }: HeldMeeting,
  { lists, locale }: Wording,
): string {
  const nameOf = (id: string) => {
    const part = meeting.parts.find((one) => one.id === id);
    return part ? partName(part, locale) : id;
  };
  return csvText([
    [lists.part, lists.name, lists.dietary],
    ...needs.map(({ part, name, needs: said }) => [nameOf(part), name, said]),
  ]);
}
