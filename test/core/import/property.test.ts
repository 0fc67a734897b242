// The simple form of a line is read without ical.js, and to the same.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { readProperty } from '../../../packages/core/src/import/property.js';

function byIcalJs(text: string): unknown {
  try {
    const [name, params, , ...values] = ICAL.parse.property(text) as [string, object, string, ...unknown[]];
    return { name: name.toUpperCase(), params, values: values.map(String) };
  } catch {
    return undefined;
  }
}

function byOurs(text: string): unknown {
  const name = /^[\w-]+/.exec(text)?.[0].toUpperCase() ?? '';
  const read = readProperty({ name, text, line: 1 });
  return read && { name: read.name, params: { ...read.params }, values: read.values.map(String) };
}

describe('a property', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab:;,nN\\"=æ😀 '), maxLength: 40 });

  it('is read as ical.js reads it, whatever its text escapes', () => {
    const names = fc.constantFrom(
      ...['UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'STATUS', 'CLASS', 'URL', 'CATEGORIES', 'GEO'],
    );
    fc.assert(
      fc.property(
        names,
        fc.constantFrom(':', ';LANGUAGE=da:', ';X-A="b:c":'),
        text,
        (name, between, value) => {
          const line = `${name}${between}${value}`;
          assert.deepEqual(byOurs(line), byIcalJs(line), line);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is read as ical.js reads it, whatever its time is', () => {
    const names = fc.constantFrom('DTSTART', 'DTEND', 'DTSTAMP', 'LAST-MODIFIED', 'RECURRENCE-ID');
    const params = fc.constantFrom(
      '',
      ';TZID=Europe/Copenhagen',
      ';TZID="Romance Standard Time"',
      ';VALUE=DATE',
    );
    const values = fc.oneof(
      fc.constantFrom('20270311T090000', '20270311T090000Z', '20270311', '20271399T256199', '2027', '', 'x'),
      text,
    );
    fc.assert(
      fc.property(names, params, values, (name, param, value) => {
        const line = `${name}${param}:${value}`;
        assert.deepEqual(byOurs(line), byIcalJs(line), line);
      }),
      { numRuns: 2000 },
    );
  });

  it('that is broken is none', () => {
    assert.equal(readProperty({ name: 'SUMMARY', text: 'SUMMARY;LANGUAGE', line: 1 }), undefined);
  });
});
