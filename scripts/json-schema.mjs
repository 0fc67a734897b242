// npm run schema: writes the JSON Schemas that the core package publishes, from the schemas in its sources.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applicationRequestJsonSchema,
  feedJsonSchema,
  signupRequestJsonSchema,
} from '@network-meetings/core/schema';
import { root } from './lib/packages.mjs';

const folder = join(root, 'packages/core/schema');
mkdirSync(folder, { recursive: true });
const files = {
  'feed.json': feedJsonSchema(),
  'signup-request.json': signupRequestJsonSchema(),
  'application-request.json': applicationRequestJsonSchema(),
};
for (const [name, schema] of Object.entries(files)) {
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`packages/core/schema/${name}`);
}
