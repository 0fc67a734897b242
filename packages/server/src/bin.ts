#!/usr/bin/env node
import { tokenCommand } from './access/token-command.js';
import { associationCommand } from './association/command.js';
import { main } from './main.js';
import { rosterCommand } from './roster/command.js';

const [first, ...rest] = process.argv.slice(2);
if (first === 'roster') await rosterCommand(rest, process.env);
else if (first === 'association') await associationCommand(rest, process.env);
else if (first === 'token') await tokenCommand(rest, process.env);
else await main(process.argv.slice(2), process.env);
