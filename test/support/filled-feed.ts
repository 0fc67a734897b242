// A feed in which every field that the schema has is filled, each text with a mark of its own, so that a test can follow where it goes.
import type { NetworkFeed } from '@network-meetings/core';
import { NetworkFeed as FeedSchema, parseWith } from '@network-meetings/core';
import { feedJsonSchema } from '@network-meetings/core/schema';
import { good } from './good.js';

interface Node {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly maxItems?: number;
}

/** Chooses one of several values for the field at a path, such as `$.meetings[].status`. */
export type Choose = (path: string, values: readonly string[]) => string;

/** A marked text, and where it stands: `$.meetings[1].agenda[0].title`. */
export interface Planted {
  readonly feed: NetworkFeed;
  readonly marks: ReadonlyMap<string, string>;
}

const links = /(url|Url)$/;
/** What a text may have to look like, with a mark where there is room for one. */
const forms = (path: string, mark: string): readonly string[] => [
  ...(links.test(path) ? [`https://www.example.org/${mark}`] : []),
  ...(path.endsWith('.email') ? [`${mark}@example.org`] : []),
  mark,
  `+45 70 ${mark.replace(/\D/g, '')}`,
  ...['2027-03-11T09:00', '2027-03-11', '09:00', '2027-01-01T08:00:00Z', 'da', 'DK', '1.0'],
];
const zones = /\.timeZone$/;
const languages = /\.language$/;

/** Builds the feed. Lists have two entries, so that one may be open and the other closed. */
export function filledFeed(choose: Choose): Planted {
  const marks = new Map<string, string>();
  let count = 1000;

  function text(node: Node, path: string): string {
    if (zones.test(path)) return 'Europe/Copenhagen';
    if (languages.test(path)) return 'da';
    const mark = `S${String((count += 1))}S`;
    const fits = (form: string) =>
      form.length <= (node.maxLength ?? 0) && (!node.pattern || new RegExp(node.pattern).test(form));
    const found = forms(path, mark).find(fits);
    if (found === undefined) throw new Error(`nothing fits ${path}`);
    const digits = mark.replace(/\D/g, '');
    if (found.includes(digits)) marks.set(path, digits);
    return found;
  }

  function value(node: Node, path: string): unknown {
    if (node.const !== undefined) return node.const;
    if (node.enum) return choose(path, node.enum);
    switch (node.type) {
      case 'string':
        return text(node, path);
      case 'boolean':
        return choose(path, ['true', 'false']) === 'true';
      case 'integer':
      case 'number':
        return Math.max(1, node.minimum ?? 0);
      case 'array': {
        const most = Math.min(2, node.maxItems ?? 2);
        return Array.from({ length: most }, (_, at) => value(node.items ?? {}, `${path}[${String(at)}]`));
      }
      case 'object':
        return Object.fromEntries(
          Object.entries(node.properties ?? {}).map(([name, each]) => [name, value(each, `${path}.${name}`)]),
        );
      default:
        throw new Error(`${path}: ${String(node.type)}`);
    }
  }

  return { feed: good(parseWith(FeedSchema, value(feedJsonSchema(), '$'))), marks };
}
