import { Logger } from 'graphile-worker';

/** The job queue's own log: warnings and errors alone, without what a job was about. */
export const quietLogger = new Logger(() => (level: string, message) => {
  if (level === 'error' || level === 'warning') console.error(`worker: ${message}`);
});
