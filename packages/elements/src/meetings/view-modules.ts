import type { MeetingFilter, NetworkFeed, ViewContext } from '@network-meetings/core';
import type { CSSResult, nothing } from 'lit';
import { LateModule } from '../controllers/late-module.js';
import type { ListWords } from '../locales/words.js';

/** What a view may ask of the element that it is shown in. */
export interface ViewHost {
  /** Where the view stands; absent where it is only written out, and no key is pressed. */
  readonly root?: () => ParentNode;
  /** The month that is looked at, `2027-03`; undefined until somebody has chosen one. */
  readonly month: () => string | undefined;
  /** Asks for another month; the element shows it with its next update. */
  readonly turnTo: (month: string) => void;
  /** Asks for an update. */
  readonly update: () => void;
  /** Says something through the document's live region. */
  readonly say: (text: string) => void;
}

/** What a view is to show. */
export interface ViewShow {
  readonly feed: NetworkFeed;
  readonly filter: MeetingFilter;
  readonly context: ViewContext;
  readonly words: ListWords;
  readonly lang: string | typeof nothing;
  readonly headingLevel: number;
  /** Whether no script comes to what is rendered: nothing can be pressed, and keys lead nowhere. */
  readonly isStill?: boolean;
  readonly href: (meeting: string) => string;
  readonly onClick: (event: MouseEvent) => void;
}

/** A way of showing meetings that has a module of its own, and is loaded when it is used. */
export interface MeetingsView {
  render(show: ViewShow): unknown;
  /** After each update of the element. */
  updated(): void;
}

/** What such a module offers. */
export interface ViewModule {
  readonly styles: CSSResult;
  create(host: ViewHost): MeetingsView;
}

const views: Readonly<Record<string, LateModule<ViewModule>>> = {
  month: new LateModule(async () => (await import('../month/month-view.js')).monthModule),
  year: new LateModule(async () => (await import('../year/year-view.js')).yearModule),
};

/** The module of a view; undefined for one that the list shows itself. */
export const viewModule = (name: string): LateModule<ViewModule> | undefined =>
  Object.hasOwn(views, name) ? views[name] : undefined;
