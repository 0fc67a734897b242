import type { Answer, Attendance, Seat, Standing } from '@network-meetings/core';

/** The words with which those who lead meetings sign in. */
export interface LoginWording {
  readonly title: string;
  subject(association: string): string;
  lead(association: string): string;
  readonly code: string;
  readonly action: string;
  readonly expires: string;
  readonly notYou: string;
  readonly association: string;
  readonly email: string;
  readonly noLink: string;
  readonly send: string;
  readonly sent: string;
  readonly noAddress: string;
  readonly notValid: string;
  signedIn(who: string): string;
  readonly meetings: string;
  readonly signOut: string;
}

/** The headings and words of lists for a spreadsheet. */
export interface ListWording {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly phone: string;
  readonly standing: string;
  readonly attendance: string;
  readonly substitute: string;
  readonly substituteEmail: string;
  readonly occupies: string;
  readonly ask: string;
  readonly offer: string;
  readonly late: string;
  readonly yes: string;
  readonly cancelled: string;
  readonly part: string;
  readonly dietary: string;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly answers: Readonly<Record<Answer, string>>;
  readonly seats: Readonly<Record<Exclude<Seat, 'none'>, string>>;
  readonly attendances: Readonly<Record<Attendance, string>>;
}
