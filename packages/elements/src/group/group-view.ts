import type { Association, GroupPage, Locale } from '@network-meetings/core';
import type { FormWording } from '@network-meetings/core/signup-words';
import type { nothing } from 'lit';
import type { GroupWords } from '../locales/group-words.js';

/** Everything that the templates of a group's page read. */
export interface GroupView {
  readonly page: GroupPage;
  readonly association: Association;
  readonly words: GroupWords;
  /** The words that forms share. */
  readonly form: FormWording;
  readonly locale: Locale;
  /** The `lang` of the feed's texts, where it differs from the one around. */
  readonly lang: string | typeof nothing;
  /** The level of the heading; those of the sections are one below. */
  readonly level: number;
  /** Where a meeting is, and another group. */
  readonly meetingHref: (meeting: string) => string;
  readonly groupHref: (group: string, url: string | undefined) => string | undefined;
  readonly onMeeting: (event: MouseEvent) => void;
}
