/** The words of the server's own pages that the form of the elements has none for. */
export interface PagesWording {
  /** The heading of the list of meetings. */
  readonly meetings: string;
  readonly noMeetings: string;
  /** What stands before the title of a page with faults. */
  readonly fault: string;
  readonly toMeetings: string;
  /** For whom a personal link is. */
  you(name: string, email: string): string;
  /** The button for who is somebody else. */
  readonly notYou: string;
  readonly substituteHint: string;
  readonly mealHint: string;
  readonly offered: string;
  /** The cookies of the form have gone since it was opened. */
  readonly tooOld: string;
  readonly tooOldDetail: string;
  readonly busy: string;
  readonly busyDetail: (seconds: number) => string;
  /** A personal link was followed, and the browser keeps no cookies. */
  readonly noCookies: string;
  readonly noCookiesDetail: string;
  readonly cookies: string;
  /** Who else comes, by consent. */
  readonly attendees: {
    readonly heading: string;
    /** How many have not agreed to be seen. */
    others(count: number): string;
    readonly hidden: string;
    readonly show: string;
    readonly shown: string;
    readonly hide: string;
  };
}
