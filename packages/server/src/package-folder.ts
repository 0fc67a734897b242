import { fileURLToPath } from 'node:url';

/** Where this package is, with its templates and its example; code is below it, wherever the build put it. */
export const packageFolder = fileURLToPath(
  new URL('.', import.meta.resolve('@network-meetings/server/package.json')),
);
