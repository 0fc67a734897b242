import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Mustache from 'mustache';
import { AdministratorError } from '../administrator-error.js';
import { NotificationKind } from '../db/schema.js';
import { packageFolder } from '../package-folder.js';
import type { MailContent } from './mail.js';
import { checkTemplate } from './check-template.js';
import type { TemplateFault } from './check-template.js';
import { tidyText } from './tidy-text.js';

/** What an association's own text of a mail may name (`docs/guide/mail.md`). */
export interface TextView {
  readonly name: string;
  readonly title: string;
  readonly theme: string;
  readonly purpose: string;
  readonly when: string;
  readonly where: string;
  readonly groups: string;
  readonly facilitator: string;
  readonly association: string;
  readonly deadline: string;
  /** When an offer expires. */
  readonly expires: string;
  /** The person whose signup it is, where the mail goes to somebody else. */
  readonly about: string;
  /** Why the meeting was moved or cancelled. */
  readonly reason: string;
  readonly confirmed: boolean;
  readonly mixed: boolean;
  readonly waitlisted: boolean;
  readonly offered: boolean;
  readonly absent: boolean;
  readonly late: boolean;
  readonly belowMinimum: boolean;
}

const textNames: readonly (keyof TextView)[] = [
  ...([
    'name',
    'title',
    'theme',
    'purpose',
    'when',
    'where',
    'groups',
    'facilitator',
    'association',
  ] as const),
  ...(['deadline', 'expires', 'about', 'reason'] as const),
  ...(['confirmed', 'mixed', 'waitlisted', 'offered', 'absent', 'late', 'belowMinimum'] as const),
];

const layoutNames: readonly string[] = [
  ...(['language', 'association', 'subject', 'title', 'paragraphs', 'facts', 'lists', 'notes'] as const),
  ...(['actionLabel', 'actionUrl', 'small'] as const),
  // inside facts, inside lists, and an entry itself
  ...['label', 'value', 'url', 'heading', 'items', '.'],
];

/** The words of a mail that an association gives in place of ours. */
export interface OwnText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** How mails look, and the words of those kinds that an association words itself. */
export interface MailTemplates {
  /** Undefined where the association has no words of its own for this kind and language. */
  textOf(kind: NotificationKind, language: string, view: TextView): OwnText | undefined;
  /** A mail from what is to be said. */
  render(content: MailContent): { readonly text: string; readonly html: string };
}

/** What is wrong with an association's templates, with file and line. */
export class TemplateFaultError extends AdministratorError {
  override readonly name = 'TemplateFaultError';
  readonly faults: readonly TemplateFault[];

  constructor(faults: readonly TemplateFault[]) {
    const lines = faults.map(({ file, line, message }) => `  ${file}:${String(line)}: ${message}`);
    super(['The templates of the mails have faults:', ...lines].join('\n'));
    this.faults = faults;
  }
}

const builtIn = join(packageFolder, 'templates');
const languages: readonly string[] = ['da', 'en'];
const layouts = ['layout.html', 'layout.txt'] as const;
const SUBJECT = /^(?:Subject|Emne):(.*)$/;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: unknown) => String(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

function read(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
}

/** `invitation.da.txt` → invitation, da. */
function textName(file: string): { kind: string; language: string } | undefined {
  const [, kind = '', language = ''] = /^([a-z-]+)\.([a-z]{2})\.txt$/.exec(file) ?? [];
  const isKnown = Object.values<string>(NotificationKind).includes(kind) && languages.includes(language);
  return isKnown ? { kind, language } : undefined;
}

interface Source {
  readonly layouts: Readonly<Partial<Record<(typeof layouts)[number], string>>>;
  readonly texts: ReadonlyMap<string, { readonly subject: string; readonly body: string }>;
}

function readFolder(folder: string, faults: TemplateFault[]): Source {
  const found = existsSync(folder) ? readdirSync(folder).sort() : undefined;
  if (!found) faults.push({ file: folder, line: 1, message: 'There is no such folder.' });
  const own: Partial<Record<(typeof layouts)[number], string>> = {};
  const texts = new Map<string, { subject: string; body: string }>();
  for (const file of found ?? []) {
    if (file.startsWith('.') || file.toLowerCase().startsWith('readme')) continue;
    if (file === 'layout.html' || file === 'layout.txt') {
      const text = read(join(folder, file));
      own[file] = text;
      faults.push(...checkTemplate(file, text, layoutNames, ['paragraphs', 'actionUrl']));
      continue;
    }
    const name = textName(file);
    if (!name) {
      const message = `No mail is called so. A file is layout.html, layout.txt, or KIND.LANGUAGE.txt with one of the kinds ${Object.values(NotificationKind).join(', ')} and da or en.`;
      faults.push({ file, line: 1, message });
      continue;
    }
    const [first = '', ...rest] = read(join(folder, file)).split('\n');
    const subject = SUBJECT.exec(first)?.[1]?.trim();
    const body = rest.join('\n');
    if (!subject)
      faults.push({ file, line: 1, message: 'The first line must be “Subject: …” (or “Emne: …”).' });
    if (body.trim() === '') faults.push({ file, line: 2, message: 'There is no text below the subject.' });
    // With the line of the subject, so that the lines are those of the file.
    faults.push(...checkTemplate(file, `${first}\n${body}`, textNames, []));
    texts.set(`${name.kind}.${name.language}`, { subject: subject ?? '', body });
  }
  return { layouts: own, texts };
}

/**
 * Reads the templates of mails: ours, and in front of them those of an association's folder.
 * @throws TemplateFaultError with every fault, by file and line
 */
export function loadTemplates(folder?: string): MailTemplates {
  const faults: TemplateFault[] = [];
  const own = folder === undefined ? undefined : readFolder(folder, faults);
  if (faults.length > 0) throw new TemplateFaultError(faults);
  const layoutOf = (name: (typeof layouts)[number]) => own?.layouts[name] ?? read(join(builtIn, name));
  const [html, text] = layouts.map(layoutOf) as [string, string];
  // A text becomes HTML in the layout, so it is not escaped before.
  const plain = (template: string, view: object) =>
    Mustache.render(template, view, undefined, { escape: String });
  return {
    textOf: (kind, language, view) => {
      const found = own?.texts.get(`${kind}.${language}`);
      if (!found) return undefined;
      const paragraphs = plain(found.body, view)
        .split(/\n[ \t]*\n/)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== '');
      return { subject: plain(found.subject, view), paragraphs };
    },
    render: (content) => ({
      text: tidyText(plain(text, content)),
      html: Mustache.render(html, content, undefined, { escape: escapeHtml }),
    }),
  };
}
