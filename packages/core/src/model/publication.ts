import * as z from 'zod/mini';
import { Count, UtcInstant } from './primitives.js';

/**
 * What everything that is published and may change carries, for schemas to add. A meeting has `sequence`, `status` and
 * `previousStart` besides, since calendars follow it (RFC 5545).
 */
export const publicationFields = {
  /** Rises with every change. */
  revision: z._default(Count, 0),
  /** When this revision was made; absent: not known apart from that of the feed. */
  updatedAt: z.optional(UtcInstant),
};
