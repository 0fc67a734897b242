import Mustache from 'mustache';

/** A fault of a template, for who wrote it. */
export interface TemplateFault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** A token of a template: what it is, its name, where it begins and ends, and what is inside a section. */
type Token = readonly [type: string, value: string, start: number, end: number, inner?: readonly Token[]];

const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** The name that was probably meant. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const same = (known: string) => known.toLowerCase().startsWith(name.toLowerCase().slice(0, 2));
  return names.find(same);
}

/**
 * Checks a template: Mustache's placeholders and sections, of known names; nothing unescaped, nothing included, no
 * other brackets.
 * @param needed names without which a mail would be of no use
 */
export function checkTemplate(
  file: string,
  text: string,
  names: readonly string[],
  needed: readonly string[],
): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  const used = new Set<string>();
  let tokens: readonly Token[];
  try {
    tokens = Mustache.parse(text) as unknown as readonly Token[];
  } catch (error) {
    // "Unclosed tag at 17"
    const [, what = 'It cannot be read', at = '0'] = /^(.*) at (\d+)$/.exec((error as Error).message) ?? [];
    return [{ file, line: lineAt(text, Number(at)), message: `${what}.` }];
  }
  const walk = (list: readonly Token[]): void => {
    for (const [type, name, start, , inner] of list) {
      if (type === 'text' || type === '!') continue;
      const line = lineAt(text, start);
      if (type === '&') {
        faults.push({ file, line, message: `“${name}” would be written unescaped; write {{${name}}}.` });
      } else if (type === '>' || type === '=') {
        const what = type === '>' ? 'Other files cannot be included' : 'Other brackets cannot be chosen';
        faults.push({ file, line, message: `${what}.` });
      } else {
        used.add(name);
        if (!names.includes(name)) {
          const meant = nearest(name, names);
          const hint = meant === undefined ? `Known are ${names.join(', ')}.` : `Did you mean “${meant}”?`;
          faults.push({ file, line, message: `There is no “${name}”. ${hint}` });
        }
        if (inner) walk(inner);
      }
    }
  };
  walk(tokens);
  for (const name of needed) {
    if (!used.has(name)) faults.push({ file, line: 1, message: `{{${name}}} is missing.` });
  }
  return faults;
}
