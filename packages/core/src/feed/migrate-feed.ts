import { FEED_VERSION } from '../model/feed.js';

/** Data in the form of the version that this package reads, and the versions that it went through. */
export interface MigratedFeed {
  readonly data: unknown;
  /** From the version it was written in to {@link FEED_VERSION}; one entry when there was nothing to do. */
  readonly versions: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes the objects of a list; what is no list, or no object, is left for the parser to complain of. */
const eachOf = (list: unknown, change: (item: Fields) => Fields): unknown =>
  Array.isArray(list) ? list.map((item: unknown) => (isObject(item) ? change(item) : item)) : list;

/** Moves a field to another name, unless that is taken. */
function renamed(
  fields: Fields,
  from: string,
  to: string,
  change = (value: unknown): unknown => value,
): Fields {
  if (!Object.hasOwn(fields, from) || Object.hasOwn(fields, to)) return fields;
  const { [from]: value, ...rest } = fields;
  return { ...rest, [to]: change(value) };
}

/** 0.9 had one group a meeting, `duration` and `closed` of an item, and the dinner beside the meeting instead of in its parts. */
function meetingOf09(meeting: Fields): Fields {
  const { capacity, dinner, ...rest } = meeting;
  const parts = [
    { id: 'day', kind: 'day', ...(capacity !== undefined && { capacity }) },
    ...(isObject(dinner) ? [{ id: 'dinner', kind: 'dinner', meal: true, ...dinner }] : []),
  ];
  const known =
    capacity === undefined && dinner === undefined ? rest : { ...rest, parts: rest['parts'] ?? parts };
  const grouped = renamed(known, 'group', 'groups', (group) => [group]);
  const stated = renamed(grouped, 'cancelled', 'status', (value) =>
    value === true ? 'cancelled' : 'scheduled',
  );
  if (!Object.hasOwn(stated, 'agenda')) return stated;
  const agenda = eachOf(stated['agenda'], (item) =>
    renamed(renamed(item, 'duration', 'minutes'), 'closed', 'visibility', (value) =>
      value === true ? 'closed' : 'open',
    ),
  );
  return { ...stated, agenda };
}

/** One step a version: pure, total, and to be kept for as long as somebody may publish what it reads. */
const steps: Readonly<Record<string, { readonly to: string; readonly migrate: (feed: Fields) => Fields }>> = {
  '0.9': {
    to: '1.0',
    migrate: (feed) => {
      const named = renamed(feed, 'networks', 'groups');
      return { ...named, meetings: eachOf(named['meetings'], meetingOf09) };
    },
  },
};

/** The older versions of the feed that are still read. */
export const MIGRATED_VERSIONS: readonly string[] = Object.keys(steps);

/**
 * Brings a feed of an older version, step by step, to the form that is parsed here (`docs/protocol.md`, "Older versions").
 * Data of any other version, or of none, comes back as it is. The data that was passed in is not changed.
 */
export function migrateFeed(data: unknown): MigratedFeed {
  const versions: string[] = [];
  let current = data;
  while (isObject(current)) {
    const version = current['version'];
    if (typeof version !== 'string') break;
    versions.push(version);
    const step = Object.hasOwn(steps, version) ? steps[version] : undefined;
    if (!step) break;
    current = { ...step.migrate(current), version: step.to };
  }
  return { data: current, versions: versions.length > 0 ? versions : [FEED_VERSION] };
}
