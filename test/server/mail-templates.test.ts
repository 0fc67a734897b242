import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { NotificationKind } from '../../packages/server/src/db/schema.js';
import { wordingFor } from '../../packages/server/src/locales/wording.js';
import { composeMail } from '../../packages/server/src/notify/compose-mail.js';
import { sampleOrder, samples } from '../../packages/server/src/notify/sample-order.js';
import { loadTemplates, TemplateFaultError } from '../../packages/server/src/notify/templates.js';
import type { Harness } from './harness.js';
import { feedWith, startHarness } from './harness.js';

const folder = mkdtempSync(join(tmpdir(), 'mail-templates-'));
after(() => rmSync(folder, { recursive: true }));

/** Puts these files into the folder, and nothing else. */
function filesAre(files: Record<string, string>): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

const feed = feedWith({ day: 20, dinner: 12 });
const [meeting] = feed.meetings;

function mailOf(kind: NotificationKind, variant: string, language = 'da', name?: string) {
  const order = sampleOrder(kind, variant)!(meeting!);
  const setting = { from: 'signup@example.org', templates: loadTemplates(folder) };
  return composeMail(
    { ...order, ...(name !== undefined && { name }) },
    meeting!,
    feed,
    wordingFor(language),
    setting,
  );
}

function faultsOf(files: Record<string, string>): string[] {
  filesAre(files);
  try {
    loadTemplates(folder);
  } catch (error) {
    assert.ok(error instanceof TemplateFaultError);
    return error.faults.map(({ file, line, message }) => `${file}:${String(line)}: ${message}`);
  }
  return [];
}

describe('An association’s own words', () => {
  test('take the place of subject and text, in both forms; facts, lists and the button stay', () => {
    filesAre({
      'invitation.da.txt':
        'Emne: {{association}} inviterer: {{title}}\r\n\r\nKære {{name}}\r\n\r\nVi ses hos {{where}}.\r\n{{#deadline}}Frist: {{deadline}}.{{/deadline}}\r\n',
    });
    const mail = mailOf('invitation', 'member');
    assert.equal(mail.subject, 'Eksempelforeningen inviterer: Identitet og adgang');
    assert.match(
      mail.text,
      /^Kære Kontorchef\n\nVi ses hos Eksempelbiblioteket, Eksempelvej 1, 1000 København K\.\nFrist: tirsdag den 9\. marts/,
    );
    assert.match(mail.html, /<p [^>]+>Kære Kontorchef<\/p>/);
    assert.match(mail.text, /Program:\n- /);
    assert.doesNotMatch(mail.text, /Du er inviteret/);
    assert.match(
      mailOf('invitation', 'member', 'en').text,
      /You are invited/,
      'the other language keeps ours',
    );
  });

  test('may depend on how the reader stands', () => {
    filesAre({
      'confirmation.en.txt':
        'Subject: {{#waitlisted}}Please wait{{/waitlisted}}{{#confirmed}}Welcome{{/confirmed}}\n\nHello',
    });
    assert.equal(mailOf('confirmation', 'waitlisted', 'en').subject, 'Please wait');
    assert.equal(mailOf('confirmation', 'confirmed', 'en').subject, 'Welcome');
  });

  test('show what people typed as text, and let no name into a header', () => {
    filesAre({ 'link.da.txt': 'Emne: Til {{name}}\n\nKære {{name}}' });
    const mail = mailOf('link', 'confirmed', 'da', '<b>{{title}}</b>\r\nBcc: x@example.org');
    assert.equal(mail.subject, 'Til <b>{{title}}</b> Bcc: x@example.org');
    assert.match(mail.html, /Kære &lt;b&gt;\{\{title\}\}&lt;\/b&gt;/);
  });
});

test('An association’s own layout is what every mail looks like', () => {
  filesAre({
    'layout.html':
      '<main>{{#paragraphs}}<p>{{.}}</p>{{/paragraphs}}<a href="{{actionUrl}}">{{actionLabel}}</a></main>',
  });
  const { html, text } = mailOf('reminder', 'confirmed', 'en', '<i>');
  assert.match(
    html,
    /^<main><p>Hello &lt;i&gt;<\/p>.*<a href="https:\/\/www\.example\.org\/moeder\/digital-east-2027-1">See, change or cancel<\/a><\/main>$/s,
  );
  assert.match(text, /^Hello <i>\n/, 'the text is ours still');
});

describe('A fault is told by file and line:', () => {
  const text = (body: string) => ({ 'reminder.da.txt': `Emne: x\n\n${body}` });
  const cases: [string, Record<string, string>, string][] = [
    [
      'a name that is not known',
      text('Kære {{name}}\n{{navn}}'),
      'reminder.da.txt:4: There is no “navn”. Did you mean “name”?',
    ],
    [
      'a section that does not end',
      text('{{#confirmed}}\nJa'),
      'reminder.da.txt:4: Unclosed section "confirmed".',
    ],
    ['a placeholder that does not end', text('\n\n{{name'), 'reminder.da.txt:5: Unclosed tag.'],
    [
      'what would not be escaped',
      { 'layout.html': '{{#paragraphs}}\n{{{.}}}{{/paragraphs}}{{actionUrl}}' },
      'layout.html:2: “.” would be written unescaped; write {{.}}.',
    ],
    ['an included file', text('{{> other}}'), 'reminder.da.txt:3: Other files cannot be included.'],
    ['other brackets', text('{{=<% %>=}}'), 'reminder.da.txt:3: Other brackets cannot be chosen.'],
    [
      'no subject',
      { 'reminder.da.txt': 'Kære {{name}}\n\nHusk' },
      'reminder.da.txt:1: The first line must be “Subject: …” (or “Emne: …”).',
    ],
    [
      'no text',
      { 'reminder.da.txt': 'Emne: Husk' },
      'reminder.da.txt:2: There is no text below the subject.',
    ],
    [
      'a layout that leaves out the link',
      { 'layout.txt': '{{#paragraphs}}{{.}}{{/paragraphs}}' },
      'layout.txt:1: {{actionUrl}} is missing.',
    ],
  ];
  for (const [what, files, fault] of cases) test(what, () => assert.deepEqual(faultsOf(files), [fault]));

  test('a file that is no mail', () => {
    const [fault] = faultsOf({ 'reminder.sv.txt': 'Subject: x\n\ny' });
    assert.match(fault!, /^reminder\.sv\.txt:1: No mail is called so\./);
  });

  test('all of them at once, and the server doesn’t start', () => {
    assert.equal(faultsOf({ ...text('{{a}}\n{{b}}'), 'x.txt': '' }).length, 3);
    assert.throws(() => loadTemplates(join(folder, 'none')), /There is no such folder/);
  });
});

describe('In development every kind of mail can be seen', () => {
  let harness: Harness;
  before(async () => {
    harness = await startHarness(feed, true);
  });
  after(() => harness.close());
  const get = (path: string) =>
    harness.request(`http://localhost:4321/dev/mail/previews${path}`, {
      headers: { host: 'localhost:4321', 'accept-language': 'en' },
    });

  test('in both languages', async () => {
    const { body } = await get('');
    for (const kind of Object.values(NotificationKind)) {
      for (const variant of samples(kind)) {
        for (const language of ['da', 'en']) {
          assert.ok(String(body).includes(`/dev/mail/previews/${kind}/${variant}/${language}`));
          const shown = await get(`/${kind}/${variant}/${language}`);
          assert.equal(shown.status, 200, `${kind} ${variant} ${language}`);
          assert.doesNotMatch(String(shown.body), /undefined|\[object|\{\{/);
        }
      }
    }
    const frame = await get('/head-count/below-minimum/da/body');
    assert.match(String(frame.body), /<html lang="da">/);
    assert.match(frame.headers.get('content-security-policy')!, /sandbox/);
  });

  test('and no other', async () => {
    for (const path of ['/invitation/member/sv', '/invitation/x/da', '/constructor/member/da'])
      assert.equal((await get(path)).status, 404, path);
  });
});
