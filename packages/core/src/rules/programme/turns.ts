import type { Contact } from '../../model/contact.js';
import type { Group } from '../../model/group.js';
import type { Meeting } from '../../model/meeting.js';
import { AttendanceMode, MeetingStatus } from '../../model/meeting.js';
import type { Id } from '../../model/primitives.js';
import type { RotaTurn } from '../../model/rota.js';
import { ascending } from '../../time/order.js';

/** How it was settled who leads or hosts a meeting: the meeting says so, a turn names the meeting, it is simply their turn, or the group has one facilitator for all. */
export const TurnSource = {
  Meeting: 'meeting',
  Settled: 'settled',
  InTurn: 'in-turn',
  Group: 'group',
} as const;
export type TurnSource = (typeof TurnSource)[keyof typeof TurnSource];

/** Who leads or hosts one meeting. */
export interface Turn {
  readonly who: Contact | RotaTurn;
  readonly source: TurnSource;
}

/** Whose turn it is at one meeting; nobody is named where neither the meeting nor the group knows. */
export interface MeetingTurns {
  readonly meeting: Id;
  readonly facilitator?: Turn;
  readonly host?: Turn;
}

/**
 * Rule 8: the facilitator or host may rotate. Says for each meeting of a group, in their order, whose turn it is.
 *
 * Whom a meeting names goes before the rota, and has had a turn by that. A turn that is settled for a meeting is kept for it; when that meeting
 * is cancelled the turn is still owed and comes in its place in the order. All others go to the meetings that have nobody,
 * in order, and when everybody has had one it goes round again. A meeting online has no host, one that is cancelled takes
 * nobody's turn.
 * @param meetings those that the rota is for, in any order; those of other groups are left out
 */
export function turnsOf(
  { id, rota, facilitator }: Pick<Group, 'id' | 'rota' | 'facilitator'>,
  meetings: readonly Meeting[],
): readonly MeetingTurns[] {
  const own = meetings.filter((meeting) => meeting.groups.includes(id)).sort(ascending(({ start }) => start));
  const held = own.filter(({ status }) => status !== MeetingStatus.Cancelled);
  const leading = turnsFor(rota?.facilitators ?? [], own, held, (meeting) => meeting.facilitator);
  const hosted = held.filter(({ attendanceMode }) => attendanceMode !== AttendanceMode.Online);
  const hosting = turnsFor(rota?.hosts ?? [], own, hosted, (meeting) => meeting.host);
  return held.map((meeting) => {
    const lead = leading.get(meeting.id) ?? (facilitator && { who: facilitator, source: TurnSource.Group });
    const host = hosting.get(meeting.id);
    return { meeting: meeting.id, ...(lead && { facilitator: lead }), ...(host && { host }) };
  });
}

/** The turns of one duty, by meeting. */
function turnsFor(
  rota: readonly RotaTurn[],
  all: readonly Meeting[],
  meetings: readonly Meeting[],
  named: (meeting: Meeting) => Contact | undefined,
): ReadonlyMap<Id, Turn> {
  const standing = new Set(meetings.map(({ id }) => id));
  const settled = new Map(rota.map((turn) => [turn.meeting, turn]));
  // A turn for a meeting of which nothing is known was taken in another season.
  const known = new Set(all.map(({ id }) => id));
  const circle = rota.filter(
    ({ meeting }) => meeting === undefined || (known.has(meeting) && !standing.has(meeting)),
  );
  const turns = new Map<Id, Turn>();
  let waiting: RotaTurn[] = [];
  for (const meeting of meetings) {
    if (waiting.length === 0) waiting = [...circle];
    const who = named(meeting);
    const kept = settled.get(meeting.id);
    if (who) {
      turns.set(meeting.id, { who, source: TurnSource.Meeting });
      const at = waiting.findIndex((turn) => isSame(turn, who));
      if (at >= 0) waiting.splice(at, 1);
    } else if (kept) {
      turns.set(meeting.id, { who: kept, source: TurnSource.Settled });
    } else {
      const next = waiting.shift();
      if (next) turns.set(meeting.id, { who: next, source: TurnSource.InTurn });
    }
  }
  return turns;
}

/** Whether a turn is that of somebody whom a meeting names: all that both say of them agrees, and a name or an organisation is among it. */
function isSame(turn: RotaTurn, who: Contact): boolean {
  const fields = ['name', 'organisation', 'role', 'email'] as const;
  const both = fields.filter((field) => turn[field] !== undefined && who[field] !== undefined);
  return both.some((field) => field !== 'role') && both.every((field) => turn[field] === who[field]);
}
