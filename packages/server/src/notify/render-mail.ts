import type { MailContent } from './compose-mail.js';
import { html } from './markup.js';

const WIDTH = 76;

/** Breaks a paragraph into lines; an address that is longer stands whole. */
function wrap(paragraph: string, indent: string = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > WIDTH - indent.length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}

/** A mail as plain text. */
export function renderText(content: MailContent): string {
  const blocks = [
    wrap(content.hello),
    wrap(content.lead),
    content.facts.map(({ label, value }) => wrap(`${label}: ${value}`, '  ')).join('\n'),
    ...content.lists.map(({ heading, items }) =>
      [`${heading}:`, ...items.map((item) => wrap(`- ${item}`, '  '))].join('\n'),
    ),
    ...content.notes.map((note) => wrap(note)),
    `${content.action.label}:\n${content.action.url}`,
    content.small.map((note) => wrap(note)).join('\n'),
    wrap(content.from),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A mail as HTML: one column, inline styles as mail programs want them, nothing loaded from anywhere. */
export function renderHtml(content: MailContent): string {
  const facts = content.facts.map(
    ({ label, value, url }) =>
      html`<tr>
        <th
          scope="row"
          style="text-align:left;vertical-align:top;padding:4px 16px 4px 0;font-weight:600;white-space:nowrap"
        >
          ${label}
        </th>
        <td style="padding:4px 0">
          ${url === undefined ? value : html`<a href="${url}" style="color:#0b5394">${value}</a>`}
        </td>
      </tr>`,
  );
  const lists = content.lists.map(
    ({ heading, items }) =>
      html`<h2 style="font-size:16px;margin:24px 0 4px">${heading}</h2>
        <ul style="margin:0;padding-left:20px">
          ${items.map((item) => html`<li style="margin:4px 0">${item}</li>`)}
        </ul>`,
  );
  return html`<!doctype html>
    <html lang="${content.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${content.subject}</title>
      </head>
      <body
        style="margin:0;padding:24px 12px;background:#f3f4f6;color:#1f2933;font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:16px;line-height:1.5"
      >
        <div
          style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px;overflow-wrap:anywhere"
        >
          <p style="margin:0 0 16px;color:#52606d;font-size:14px">${content.from}</p>
          <h1 style="font-size:22px;line-height:1.25;margin:0 0 16px">${content.title}</h1>
          <p style="margin:0 0 12px">${content.hello}</p>
          <p style="margin:0 0 16px">${content.lead}</p>
          <table role="presentation" style="border-collapse:collapse;width:100%">
            ${facts}
          </table>
          ${lists} ${content.notes.map((note) => html`<p style="margin:16px 0 0">${note}</p>`)}
          <p style="margin:24px 0">
            <a
              href="${content.action.url}"
              style="display:inline-block;padding:12px 20px;background:#0b5394;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:600"
              >${content.action.label}</a
            >
          </p>
          ${content.small.map((note) => html`<p style="margin:8px 0 0;color:#52606d;font-size:13px">${note}</p>`)}
        </div>
      </body>
    </html> `.text;
}
