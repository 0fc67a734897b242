import type { Association } from '@network-meetings/core';
import { isSafeLink } from '@network-meetings/core';
import type { Wording } from '../locales/wording.js';
import type { Markup } from '../notify/markup.js';
import { html } from '../notify/markup.js';

/** Where the style of the own pages is. No association's id begins with a dash. */
export const STYLE_PATH = '/s/-/style.css';

/** What an own page may load and do: its style, and forms to this server. */
export const OWN_PAGE_POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A whole page of the server's own. */
export interface OwnPage {
  readonly wording: Wording;
  readonly association: Association;
  readonly title: string;
  /** Whether the page tells of faults, so that its title says so first. */
  readonly faulty?: boolean;
  readonly body: Markup;
  /** The way to the association's list here, where the page is not the list. */
  readonly listPath?: string | undefined;
}

/** Puts a page together. Every text in it is escaped. */
export function ownPage({ wording, association, title, faulty = false, body, listPath }: OwnPage): string {
  const { pages, language } = wording;
  const { name, url, privacyUrl } = association;
  const privacy = privacyUrl !== undefined && isSafeLink(privacyUrl) ? privacyUrl : undefined;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${faulty ? `${pages.fault}: ` : ''}${title} – ${name}</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <header>
          ${isSafeLink(url) ? html`<a href="${url}">${name}</a>` : html`<span>${name}</span>`}
          ${listPath === undefined ? undefined : html`<a href="${listPath}">${pages.toMeetings}</a>`}
        </header>
        <main>${body}</main>
        <footer>
          <p>${pages.cookies}</p>
          ${
            privacy === undefined
              ? undefined
              : html`<p><a href="${privacy}">${wording.form.privacy(name)}</a></p>`
          }
        </footer>
      </body>
    </html> `.text;
}
