/** One line of the log: what happened, and never to whom. */
export type LogEntry = Readonly<Record<string, string | number | boolean>>;

/** Takes entries of the log. */
export type Log = (entry: LogEntry) => void;

/** Writes entries as JSON, a line each, with the time (RFC 3339). */
export function jsonLog(write: (line: string) => void, now: () => number = Date.now): Log {
  return (entry) => {
    write(JSON.stringify({ time: new Date(now()).toISOString(), ...entry }));
  };
}

/**
 * Writes the lines of one turn together: a line each would cost a busy server a call of the system for each request.
 * @param write takes whole lines, with the end of the last
 */
export function linesTogether(write: (lines: string) => void) {
  let waiting = '';
  const flush = () => {
    if (waiting === '') return;
    const lines = waiting;
    waiting = '';
    write(lines);
  };
  return {
    add: (line: string) => {
      if (waiting === '') setImmediate(flush);
      waiting += `${line}\n`;
    },
    /** Writes what waits, at once: for a process that ends. */
    flush,
  };
}
