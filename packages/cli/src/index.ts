export { checkCommand } from './check-command.js';
export type { CheckSettings } from './check-command.js';
export { ExitCode } from './command.js';
export type { CommandContext } from './command.js';
export { main } from './main.js';
