import { AgendaItemKind } from '../../model/agenda.js';
import type { Finding } from '../../model/finding.js';
import { Severity } from '../../model/finding.js';
import { Profile } from '../../model/group.js';
import type { Meeting } from '../../model/meeting.js';
import type { SeasonMeetings } from './programme-context.js';
import { meetingLength } from '../meeting/meeting-length.js';

const problem = (code: string, rule: number, params: Finding['params'], ...remedies: string[]): Finding => ({
  code,
  rule,
  severity: Severity.Problem,
  params,
  remedies: remedies.map((each) => ({ code: each, params })),
});
const advice = (...args: Parameters<typeof problem>): Finding => ({
  ...problem(...args),
  severity: Severity.Advice,
});

const hasDinner = ({ agenda, parts }: Meeting) =>
  agenda.some(({ kind }) => kind === AgendaItemKind.Dinner) || parts.some(({ kind }) => kind === 'dinner');
const talksOf = ({ agenda }: Meeting) => agenda.filter(({ kind }) => kind === AgendaItemKind.Talk);
const titles = (meetings: readonly Meeting[]) => meetings.map(({ title }) => title);

/** One finding where there are fewer than wanted, another where there are more. */
const unless = (count: number, wanted: number, few: Finding, many: Finding): Finding[] => [
  ...(count < wanted ? [few] : []),
  ...(count > wanted ? [many] : []),
];

/** Rules 1 and 9: so many meetings, one dinner, one joint meeting, half and full days mixed. */
export function checkShape({ own, context, limits }: SeasonMeetings): Finding[] {
  const { meetingsPerSeason, sisterGroups } = context.group;
  const findings: Finding[] = [];
  const all = {
    count: own.length,
    wanted: meetingsPerSeason,
    missing: Math.abs(meetingsPerSeason - own.length),
  };
  findings.push(
    ...unless(
      all.count,
      all.wanted,
      problem('programme/too-few-meetings', 1, all, 'programme/add-meetings'),
      advice('programme/too-many-meetings', 1, all, 'programme/drop-meetings'),
    ),
  );
  const having = (meetings: readonly Meeting[], wanted: number) => ({
    count: meetings.length,
    wanted,
    meetings: titles(meetings),
  });
  const dinners = having(own.filter(hasDinner), limits.dinners);
  findings.push(
    ...unless(
      dinners.count,
      dinners.wanted,
      problem('programme/no-dinner', 9, dinners, 'programme/add-dinner'),
      advice('programme/several-dinners', 9, dinners, 'programme/keep-one-dinner'),
    ),
  );
  const joint = having(
    own.filter(({ groups }) => groups.length > 1),
    limits.jointMeetings,
  );
  if (sisterGroups.length > 0) {
    findings.push(
      ...unless(
        joint.count,
        joint.wanted,
        problem('programme/no-joint-meeting', 9, joint, 'programme/add-joint-meeting'),
        advice('programme/several-joint-meetings', 9, joint, 'programme/keep-one-joint-meeting'),
      ),
    );
  }
  const lengths = new Set(own.map(meetingLength));
  for (const length of own.length > 1 && lengths.size === 1 ? lengths : []) {
    findings.push(advice('programme/one-length', 9, { length }, 'programme/mix-lengths'));
  }
  return findings;
}

/** Rule 10: external and members' talks are both there, and technical and general content balance. */
export function checkTalks({ own, context }: SeasonMeetings): Finding[] {
  const findings: Finding[] = [];
  const talks = own.flatMap(talksOf);
  if (talks.length === 0) return findings;
  for (const source of ['external', 'member'] as const) {
    const spoken = talks.some(({ speakers }) => speakers.some((speaker) => speaker.source === source));
    if (!spoken) {
      const code = `programme/no-${source}-talk`;
      findings.push(
        advice(code, 10, {}, source === 'member' ? 'programme/ask-a-member' : 'programme/invite-a-speaker'),
      );
    }
  }
  const count = (profile: Profile) => talks.filter((talk) => talk.profile === profile).length;
  const [technical, generalist] = [count(Profile.Technical), count(Profile.Generalist)];
  if (Math.abs(technical - generalist) > Math.max(1, (technical + generalist) / 3)) {
    const profile = technical > generalist ? Profile.Generalist : Profile.Technical;
    findings.push(
      advice('programme/unbalanced', 10, { technical, generalist, profile }, 'programme/add-talk-for'),
    );
  }
  const profiles = context.group.profiles?.filter(({ members }) => members > 0).map(({ profile }) => profile);
  for (const profile of profiles ?? Object.values(Profile)) {
    // A meeting whose talks are not known yet leaves nobody out, nor does a talk for everybody.
    const leavesOut = (meeting: Meeting) => {
      const here = talksOf(meeting);
      return here.length > 0 && here.every((talk) => talk.profile !== undefined && talk.profile !== profile);
    };
    for (const [at, meeting] of own.entries()) {
      const next = own[at + 1];
      if (!next || !leavesOut(meeting) || !leavesOut(next)) continue;
      const params = { profile, title: meeting.title, next: next.title };
      findings.push({
        ...problem('programme/profile-left-out', 10, params, 'programme/add-talk-for'),
        meeting: next.id,
      });
    }
  }
  return findings;
}

/** Rule 11: every meeting has a round, or a stated reason why not; one without an agenda yet is not judged. */
export function checkRounds({ own }: SeasonMeetings): Finding[] {
  return own
    .filter(
      ({ agenda, noRoundReason }) =>
        agenda.length > 0 &&
        noRoundReason === undefined &&
        !agenda.some(({ kind }) => kind === AgendaItemKind.Round),
    )
    .map((meeting) => ({
      ...problem(
        'programme/no-round',
        11,
        { title: meeting.title },
        'programme/add-round',
        'programme/say-why-no-round',
      ),
      meeting: meeting.id,
    }));
}
