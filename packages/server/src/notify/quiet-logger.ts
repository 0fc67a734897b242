import { Logger } from 'graphile-worker';
import { jsonLog } from '../http/access-log.js';

const log = jsonLog((line) => {
  console.error(line);
});

/** The job queue's own log: warnings and errors alone, a line each as everything that is logged, without what a job was about. */
export const quietLogger = new Logger(() => (level: string, message) => {
  if (level !== 'error' && level !== 'warning') return;
  // What follows the first line is where it happened, in the queue's own code.
  log({ event: 'job', level, message: message.split('\n')[0] ?? '' });
});
