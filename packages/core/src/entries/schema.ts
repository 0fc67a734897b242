// `@network-meetings/core/schema`: the formats as JSON Schema, for other languages.
export {
  applicationRequestJsonSchema,
  feedJsonSchema,
  signupRequestJsonSchema,
} from '../feed/json-schema.js';
export type { JsonSchema } from '../feed/json-schema.js';
