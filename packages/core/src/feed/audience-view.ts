import type { AgendaItem, Speaker } from '../model/agenda.js';
import { Visibility } from '../model/agenda.js';
import type { Association } from '../model/association.js';
import type { FieldChange, MeetingChange } from '../model/change.js';
import type { Contact } from '../model/contact.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Group } from '../model/group.js';
import type { Material, Meeting, Part, SignupTerms } from '../model/meeting.js';
import type { MeetingMinutes } from '../model/minutes.js';
import { MinutesStatus } from '../model/minutes.js';
import type { Place } from '../model/place.js';
import type { Question } from '../model/question.js';
import type { Programme, Season } from '../model/season.js';
import { ProgrammeStatus } from '../model/season.js';
import type { AudienceTable, Choice } from './project.js';
import { project } from './project.js';

/** For whom data is: everybody, the members of a group, or those who plan its meetings. Each sees what those before it see. */
export const Audience = { Public: 'public', Members: 'members', Facilitator: 'facilitator' } as const;
export type Audience = (typeof Audience)[keyof typeof Audience];

// One table a schema. To add a field to the model is to say here who may see it: the compiler asks for it.

const listEntry = { id: 'public', label: 'public' } as const;

const contact: AudienceTable<Contact> = {
  name: 'public',
  role: 'public',
  organisation: 'public',
  email: 'public',
  phone: 'public',
  url: 'public',
};

const association: AudienceTable<Association> = {
  id: 'public',
  name: 'public',
  url: 'public',
  language: 'public',
  description: 'public',
  logoUrl: 'public',
  contact,
  privacyUrl: 'public',
  privacyNotice: 'public',
  sectors: listEntry,
  agendaKinds: { ...listEntry, time: 'public' },
  partKinds: listEntry,
  schoolHolidays: { area: 'public', periods: { name: 'public', from: 'public', to: 'public' } },
};

const season: AudienceTable<Season> = { id: 'public', start: 'public', label: 'public' };

const group: AudienceTable<Group> = {
  id: 'public',
  name: 'public',
  theme: 'public',
  region: 'public',
  status: 'public',
  summary: 'public',
  description: 'public',
  meetingPlace: 'public',
  meetingsPerSeason: 'public',
  seasonStartMonth: 'public',
  seasons: season,
  url: 'public',
  imageUrl: 'public',
  facilitator: contact,
  // It may name members (rule 7).
  rota: 'members',
  sisterGroups: 'public',
  charter: { points: 'public', url: 'public', acknowledgeOnSignup: 'public' },
  substitutes: 'public',
  size: { members: 'public', seats: 'public' },
  sectors: { sector: 'public', members: 'public' },
  profiles: { profile: 'public', members: 'public' },
  admission: { hearingDays: 'public', trialVisits: 'public' },
  apply: { url: 'public', email: 'public', text: 'public' },
  revision: 'public',
  updatedAt: 'public',
};

const place: AudienceTable<Place> = {
  name: 'public',
  room: 'public',
  street: 'public',
  postalCode: 'public',
  city: 'public',
  country: 'public',
  geo: { latitude: 'public', longitude: 'public' },
  mapUrl: 'public',
  directions: 'public',
  // Whoever has it is in the room.
  onlineUrl: 'members',
};

// What a choice is between is made once: a choice is asked of every value.

const speakerTable = (own: Audience): AudienceTable<Speaker> => ({
  source: 'public',
  role: 'public',
  organisation: 'public',
  name: own,
  email: own,
  phone: own,
  url: own,
});
const externalSpeaker = speakerTable('public');
const memberSpeaker = speakerTable('members');

/** A member's own talk is announced by role and organisation: no member's name is public (rule 7). */
const speaker: Choice<Speaker> = ({ source }) => (source === 'member' ? memberSpeaker : externalSpeaker);

const agendaTable = (
  content: Audience,
  speakers: Choice<Speaker> | 'members',
): AudienceTable<AgendaItem> => ({
  id: 'public',
  kind: 'public',
  minutes: 'public',
  pinnedStart: 'public',
  part: 'public',
  visibility: 'public',
  title: content,
  abstract: content,
  profile: content,
  speakers,
});
const openItem = agendaTable('public', speaker);
const closedItem = agendaTable('members', 'members');

/** A closed item keeps its time and its kind, so that the agenda still adds up, and nothing that was said about it. */
const agendaItem: Choice<AgendaItem> = ({ visibility }) =>
  visibility === Visibility.Open ? openItem : closedItem;

const part: AudienceTable<Part> = {
  id: 'public',
  kind: 'public',
  title: 'public',
  start: 'public',
  end: 'public',
  place,
  capacity: 'public',
  reserved: { members: 'public', hostGuests: 'public' },
  reservedUntil: 'public',
  // Below it the facilitator is asked whether to cancel (rule 22); nobody is to speculate in it.
  minimum: 'facilitator',
  membersOnly: 'public',
  meal: 'public',
};

const question: AudienceTable<Question> = {
  id: 'public',
  label: 'public',
  hint: 'public',
  kind: 'public',
  choices: 'public',
  required: 'public',
  part: 'public',
  showWhen: { question: 'public', answer: 'public' },
};

const signup: AudienceTable<SignupTerms> = {
  opens: 'public',
  closes: 'public',
  cancellationDeadline: 'public',
  offerHours: 'public',
  headCountAt: 'facilitator',
  audience: 'public',
  prompts: 'public',
  questions: question,
};

const openMaterial: AudienceTable<Material> = {
  id: 'public',
  title: 'public',
  url: 'public',
  item: 'public',
  visibility: 'public',
  revision: 'public',
  updatedAt: 'public',
};

const material: Choice<Material> = ({ visibility }) =>
  visibility === Visibility.Open ? openMaterial : 'members';

const openMinutes: AudienceTable<MeetingMinutes> = {
  status: 'public',
  visibility: 'public',
  summary: 'public',
  items: { item: 'public', text: 'public', decision: 'public' },
  url: 'public',
  revision: 'public',
  updatedAt: 'public',
};

/** What is said stays in the group (rule 7), and a draft with whoever writes it. */
const minutes: Choice<MeetingMinutes> = ({ status, visibility }) => {
  if (status === MinutesStatus.Draft) return 'facilitator';
  return visibility === Visibility.Closed ? 'members' : openMinutes;
};

const openFieldChange: AudienceTable<FieldChange> = {
  field: 'public',
  id: 'public',
  before: 'public',
  after: 'public',
  visibility: 'public',
};

const fieldChange: Choice<FieldChange> = ({ visibility }) =>
  visibility === Visibility.Open ? openFieldChange : 'members';

const openChange: AudienceTable<MeetingChange> = {
  revision: 'public',
  at: 'public',
  note: 'public',
  changes: fieldChange,
};

/** A revision that changed closed things alone has nothing to tell. */
const change: Choice<MeetingChange> = ({ changes }) =>
  changes.some(({ visibility }) => visibility === Visibility.Open) ? openChange : 'members';

const meeting: AudienceTable<Meeting> = {
  id: 'public',
  uid: 'public',
  groups: 'public',
  title: 'public',
  theme: 'public',
  purpose: 'public',
  length: 'public',
  attendanceMode: 'public',
  start: 'public',
  end: 'public',
  timeZone: 'public',
  startUtc: 'public',
  endUtc: 'public',
  status: 'public',
  previousStart: 'public',
  statusNote: 'public',
  revision: 'public',
  sequence: 'public',
  updatedAt: 'public',
  url: 'public',
  place,
  host: contact,
  facilitator: contact,
  agenda: agendaItem,
  noRoundReason: 'members',
  prepare: { questions: 'public', bring: 'public' },
  materials: material,
  minutes,
  changes: change,
  parts: part,
  signup,
};

const publishedProgramme: AudienceTable<Programme> = {
  group: 'public',
  season,
  meetings: 'public',
  summary: 'public',
  status: 'public',
  revision: 'public',
  updatedAt: 'public',
};

const programme: Choice<Programme> = ({ status }) =>
  status === ProgrammeStatus.Draft ? 'facilitator' : publishedProgramme;

const feedTable: AudienceTable<NetworkFeed> = {
  format: 'public',
  version: 'public',
  revision: 'public',
  updatedAt: 'public',
  language: 'public',
  timeZone: 'public',
  association,
  signups: { url: 'public', attendeeList: 'public' },
  applications: { url: 'public' },
  groups: group,
  meetings: meeting,
  programmes: programme,
};

/**
 * The only way from an association's own data to what others may read (rules 6 and 7): in public there is no title,
 * speaker or abstract of a closed item, no name of a member, no closed document or minutes, no rota and no link to an
 * online room. What has no entry in a table above is shown to nobody.
 */
export function audienceView(feed: NetworkFeed, audience: Audience): NetworkFeed {
  return project(feed, feedTable, audience);
}

const meetingsTable = { meetings: meeting };

/** Meetings as {@link audienceView} shows those of a feed. */
export function meetingsView(meetings: readonly Meeting[], audience: Audience): readonly Meeting[] {
  return project({ meetings }, meetingsTable, audience).meetings;
}
