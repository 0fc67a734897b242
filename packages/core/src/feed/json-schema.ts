import * as z from 'zod/mini';
import { ApplicationRequest } from '../model/application.js';
import { FEED_VERSION, NetworkFeed } from '../model/feed.js';
import { SIGNUP_VERSION, SignupRequest } from '../model/signup.js';

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

function jsonSchema(schema: z.core.$ZodType, title: string, description: string): JsonSchema {
  // What a writer may send: fields with a default may be left out.
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return { $schema, title, description, ...rest };
}

/**
 * The shape of a feed as JSON Schema (draft 2020-12), made from the schemas that {@link NetworkFeed} is parsed with: for editors, and for
 * programs in other languages. What a schema can't say is left to `parseFeed`: ids that refer to something, times that the zone
 * knows once, links and addresses that are safe.
 */
export function feedJsonSchema(): JsonSchema {
  return jsonSchema(
    NetworkFeed,
    `Network meetings feed ${FEED_VERSION}`,
    'An association, its network groups and their meetings. See docs/protocol.md.',
  );
}

/** The shape of a request to sign up as JSON Schema (draft 2020-12). */
export function signupRequestJsonSchema(): JsonSchema {
  return jsonSchema(
    SignupRequest,
    `Network meetings signup request ${SIGNUP_VERSION}`,
    'What one or several people answer to a meeting. See docs/protocol.md.',
  );
}

/** The shape of an application for membership as JSON Schema (draft 2020-12). */
export function applicationRequestJsonSchema(): JsonSchema {
  return jsonSchema(
    ApplicationRequest,
    `Network meetings application ${SIGNUP_VERSION}`,
    'What somebody sends who asks for a seat in a group. See docs/protocol.md.',
  );
}
