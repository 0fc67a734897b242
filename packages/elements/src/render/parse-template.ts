/** Where a value goes, in the text of a template. No text of ours has this character. */
const HOLE = '\u0000';

/** An attribute as it stands in a template: its text, with a value between each two pieces. */
export interface TemplateAttribute {
  readonly name: string;
  readonly pieces: readonly string[];
}

/** A piece of a template. Text is HTML as it was written; a hole is a value between tags. */
export type TemplateToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hole' }
  | { readonly kind: 'tag'; readonly tag: string; readonly attributes: readonly TemplateAttribute[] };

const openTag = /<([a-z][\w-]*)((?:\s+[^\s<=>"'/]+(?:=(?:"[^"]*"|'[^']*'|[^\s<>"'=]+))?)*)\s*\/?>/g;
const attribute = /([^\s<=>"'/]+)(?:=("[^"]*"|'[^']*'|[^\s<>"'=]+))?/g;

function attributesOf(text: string): TemplateAttribute[] {
  return [...text.matchAll(attribute)].map(([, name = '', written = '']) => ({
    name,
    pieces: (/^["']/.test(written) ? written.slice(1, -1) : written).split(HOLE),
  }));
}

function textTokens(text: string): TemplateToken[] {
  // Line breaks are the layout of our source; between words one blank says as much.
  const pieces = text
    .replace(/\s+/g, ' ')
    .replace(/(<\/[\w-]+) >/g, '$1>')
    .split(HOLE);
  return pieces.flatMap((piece, at): TemplateToken[] => [
    ...(at === 0 ? [] : [{ kind: 'hole' } as const]),
    ...(piece === '' ? [] : [{ kind: 'text', text: piece } as const]),
  ]);
}

const parsed = new WeakMap<TemplateStringsArray, readonly TemplateToken[]>();

/**
 * Takes a template of Lit apart, once. It reads the HTML that our own templates are written in: well-formed, without comments; what it cannot read
 * it refuses.
 */
export function parseTemplate(strings: TemplateStringsArray): readonly TemplateToken[] {
  const known = parsed.get(strings);
  if (known) return known;
  const source = strings.join(HOLE);
  const tokens: TemplateToken[] = [];
  let at = 0;
  for (const { 0: whole, 1: tag = '', 2: attributes = '', index } of source.matchAll(openTag)) {
    tokens.push(...textTokens(source.slice(at, index)));
    tokens.push({ kind: 'tag', tag, attributes: attributesOf(attributes) });
    at = index + whole.length;
  }
  tokens.push(...textTokens(source.slice(at)));
  const stray = tokens.find(
    (token) => token.kind === 'text' && token.text.replace(/<\/[a-z][\w-]*>/g, '').includes('<'),
  );
  if (stray) throw new Error(`This template cannot be read as HTML: ${source.slice(0, 200)}`);
  parsed.set(strings, tokens);
  return tokens;
}
