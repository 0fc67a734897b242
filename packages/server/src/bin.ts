#!/usr/bin/env node
import { tokenCommand } from './access/token-command.js';
import { associationCommand } from './association/command.js';
import { backupCommand, restoreCommand } from './backup/command.js';
import { exportCommand } from './import/export-command.js';
import { main } from './main.js';
import { personCommand } from './privacy/person-command.js';
import { retentionCommand } from './privacy/retention-command.js';
import { rosterCommand } from './roster/command.js';
import { webhookCommand } from './webhooks/command.js';

const [first, ...rest] = process.argv.slice(2);
const commands = new Map([
  ['association', associationCommand],
  ['backup', backupCommand],
  ['export', exportCommand],
  [
    'import',
    // It carries readers of calendars and spreadsheets, which a server that starts does not need.
    async (...call: Parameters<typeof personCommand>) =>
      (await import('./import/import-command.js')).importCommand(...call),
  ],
  ['person', personCommand],
  ['restore', restoreCommand],
  ['retention', retentionCommand],
  ['roster', rosterCommand],
  ['token', tokenCommand],
  ['webhook', webhookCommand],
]);
const command = commands.get(first ?? '');
if (command) await command(rest, process.env);
else await main(process.argv.slice(2), process.env);
