import type { RunCommand } from './command.js';

/** What the program does beside running the server, by its first word. Each is loaded when it is called: a server that starts needs none. */
export const commands: ReadonlyMap<string, () => Promise<RunCommand>> = new Map<
  string,
  () => Promise<RunCommand>
>([
  ['association', async () => (await import('./association/command.js')).associationCommand],
  ['backup', async () => (await import('./backup/command.js')).backupCommand],
  ['export', async () => (await import('./import/export-command.js')).exportCommand],
  ['feeds', async () => (await import('./static/feeds-command.js')).feedsCommand],
  ['import', async () => (await import('./import/import-command.js')).importCommand],
  ['person', async () => (await import('./privacy/person-command.js')).personCommand],
  ['restore', async () => (await import('./backup/command.js')).restoreCommand],
  ['retention', async () => (await import('./privacy/retention-command.js')).retentionCommand],
  ['roster', async () => (await import('./roster/command.js')).rosterCommand],
  ['token', async () => (await import('./access/token-command.js')).tokenCommand],
  ['webhook', async () => (await import('./webhooks/command.js')).webhookCommand],
]);
