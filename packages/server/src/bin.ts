#!/usr/bin/env node
import { commands } from './commands.js';
import { main } from './main.js';

const [first = '', ...rest] = process.argv.slice(2);
const command = commands.get(first);
if (command) await command(rest, process.env);
else await main(process.argv.slice(2), process.env);
