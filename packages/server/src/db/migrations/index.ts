import { tables } from './0001-tables.js';
import { roster } from './0005-roster.js';
import { offeredSeats } from './0006-seats.js';
import { mailKinds } from './0020-mails.js';
import { access } from './0021-access.js';
import { offersRemembered } from './0030-offers-remembered.js';
import { rateLimits } from './0031-rate-limits.js';
import { applications } from './0040-applications.js';
import { work } from './0041-work.js';
import { exchange } from './0050-exchange.js';
import { hearings } from './0051-hearings.js';
import { privacy } from './0060-privacy.js';
import { webhooks } from './0061-webhooks.js';
import { attendees } from './0062-attendees.js';

/**
 * Every migration in its order. One that was released is never changed; what is new comes in a new file. Functions are
 * not among them: they stand in `functions/` as they are now, and are made anew when they differ.
 */
export const migrations = [
  { name: '0001-tables', sql: tables },
  { name: '0005-roster', sql: roster },
  { name: '0006-seats', sql: offeredSeats },
  { name: '0020-mails', sql: mailKinds },
  { name: '0021-access', sql: access },
  { name: '0030-offers-remembered', sql: offersRemembered },
  { name: '0031-rate-limits', sql: rateLimits },
  { name: '0040-applications', sql: applications },
  { name: '0041-work', sql: work },
  { name: '0050-exchange', sql: exchange },
  { name: '0051-hearings', sql: hearings },
  { name: '0060-privacy', sql: privacy },
  { name: '0061-webhooks', sql: webhooks },
  { name: '0062-attendees', sql: attendees },
] as const;

/** Names that a database may carry from before the functions moved out of the migrations. */
export const retired: readonly string[] = ['0002-seats', '0003-door', '0004-publishing'];
