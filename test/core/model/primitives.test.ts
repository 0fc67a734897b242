import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Email, Id, isSafeLink, LinkUrl, Phone, UtcInstant, WallTime, WebUrl } from '@network-meetings/core';

interface Checked {
  safeParse(value: unknown): { success: boolean };
}
const takes = (schema: Checked, values: readonly unknown[]) => {
  for (const value of values)
    assert.equal(schema.safeParse(value).success, true, `takes ${JSON.stringify(value)}`);
};
const refuses = (schema: Checked, values: readonly unknown[]) => {
  for (const value of values)
    assert.equal(schema.safeParse(value).success, false, `refuses ${JSON.stringify(value)}`);
};

test('an id is short and plain', () => {
  takes(Id, ['a', 'od-oest-2027-1', 'A.b_c-9', 'x'.repeat(64), 'constructor']);
  refuses(Id, ['', '-a', '__proto__', 'a b', 'æ', 'x'.repeat(65), 'a/b', 7]);
});

test('a mail address is one mailbox, with letters of any language', () => {
  takes(Email, [
    'a@example.org',
    'first.last+tag@sub.example.org',
    'børge@rødovre.example',
    "o'neil@example.org",
  ]);
  refuses(Email, [
    'a',
    'a@b',
    'a@@example.org',
    'A <a@example.org>',
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'a b@example.org',
    '"a"@example.org',
    'a@example..',
    `${'x'.repeat(65)}@example.org`,
    'a@.org',
    'a\u0000@example.org',
  ]);
});

test('a phone number is digits as people write them', () => {
  takes(Phone, ['+45 33 11 22 33', '33112233', '(33) 11'.slice(1, 3), '+45 (33) 11-22.33']);
  refuses(Phone, ['', 'ring', '+45;ext=1', 'x'.repeat(41)]);
});

test('only links of the allow-list are links', () => {
  takes(LinkUrl, [
    'https://example.org/æ',
    'http://example.org',
    'mailto:a@example.org',
    'tel:+4533112233',
    'webcal://example.org/a.ics',
  ]);
  refuses(LinkUrl, [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '/relative',
    'example.org',
    '',
    `https://example.org/${'x'.repeat(2048)}`,
  ]);
  refuses(WebUrl, ['mailto:a@example.org', 'tel:1', 'webcal://example.org']);
  takes(WebUrl, ['https://example.org/']);
});

test('a link with a name in Punycode is one where the platform reads that name', () => {
  // Node refuses the first, Chromium takes it: what is taken must be readable where it is used.
  for (const address of ['https://xn--a.example.org/', 'https://xn--rdovre-wxa.example.org/'])
    assert.equal(isSafeLink(address), URL.canParse(address), address);
  assert.equal(isSafeLink('https://xn--rdovre-wxa.example.org/'), true);
});

test('whatever is taken as a link has a scheme of the allow-list for the browser too', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((rest) => `javascript:${rest}`),
      ),
      (text) => {
        if (!isSafeLink(text)) return;
        assert.match(new URL(text).protocol, /^(https?|mailto|tel|webcal):$/);
      },
    ),
  );
});

test('a wall time is a minute of a day that exists', () => {
  takes(WallTime, ['2027-03-11T09:00', '2028-02-29T23:59', '2000-02-29T00:00', '1970-01-01T00:00']);
  refuses(WallTime, [
    '2027-02-29T09:00',
    '2100-02-29T09:00',
    '2027-02-30T09:00',
    '2027-13-01T09:00',
    '2027-00-01T09:00',
    '2027-01-00T09:00',
    '2027-01-01T24:00',
    '2027-01-01T09:60',
    '2027-01-01T09:00:00',
    '2027-01-01T09:00Z',
    '2027-01-01T09:00+01:00',
    '2027-1-1T9:00',
    '2027-01-01',
    '1969-12-31T23:59',
    '2200-01-01T00:00',
  ]);
});

test('an instant is in UTC, to the second', () => {
  takes(UtcInstant, ['2026-11-20T08:00:00Z']);
  refuses(UtcInstant, [
    '2026-11-20T08:00:00',
    '2026-11-20T08:00:00+00:00',
    '2026-11-20T08:00:00.000Z',
    '2026-02-30T08:00:00Z',
  ]);
});
