import type { Locale } from '../locales/locale.js';
import { html, Markup } from './markup.js';

/**
 * The style of the pages that are printed or stand on their own: one sheet, system fonts, no colours that cost ink, and dark where the reader's
 * screen is.
 */
export const pageStyle = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 1.5rem 0 .25rem; }
p, ul, ol, dl, table { margin: 0 0 .75rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-top: 1px solid #8886; }
th[scope=row] { font-weight: 600; white-space: nowrap; width: 1%; }
.stack th[scope=row] { white-space: normal; width: 30%; }
/* A column is as wide as its longest word. */
.stack td { overflow-wrap: break-word; }
.status { font-weight: 600; }
.note { font-size: .875rem; }
@media (max-width: 30rem) {
  dl { grid-template-columns: 1fr; }
  dd { margin-block-end: .4rem; }
  .stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; }
  .stack th, .stack td { padding-inline-end: 0; border: 0; padding-block: 0 .15rem; }
  .stack tr { border-top: 1px solid #8886; padding-block: .5rem; }
  .stack thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
}
@media print {
  @page { margin: 15mm; }
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  tr, li { break-inside: avoid; }
  h2 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  .screen { display: none; }
}
`;

/** What a whole page is made of. */
export interface PageParts {
  readonly locale: Locale;
  readonly title: string;
  readonly body: Markup;
  /** What else stands in the head: links, JSON-LD. */
  readonly head?: Markup | undefined;
  /** Where the style sheet is; without it the style stands in the page, which a strict CSP doesn't allow. */
  readonly styleUrl?: string | undefined;
}

/** A whole page of HTML that loads nothing, or one style sheet of the site's own. */
export function page({ locale, title, body, head, styleUrl }: PageParts): string {
  const style =
    styleUrl === undefined
      ? new Markup(`<style>${pageStyle}</style>`)
      : html`<link rel="stylesheet" href="${styleUrl}" />`;
  return html`<!doctype html>
    <html lang="${locale.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        ${style}${head}
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}
