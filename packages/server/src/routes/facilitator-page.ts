import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppContext } from '../http/environment.js';
import { dropSession, keepSession, sessionIn } from '../http/facilitator-access.js';
import { isOwnForm } from '../http/own-form.js';
import { readForm } from '../http/read-form.js';
import { wordingForHeader } from '../locales/wording.js';
import type { Wording } from '../locales/wording.js';
import { html } from '../notify/markup.js';
import type { Markup } from '../notify/markup.js';
import { ProblemError } from '../problem-error.js';
import { accessBySession } from '../services/access.js';
import { listAssociations } from '../db/meetings.js';
import { askForLogin, signIn, signOut } from '../services/sign-in.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const STYLE = `:root{color-scheme:light dark}
body{font:100%/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;margin:0;padding:1.5rem 1rem}
main{max-inline-size:34rem;margin-inline:auto}
h1{font-size:1.5rem;line-height:1.25}
label{display:block;font-weight:600;margin-block:1rem .25rem}
input{font:inherit;inline-size:100%;box-sizing:border-box;padding:.6rem;border:1px solid GrayText;border-radius:.25rem}
button{font:inherit;font-weight:600;margin-block-start:1rem;padding:.6rem 1rem;border:1px solid currentcolor;border-radius:.25rem;min-block-size:2.75rem}
:focus-visible{outline:3px solid Highlight;outline-offset:2px}
.said{border-inline-start:4px solid currentcolor;padding-inline-start:.75rem}`;

// The token stands in the fragment, which no server sees: it is put into the form, out of the address bar, and sent by a press
// of the button alone, since scanners of mails follow links and some run scripts.
const SCRIPT = `const given=new URLSearchParams(location.hash.slice(1));
const set=(name,value)=>{for(const field of document.getElementsByName(name))if(value)field.value=value};
set('token',given.get('token'));set('association',given.get('association'));
if(location.hash)history.replaceState(null,'',location.pathname);`;

/** The server's own page on which those who lead meetings sign in: plain forms, which work without the script too. */
export function facilitatorPage(app: AppContext): Hono {
  const routes = new Hono();
  const words = (c: Context) => wordingForHeader(c.req.header('accept-language'));

  function page(
    c: Context,
    wording: Wording,
    main: Markup,
    status: 200 | 404 | 422 = 200,
  ): Response | Promise<Response> {
    c.header('Content-Security-Policy', POLICY);
    c.header('Cache-Control', 'no-store');
    c.header('Content-Language', wording.language);
    return c.html(
      html`<!doctype html>
        <html lang="${wording.language}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>${wording.login.title}</title>
            <link rel="stylesheet" href="/facilitator/style.css" />
            <script type="module" src="/facilitator/sign-in.js"></script>
          </head>
          <body>
            <main>
              <h1>${wording.login.title}</h1>
              ${main}
            </main>
          </body>
        </html>`.text,
      status,
    );
  }

  async function forms(c: Context, said?: string, status: 200 | 404 | 422 = 200) {
    const wording = words(c);
    const { login } = wording;
    const [only, other] = await listAssociations(app.database);
    const association = other === undefined ? (only ?? '') : '';
    const which = (id: string) =>
      association === ''
        ? html`<label for="${id}">${login.association}</label
            ><input id="${id}" name="association" required />`
        : html`<input type="hidden" name="association" value="${association}" />`;
    return page(
      c,
      wording,
      html`${said === undefined ? undefined : html`<p class="said" role="status">${said}</p>`}
        <form method="post" action="/facilitator/session">
          ${which('session-association')}
          <label for="token">${login.code}</label>
          <input id="token" name="token" required autocomplete="one-time-code" spellcheck="false" />
          <button>${login.action}</button>
        </form>
        <h2>${login.noLink}</h2>
        <form method="post" action="/facilitator/login">
          ${which('login-association')}
          <label for="email">${login.email}</label>
          <input id="email" name="email" type="email" required autocomplete="email" />
          <button>${login.send}</button>
        </form>`,
      status,
    );
  }

  routes.use('*', async (c: Context, next) => {
    if (c.req.method === 'POST' && !isOwnForm(c, app.publicUrl)) throw new ProblemError('access/csrf');
    await next();
  });
  routes.get('/', async (c) => {
    const wording = words(c);
    const { login } = wording;
    const session = sessionIn(app, c);
    for (const association of session === undefined ? [] : await listAssociations(app.database)) {
      const access = session === undefined ? undefined : await accessBySession(app, association, session);
      if (!access) continue;
      return page(
        c,
        wording,
        html`<p>${login.signedIn(access.who)}</p>
          <p><a href="/v1/${association}/facilitator/meetings">${login.meetings}</a></p>
          <form method="post" action="/facilitator/sign-out"><button>${login.signOut}</button></form>`,
      );
    }
    return forms(c);
  });
  routes.get('/style.css', (c) => {
    c.header('Content-Type', 'text/css; charset=utf-8');
    return c.body(STYLE);
  });
  routes.get('/sign-in.js', (c) => {
    c.header('Content-Type', 'text/javascript; charset=utf-8');
    return c.body(SCRIPT);
  });
  routes.post('/login', async (c) => {
    const form = await readForm(c);
    const email = form['email'] ?? '';
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) return forms(c, words(c).login.noAddress, 422);
    await askForLogin(app, form['association'] ?? '', email, words(c).language);
    return forms(c, words(c).login.sent);
  });
  routes.post('/session', async (c) => {
    const form = await readForm(c);
    try {
      const { session, seconds } = await signIn(app, form['association'] ?? '', (form['token'] ?? '').trim());
      keepSession(app, c, session, seconds);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'access/link-not-valid')
        return forms(c, words(c).login.notValid, 404);
      throw error;
    }
    return c.redirect('/facilitator', 303);
  });
  routes.post('/sign-out', async (c) => {
    await signOut(app, dropSession(app, c));
    return c.redirect('/facilitator', 303);
  });
  return routes;
}
