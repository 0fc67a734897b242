#!/usr/bin/env node
import { tokenCommand } from './access/token-command.js';
import { associationCommand } from './association/command.js';
import { main } from './main.js';
import { personCommand } from './privacy/person-command.js';
import { retentionCommand } from './privacy/retention-command.js';
import { rosterCommand } from './roster/command.js';

const [first, ...rest] = process.argv.slice(2);
const commands = new Map([
  ['association', associationCommand],
  ['person', personCommand],
  ['retention', retentionCommand],
  ['roster', rosterCommand],
  ['token', tokenCommand],
]);
const command = commands.get(first ?? '');
if (command) await command(rest, process.env);
else await main(process.argv.slice(2), process.env);
