import { aTimeout, expect } from '@open-wc/testing';
import {
  deep,
  deepAll,
  exampleFeed,
  fakeNetwork,
  feedWith,
  forgetHash,
  hasRead,
  json,
  navigate,
  plain,
  shownText,
} from '../../support/elements.js';
import { links, listOf, shows, titles } from './support.js';

const HTML = `<img src="x:" onerror="hostile.push('img')"><script>hostile.push('script')</script><b>bold</b>`;
const BREAKOUT = `"><svg onload="hostile.push('svg')">\${hostile.push('js')}</style><a href="javascript:hostile.push(1)">x</a>`;
const hostile: string[] = ((globalThis as unknown as { hostile: string[] }).hostile = []);

/** A feed whose every text is hostile. */
const hostileFeed = () => ({
  ...feedWith({
    id: 'm1',
    title: HTML,
    theme: BREAKOUT,
    purpose: HTML,
    status: 'rescheduled',
    previousStart: '2027-03-04T09:00',
    statusNote: BREAKOUT,
    place: { name: HTML, street: BREAKOUT, city: HTML, directions: HTML },
    host: { role: HTML, organisation: BREAKOUT },
    agenda: [
      {
        id: 'talk',
        kind: 'talk',
        title: HTML,
        abstract: BREAKOUT,
        minutes: 60,
        speakers: [{ name: HTML, role: BREAKOUT }],
      },
    ],
    prepare: { questions: [HTML], bring: BREAKOUT },
    signup: { audience: 'anyone', questions: [{ id: 'q', label: HTML, kind: 'yes-no' }] },
    parts: [{ id: 'day', kind: 'day', title: BREAKOUT }],
  }),
  signups: { url: 'https://signup.example.org/v1/a/signups' },
  groups: [{ id: 'g', name: HTML }],
});

describe('<network-meetings> and a hostile feed', () => {
  let network: ReturnType<typeof fakeNetwork>;
  beforeEach(() => {
    forgetHash();
    network = fakeNetwork({ 'https://signup.example.org/v1/a/signups/availability': plain('', 503) });
  });
  afterEach(() => {
    network.restore();
    forgetHash();
  });

  it('shows HTML as the text that it is, and runs nothing', async () => {
    network.answers['/hostile.json'] = json(hostileFeed());
    const list = await listOf({ src: '/hostile.json' });
    await shows(list, '[part=list]');
    await expect(titles(list)).to.deep.equal([HTML]);
    await navigate('#meeting=m1');
    await shows(list, 'article');
    await shows(list, 'network-signup');
    await aTimeout(100);
    const text = shownText(list);
    for (const words of [HTML, BREAKOUT]) await expect(text).to.contain(words);
    // The bars of the agenda are our own.
    await expect(
      deepAll(list, 'script, img, svg:not([part=bar]), iframe, b, object, embed, base, link, meta'),
    ).to.have.length(0);
    const attributes = deepAll<Element>(list, '*').flatMap((element) => [...element.attributes]);
    await expect(attributes.filter(({ name }) => name.startsWith('on'))).to.have.length(0);
    await expect(
      attributes.filter(({ value }) => /^\s*(javascript|data|vbscript):/i.test(value)),
    ).to.have.length(0);
    await expect(hostile).to.deep.equal([]);
  });

  it('refuses links that would run script, given over the net or by property, and shows nothing of it', async () => {
    const address = 'javascript:hostile.push("link")';
    const good = (await exampleFeed()) as { meetings: Record<string, unknown>[] };
    const feeds = [
      { ...good, association: { ...(good as unknown as { association: object }).association, url: address } },
      { ...good, signups: { url: address } },
      feedWith({ url: address }),
      feedWith({ materials: [{ title: 'A', url: address }] }),
      feedWith({ place: { name: 'P', mapUrl: ` ${address}` } }),
      feedWith({ facilitator: { role: 'r', url: 'java\nscript:hostile.push(1)' } }),
      feedWith({ id: 'x" onclick="hostile.push(1)' }),
    ];
    for (const feed of feeds) {
      const list = await hasRead(await listOf({ feed }));
      await expect(deepAll(list, '[part=error]'), JSON.stringify(feed)).to.have.length(1);
      await expect(deepAll(list, 'a')).to.have.length(0);
    }
    await expect(hostile).to.deep.equal([]);
  });

  it('takes no prototype from it', async () => {
    const text = JSON.stringify(feedWith({ title: 'A' })).replace('{', '{"__proto__":{"polluted":true},');
    network.answers['/proto.json'] = plain(text);
    const list = await listOf({ src: '/proto.json' });
    await shows(list, '[part=list]');
    await expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });

  it('takes a hash for no more than the name of a meeting', async () => {
    const list = await listOf({ feed: feedWith({}) });
    for (const hash of [
      `#meeting=${encodeURIComponent(HTML)}`,
      '#meeting=%E0%A4%A',
      '#meeting=__proto__',
      '#meeting=m1"]',
    ]) {
      await navigate(hash);
      await shows(list, '[part=not-found]');
      await expect(links(list)).to.have.length(1);
    }
    await expect(deepAll(list, 'img, script, b')).to.have.length(0);
    await expect(hostile).to.deep.equal([]);
  });
});

describe('<network-meetings> keeps nothing about its reader', () => {
  it('no cookie, no storage, no database, no cache', async () => {
    forgetHash();
    const written: string[] = [];
    const { setItem } = Storage.prototype;
    const { open } = IDBFactory.prototype;
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
    Storage.prototype.setItem = (key) => void written.push(`storage ${key}`);
    IDBFactory.prototype.open = function (...args) {
      written.push(`database ${args[0]}`);
      return open.apply(this, args);
    };
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      get: () => '',
      set: (value) => written.push(`cookie ${value}`),
    });
    const network = fakeNetwork({
      '/kept.json': json(await exampleFeed()),
      'https://signup.example.org/v1/example/signups/availability': plain('', 503),
      'https://signup.example.org/v1/example/signups/mine': plain('', 503),
    });
    try {
      const list = await listOf({ src: '/kept.json' });
      await shows(list, '[part=list]');
      await navigate('#meeting=digital-east-2027-1&signup=some-token-some-token');
      await shows(list, 'network-signup');
      await aTimeout(50);
      deep(list, '[part=back]').click();
      await shows(list, '[part=list]');
      await expect(written).to.deep.equal([]);
      await expect({ ...localStorage, ...sessionStorage }).to.deep.equal({});
      await expect(cookie.get!.call(document)).to.equal('');
      await expect(await caches.keys()).to.deep.equal([]);
      await expect(await indexedDB.databases()).to.deep.equal([]);
      // What is watched would be seen.
      localStorage.setItem('a', 'b');
      document.cookie = 'a=b';
      await expect(written).to.deep.equal(['storage a', 'cookie a=b']);
    } finally {
      Storage.prototype.setItem = setItem;
      IDBFactory.prototype.open = open;
      Reflect.deleteProperty(document, 'cookie');
      network.restore();
      forgetHash();
    }
  });
});
