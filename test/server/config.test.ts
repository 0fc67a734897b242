import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ConfigError, readConfig } from '../../packages/server/src/config.js';

const live = {
  SMTP_URL: 'smtps://mail.example.org',
  MAIL_FROM: 'signup@example.org',
  PUBLIC_URL: 'https://signup.example.org/',
};

describe('the configuration', () => {
  test('of development needs nothing, and listens on this machine alone', () => {
    const config = readConfig(['--dev'], {});
    assert.equal(config.port, 4321);
    assert.deepEqual(config.hosts, ['127.0.0.1', '::1']);
    assert.equal(config.publicUrl, 'http://localhost:4321');
    assert.equal(config.mail.smtpUrl, undefined);
  });

  test('of a live server', () => {
    const config = readConfig(['--feed', 'feed.json'], {
      ...live,
      PORT: '8080',
      ALLOWED_ORIGINS: 'https://a.example.org, https://b.example.org',
    });
    assert.equal(config.publicUrl, 'https://signup.example.org');
    assert.deepEqual(config.allowedOrigins, ['https://a.example.org', 'https://b.example.org']);
    assert.equal(config.feed, 'feed.json');
    assert.deepEqual(config.hosts, [undefined]);
  });

  test('says which mails go out by the calendar, and with whose words', () => {
    assert.equal(readConfig([], live).mail.planned.length, 5);
    assert.deepEqual(readConfig([], { ...live, MAIL_PLANNED: 'none' }).mail.planned, []);
    const { mail } = readConfig(['--templates', 'mails'], { ...live, MAIL_PLANNED: 'reminder, head-count' });
    assert.deepEqual([mail.planned, mail.templates], [['reminder', 'head-count'], 'mails']);
  });

  const faults: [string, string[], Record<string, string>, RegExp][] = [
    ['no mail', [], { ...live, SMTP_URL: '' }, /SMTP_URL.*--dev/],
    ['a mail server that is none', [], { ...live, SMTP_URL: 'https://mail.example.org' }, /SMTP_URL must be/],
    ['nobody to send from', [], { ...live, MAIL_FROM: '' }, /MAIL_FROM/],
    ['no address of its own', [], { ...live, PUBLIC_URL: '' }, /PUBLIC_URL/],
    [
      'an address with a path',
      [],
      { ...live, PUBLIC_URL: 'https://example.org/signup' },
      /must be an origin/,
    ],
    ['development for everybody', ['--dev'], { HOST: '0.0.0.0' }, /this machine alone/],
    ['a port that is none', ['--dev'], { PORT: 'http' }, /PORT must be/],
    ['a port that is too high', ['--dev'], { PORT: '70000' }, /PORT must be/],
    ['another time in a live server', [], { ...live, NOW: '2027-01-01T00:00:00Z' }, /for development alone/],
    ['a time that is none', ['--dev'], { NOW: 'soon' }, /NOW must be/],
    ['a planned mail that is none', [], { ...live, MAIL_PLANNED: 'reminder,thanks' }, /not “thanks”/],
    ['a flag that is not known', ['--dvv'], {}, /Known are/],
  ];
  for (const [name, argv, env, message] of faults) {
    test(`with ${name} says what to do`, () => {
      assert.throws(
        () => readConfig(argv, env),
        (error) => error instanceof ConfigError && message.test(error.message),
      );
    });
  }
});
