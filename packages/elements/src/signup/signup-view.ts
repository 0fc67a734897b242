import type { Association, Group, Locale, Meeting, NetworkFeed, SignupContext } from '@network-meetings/core';
import type { SignupWording } from '@network-meetings/core/signup-words';
import type { nothing } from 'lit';
import type { FieldFault } from '../forms/field-fault.js';
import type { FieldView } from '../forms/field.templates.js';
import type { LinkSender } from './link-sender.js';
import type { SignupGate } from './signup-gate.js';
import type { PersonForm } from './signup-people.js';
import type { SignupSession } from './signup-session.js';

/** Everything that the templates read, gathered once for each render. As a view of fields it is the form's own. */
export interface SignupView extends FieldView {
  readonly meeting: Meeting;
  readonly feed: NetworkFeed;
  readonly groups: readonly Group[];
  readonly association: Association;
  readonly context: SignupContext;
  readonly people: readonly PersonForm[];
  readonly gate: SignupGate;
  readonly session: SignupSession;
  /** The level of the heading. */
  readonly level: number;
  readonly links: LinkSender;
  /** Whether links can be asked for. */
  readonly hasLinks: boolean;
  /** Whether confirmations come by mail: not where the page's own code takes the signups. */
  readonly sendsMail: boolean;
  readonly words: SignupWording;
  readonly locale: Locale;
  readonly retryWord: string;
  /** The `lang` of the feed's texts, where it differs from the one around. */
  readonly textLanguage: string | typeof nothing;
  /** What a fault says. */
  readonly textOf: (fault: FieldFault) => string;
  readonly onInput: (event: Event) => void;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onLinkSubmit: (event: SubmitEvent) => void;
  readonly onFault: (event: Event, fault: FieldFault) => void;
}

/** The same for the fields of one of the people. */
export interface PersonView extends SignupView {
  readonly person: PersonForm;
}

/** The view of one of the people. */
export function personView(view: SignupView, person: PersonForm): PersonView {
  return { ...view, person, prefix: person.prefix, draft: person.draft };
}
