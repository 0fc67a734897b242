/** The words of the command line in one language. */
export interface Wording {
  readonly language: string;
  readonly help: string;
  good(name: string, groups: number, meetings: number): string;
  faults(name: string, count: number): string;
  warnings(count: number): string;
  unreadable(name: string, reason: string): string;
  unreachable(url: string): string;
  httpStatus(url: string, status: number): string;
  unknownCommand(name: string): string;
  unknownOption(reason: string): string;
  readonly feedMissing: string;
}
