import type { Locale, Meeting, NetworkFeed } from '@network-meetings/core';
import type { PublishingWording } from '@network-meetings/core/html';
import { html, Markup, page, pageStyle, yearPage } from '@network-meetings/core/html';
import {
  fallbackStyle,
  renderGroups,
  renderMeeting,
  renderMeetings,
} from '@network-meetings/elements/render.js';

/** What the pages of a site are made with. */
export interface SiteOptions {
  readonly locale: Locale;
  readonly words: PublishingWording;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type File = readonly [path: string, text: string];

/**
 * A site of plain HTML: what is to come, each group, each year to print, each meeting, and their style sheet. Lists and meetings are
 * what the tags show, so a page that puts the tag around them looks the same.
 */
export function sitePages(feed: NetworkFeed, { locale, words, now }: SiteOptions): readonly File[] {
  const language = feed.language;
  const name = feed.association.name;
  const whole = (up: string, title: string, body: Markup, more = ''): string =>
    page({
      locale,
      title,
      styleUrl: `${up}site.css`,
      body: html`<main>${body}${new Markup(more)}</main>`,
    });
  const meetingUrl = (up: string) => `${up}meetings/{id}.html`;
  const list = (up: string, group: string | undefined) =>
    renderMeetings(feed, {
      language,
      now,
      group,
      headingLevel: 2,
      meetingUrl: meetingUrl(up),
      jsonLd: false,
    });
  const heading = (text: string) => html`<h1>${text}</h1>`;
  const coming = `${name}: ${words.page.coming}`;
  const years = [...new Set(feed.meetings.map(({ start }) => Number(start.slice(0, 4))))].sort();
  const meetingPage = ({ id, title }: Meeting): string =>
    // Search engines want the whole address, which the feed alone knows.
    whole(
      '../',
      `${title} – ${name}`,
      new Markup(renderMeeting(feed, id, { language, now, headingLevel: 1 })),
    );
  return [
    ['index.html', whole('', coming, heading(coming), list('', undefined))],
    [
      'groups.html',
      whole(
        '',
        name,
        heading(name),
        renderGroups(feed, { language, now, headingLevel: 2, meetingUrl: meetingUrl('') }),
      ),
    ],
    ...years.map((year): File => {
      const options = { locale, words, now, year, styleUrl: 'site.css' };
      const meetingPageUrl = ({ id }: Meeting) => `meetings/${id}.html`;
      return [`${String(year)}.html`, yearPage(feed, { ...options, meetingUrl: meetingPageUrl })];
    }),
    ...feed.groups.map((group): File => {
      const title = `${group.name}: ${words.page.coming}`;
      return [`groups/${group.id}.html`, whole('../', title, heading(title), list('../', group.id))];
    }),
    ...feed.meetings.map((meeting): File => [`meetings/${meeting.id}.html`, meetingPage(meeting)]),
    ['site.css', `${pageStyle.trimStart()}${fallbackStyle()}`],
  ];
}
