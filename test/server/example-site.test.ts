import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const folder = new URL('../../packages/server/example/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const pages = ['index.html', 'persondata.html'];
const css = read('site.css');

/** The custom properties of `:root` in one colour scheme, with references followed. */
function tokens(scheme: 'light' | 'dark'): (name: string) => string {
  const blocks = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) => block);
  // The first is the light one, the second changes it for the dark, the third is for paper.
  const values = new Map(
    blocks
      .slice(0, scheme === 'light' ? 1 : 2)
      .flatMap((block) =>
        [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
          ([, key = '', value = '']) => [key, value] as const,
        ),
      ),
  );
  return function follow(name): string {
    const value = values.get(name) ?? '';
    const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    return reference === undefined ? value : follow(reference);
  };
}

/** WCAG 2.2 contrast ratio of two colours, `#rrggbb`. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    assert.match(colour, /^#[0-9a-f]{6}$/);
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe("the example association's website", () => {
  for (const page of pages) {
    const html = read(page);

    test(`${page} has no inline script or style, and asks nobody else for anything`, () => {
      assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
      for (const [, address = ''] of html.matchAll(/\s(?:src|href)="([^"]*)"/g)) {
        assert.match(address, /^(?:\/(?!\/)|#|mailto:)/, address);
      }
      assert.doesNotMatch(css, /@import|url\(/);
    });

    test(`${page} links to files, anchors and addresses that exist`, () => {
      const made = ['/', '/network-meetings.min.js', '/v1/dansk-it/feed.json', '/dev/mail'];
      for (const [, address = ''] of html.matchAll(/\s(?:src|href)="([/#][^"]*)"/g)) {
        const [path = '', anchor] = address.split('#');
        if (path !== '' && !made.includes(path)) assert.ok(existsSync(new URL(`.${path}`, folder)), address);
        const target = path === '' ? html : read('index.html');
        if (anchor !== undefined) assert.match(target, new RegExp(`\\sid="${anchor}"`), address);
      }
    });

    test(`${page} is Danish, with one h1, headings in order, landmarks and a way past the header`, () => {
      assert.match(html, /<html lang="da">/);
      const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      assert.equal(levels[0], 1);
      assert.equal(levels.filter((level) => level === 1).length, 1);
      for (const [at, level] of levels.slice(1).entries()) assert.ok(level <= (levels[at] ?? 0) + 1);
      for (const tag of ['header', 'nav', 'main', 'footer']) assert.match(html, new RegExp(`<${tag}[\\s>]`));
      assert.match(html, /<body>\s*<a class="skip" href="#indhold">/);
      assert.match(html, /Dette er et eksempel/);
    });
  }

  test('it embeds what a customer would, and shows the groups before the script has come', () => {
    const html = read('index.html');
    assert.equal([...html.matchAll(/<script/g)].length, 1);
    const inside = (tag: string) =>
      new RegExp(`<${tag} src="/v1/dansk-it/feed.json">(.+?)</${tag}>`, 's').exec(html)?.[1] ?? '';
    const { groups } = JSON.parse(read('feed.json')) as {
      groups: { name: string; meetingPlace: string }[];
    };
    const listed = [...inside('network-groups').matchAll(/<strong>(.*?)<\/strong>\s*(\S+)\s*<\/li>/g)];
    assert.deepEqual(
      listed.map(([, name, place]) => [name, place]),
      groups.map(({ name, meetingPlace }) => [name, meetingPlace]),
    );
    assert.match(inside('network-meetings'), /<a href=/);
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`text and accent can be read in the ${scheme} scheme`, () => {
      const colour = tokens(scheme);
      const surfaces = ['--network-surface', '--page', '--tint'];
      for (const surface of surfaces) {
        for (const text of ['--ink', '--network-muted', '--network-accent', '--accent-strong']) {
          const ratio = contrast(colour(text), colour(surface));
          assert.ok(ratio >= 4.5, `${text} on ${surface}: ${ratio.toFixed(2)}`);
        }
        for (const line of ['--network-control-border', '--network-focus']) {
          assert.ok(contrast(colour(line), colour(surface)) >= 3, `${line} on ${surface}`);
        }
      }
      assert.ok(contrast(colour('--network-on-accent'), colour('--network-accent')) >= 4.5);
      for (const text of ['--on-deep', '--on-deep-muted', '--sun']) {
        assert.ok(contrast(colour(text), colour('--deep')) >= 4.5, text);
      }
    });
  }
});
