import { problemStatus, problemText } from '@network-meetings/core';
import { Hono } from 'hono';
import { wordingForHeader } from '../locales/wording.js';
import { html } from '../notify/markup.js';
import { ProblemError } from '../problem-error.js';

/** What the `type` of a problem leads to: its name, and what to do about it. */
export function problemRoutes(): Hono {
  const routes = new Hono();
  routes.get('/:area/:code', (c) => {
    const code = `${c.req.param('area')}/${c.req.param('code')}`;
    if (!Object.hasOwn(problemStatus, code)) throw new ProblemError('request/not-found');
    const { language, faults, problemPage } = wordingForHeader(c.req.header('accept-language'));
    const { title, detail } = problemText(code, {}, faults, (time) => time);
    c.header('Vary', 'Accept-Language');
    c.header('Content-Language', language);
    return c.html(
      html`<!doctype html>
        <html lang="${language}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>${title}</title>
          </head>
          <body>
            <main>
              <h1>${title}</h1>
              <p>${detail}</p>
              <p>${problemPage.back}</p>
              <p>${problemPage.code}: <code>${code}</code></p>
            </main>
          </body>
        </html>`.text,
    );
  });
  return routes;
}
