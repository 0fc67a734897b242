import type { Context } from 'hono';
import type { Wording } from '../locales/wording.js';
import type { Markup } from '../notify/markup.js';
import { html } from '../notify/markup.js';

// The mail itself: its inline styles, and links that open in the whole window when somebody clicks them.
const BODY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'self'; form-action 'none'; frame-ancestors 'self'; " +
  'sandbox allow-top-navigation-by-user-activation allow-popups';

/** A page of the mail in development. */
export function page(title: string, wording: Wording, main: Markup): string {
  return html`<!doctype html>
    <html lang="${wording.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/dev/mail/style.css" />
      </head>
      <body>
        <header>
          <a class="home" href="/dev/mail">${wording.devMail.title}</a><a href="/">${wording.devMail.site}</a>
        </header>
        <main>${main}</main>
      </body>
    </html>`.text;
}

/** The mail itself, as a mail program would show it, for a frame of such a page. */
export function showMail(c: Context, mail: string): Response | Promise<Response> {
  c.header('Content-Security-Policy', BODY);
  c.header('X-Frame-Options', 'SAMEORIGIN');
  return c.html(mail.replace('<head>', '<head><base target="_top">'));
}
