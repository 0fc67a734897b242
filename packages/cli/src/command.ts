import type { FetchLike } from '@network-meetings/core';

/** What a command has of the world, passed in so that a test can be the world. */
export interface CommandContext {
  /** A line to standard output. */
  readonly write: (line: string) => void;
  /** A line to standard error. */
  readonly writeError: (line: string) => void;
  /** A file as text. */
  readonly readFile: (path: string) => Promise<string>;
  /** Standard input to its end. */
  readonly readInput: () => Promise<string>;
  /** A file as it is. */
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** Writes a file, and the folders that it needs. */
  readonly writeFile: (path: string, data: string | Uint8Array) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly fetch: FetchLike;
  /** BCP 47, from the options or the environment. */
  readonly language: string;
}

/** How a command ends, as a process exit code. */
export const ExitCode = { Good: 0, Faults: 1, Misuse: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
