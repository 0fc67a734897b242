import { createHash } from 'node:crypto';
import type { Meeting } from '@network-meetings/core';
import { emailKey } from '@network-meetings/core';
import { findAccessToken, findSession, readMeetingLeaders } from '../db/access.js';
import { readHead } from '../db/meetings.js';
import type { FeedHead } from '../db/schema.js';
import type { ServiceContext } from './service.js';

/** What somebody may lead, and how they showed it. */
export interface Access {
  readonly association: string;
  /** A mail address, or the label of a token. */
  readonly who: string;
  readonly wholeAssociation: boolean;
  readonly groups: ReadonlySet<string>;
  readonly meetings: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly expires: number;
  /** What a change must carry, where a browser sends the proof by itself. */
  readonly csrf: string | undefined;
}

/** Whether a meeting is among those that somebody leads: one of its groups is enough, also of a joint meeting. */
export function mayLead(access: Access, { id, groups }: Pick<Meeting, 'id' | 'groups'>): boolean {
  return (
    access.wholeAssociation || access.meetings.has(id) || groups.some((group) => access.groups.has(group))
  );
}

type Scope = Pick<Access, 'wholeAssociation' | 'groups' | 'meetings'>;

const contactKey = (contact: { readonly email?: string | undefined } | undefined) =>
  contact?.email === undefined ? undefined : emailKey(contact.email);

/**
 * What the owner of a mail address leads by what is published now: the association's contact all of it, a group's facilitators
 * (also by rota, rule 8) the group, a meeting's own facilitator that meeting. Whoever is taken out of the feed leads nothing from then on.
 */
export async function scopeOf(
  { database }: ServiceContext,
  association: string,
  head: FeedHead,
  key: string,
): Promise<Scope | undefined> {
  const wholeAssociation = contactKey(head.association.contact) === key;
  const groups = head.groups.filter(({ facilitator, rota }) =>
    [facilitator, ...(rota?.facilitators ?? [])].some((contact) => contactKey(contact) === key),
  );
  const leaders = await readMeetingLeaders(database, association);
  const meetings = leaders.filter(({ email }) => emailKey(email) === key);
  if (!wholeAssociation && groups.length === 0 && meetings.length === 0) return undefined;
  return {
    wholeAssociation,
    groups: new Set(groups.map(({ id }) => id)),
    meetings: new Set(meetings.map(({ meeting }) => meeting)),
  };
}

/** What a session's changes must carry: bound to the session, and of no use without its cookie. */
export function csrfOf(session: string): string {
  return createHash('sha256').update(`csrf\n${session}`).digest('base64url');
}

/** Whom a token lets in; undefined when it is not valid. */
export async function accessByToken(
  { database, clock }: ServiceContext,
  association: string,
  token: string,
): Promise<Access | undefined> {
  const held = await findAccessToken(database, association, token, clock.now());
  if (!held) return undefined;
  return {
    association,
    who: held.label,
    wholeAssociation: held.groups === undefined,
    groups: new Set(held.groups),
    meetings: new Set(),
    expires: held.expiresAt.getTime(),
    csrf: undefined,
  };
}

/** Whom a session lets in; undefined when it has ended, or its owner leads nothing any more. */
export async function accessBySession(
  context: ServiceContext,
  association: string,
  token: string,
): Promise<Access | undefined> {
  const { database, clock } = context;
  const session = await findSession(database, association, token, clock.now());
  const head = session && (await readHead(database, association));
  const scope = head && (await scopeOf(context, association, head.head, session.emailKey));
  return (
    scope && { association, who: session.emailKey, ...scope, expires: session.expiresAt, csrf: csrfOf(token) }
  );
}
