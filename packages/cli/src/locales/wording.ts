/** The words of the command line in one language. */
export interface Wording {
  readonly language: string;
  readonly help: string;
  good(name: string, groups: number, meetings: number): string;
  faults(name: string, count: number): string;
  warnings(count: number): string;
  /** Links that lead nowhere. */
  deadLinks(name: string, count: number): string;
  /** What stands above what is to be said of a group's programme. */
  advice(group: string, season: string): string;
  unreadable(name: string, reason: string): string;
  unreachable(url: string): string;
  httpStatus(url: string, status: number): string;
  unknownCommand(name: string): string;
  unknownOption(reason: string): string;
  readonly feedMissing: string;
  /** What `import` did with a file. */
  imported(name: string, added: number, changed: number, unchanged: number): string;
  unknownGroup(group: string, known: readonly string[]): string;
  progress(done: number, all: number): string;
  written(files: number, where: string): string;
  /** An option that a command needs. */
  optionMissing(option: string): string;
}
