// A feed of a given number of meetings, as an association would publish it: agendas, parts, questions, documents.
import { readFileSync } from 'node:fs';

const example = JSON.parse(readFileSync(new URL('../docs/protocol/feed.json', import.meta.url), 'utf8'));
const pad = (number) => String(number).padStart(2, '0');

/** @param {number} meetings */
export function feedOf(meetings) {
  const groups = Array.from({ length: Math.ceil(meetings / 4) }, (_, at) => ({
    ...example.groups[0],
    id: `group-${at}`,
    name: `Netværksgruppe ${at}`,
    sisterGroups: [],
  }));
  const [like] = example.meetings;
  const all = Array.from({ length: meetings }, (_, at) => {
    const day = `2027-${pad(1 + (at % 12))}-${pad(1 + (at % 27))}`;
    return {
      ...like,
      // The times are others than the example's, so its instants would not agree.
      startUtc: undefined,
      endUtc: undefined,
      id: `meeting-${at}`,
      groups: [`group-${Math.floor(at / 4)}`],
      title: `Møde ${at}: ${like.title}`,
      start: `${day}T09:00`,
      end: `${day}T16:00`,
      // The example is a meeting that was moved, which few are.
      ...(at % 20 > 0 && { status: undefined, previousStart: undefined, statusNote: undefined }),
      parts: [like.parts[0], { ...like.parts[1], start: `${day}T18:00`, end: `${day}T20:30` }],
    };
  });
  return { ...example, groups, meetings: all };
}
