import { tokenCommand } from './access/token-command.js';
import { associationCommand } from './association/command.js';
import { backupCommand, restoreCommand } from './backup/command.js';
import { exportCommand } from './import/export-command.js';
import { personCommand } from './privacy/person-command.js';
import { retentionCommand } from './privacy/retention-command.js';
import { rosterCommand } from './roster/command.js';
import { feedsCommand } from './static/feeds-command.js';
import { webhookCommand } from './webhooks/command.js';

type RunCommand = (
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
) => Promise<void>;

/** What the program does beside running the server, by its first word. */
export const commands: ReadonlyMap<string, RunCommand> = new Map<string, RunCommand>([
  ['association', associationCommand],
  ['backup', backupCommand],
  ['export', exportCommand],
  ['feeds', feedsCommand],
  [
    'import',
    // It carries readers of calendars and spreadsheets, which a server that starts does not need.
    async (...call) => (await import('./import/import-command.js')).importCommand(...call),
  ],
  ['person', personCommand],
  ['restore', restoreCommand],
  ['retention', retentionCommand],
  ['roster', rosterCommand],
  ['token', tokenCommand],
  ['webhook', webhookCommand],
]);
