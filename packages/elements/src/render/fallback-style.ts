import type { CSSResult } from 'lit';
import { agendaStyles } from '../agenda/agenda.styles.js';
import { calendarLinksStyles } from '../calendar-links/calendar-links.styles.js';
import { groupsStyles } from '../groups/groups.styles.js';
import { meetingStyles } from '../meeting/meeting.styles.js';
import { filtersStyles } from '../meetings/filters.styles.js';
import { meetingsSheets } from '../meetings/meetings.styles.js';
import { monthModule } from '../month/month-view.js';
import { buttonStyles } from '../styles/button.js';
import { cardStyles } from '../styles/card.js';
import { fieldStyles } from '../styles/field.js';
import { hostStyles } from '../styles/host.js';
import { leafStyles } from '../styles/leaf.js';
import { yearModule } from '../year/year-view.js';
import { CLASS_PREFIX } from './to-html.js';
import type { FallbackOf } from './wrap.js';

// With those of its controls, which come when a page asks for them.
const withFilters = [...meetingsSheets, fieldStyles, filtersStyles];

/** The style sheets of each tag and view, as in its shadow root; a test compares them with those of the elements. */
export const fallbackSheets: Readonly<Record<FallbackOf, readonly CSSResult[]>> = {
  meetings: withFilters,
  month: [...withFilters, monthModule.styles],
  year: [...withFilters, yearModule.styles],
  meeting: [hostStyles, leafStyles, cardStyles, buttonStyles, meetingStyles],
  groups: [hostStyles, cardStyles, buttonStyles, fieldStyles, filtersStyles, groupsStyles],
  agenda: [hostStyles, cardStyles, agendaStyles],
  'calendar-links': [hostStyles, cardStyles, buttonStyles, calendarLinksStyles],
};

/** The rules of a shadow root as rules below the classes of the tags that have them. */
function scoped({ cssText }: CSSResult, tags: readonly string[]): string {
  // Each part but the first begins with a comment.
  const [first = '', ...others] = cssText.split('/*');
  const css = [first, ...others.map((part) => part.slice(part.indexOf('*/') + 2))]
    .join('')
    // What the eye gets, and what script may fill, is hidden only from readers without this sheet.
    .replace(/:host\(\[hidden\]\),\s*\[hidden\] \{/, '[hidden]:not([aria-hidden], .scripted) {')
    // Names of animations belong to the whole page, and nothing here waits.
    .replace(/@keyframes \w+ \{\s*\w+ \{[^{}@]*\}\s*\}/g, '')
    .replace(/:host/g, '&')
    .replace(/\.(?=[a-z])/gi, `.${CLASS_PREFIX}`);
  return `.network-fallback:is(${tags.map((of) => `.network-fallback-${of}`).join(', ')}) {\n${css}\n}`;
}

/**
 * A style sheet that gives what the `render` functions return the looks of the elements: the same rules, below classes of their own. What the
 * page says of headings, lists and links is taken back within, as it does not reach into a shadow root either; so nothing moves when the
 * element takes over. Published as `network-fallback.css`.
 */
export function fallbackStyle(): string {
  const reset = `
:is(network-meetings, network-meeting, network-groups, network-agenda) { display: block; }
.network-fallback.network-fallback,
.network-fallback.network-fallback :where(:not(svg *)),
.network-fallback.network-fallback :where(*)::before,
.network-fallback.network-fallback :where(*)::after { all: revert; }`;
  const scripted = `
.network-fallback.network-fallback .network-scripted { display: block; visibility: hidden; }
@media (scripting: none) { .network-fallback.network-fallback .network-scripted { display: none; } }
`;
  const tagsOf = new Map<CSSResult, string[]>();
  for (const [of, sheets] of Object.entries(fallbackSheets)) {
    for (const sheet of sheets) tagsOf.set(sheet, [...(tagsOf.get(sheet) ?? []), of]);
  }
  // Each sheet once. The shared ones come first, as in the elements.
  const sheets = [...tagsOf].map(([sheet, tags]) => scoped(sheet, tags));
  return [reset.trimStart(), ...sheets, scripted.trim()].join('\n').replace(/\n\s*\n/g, '\n') + '\n';
}
