/** Where something stands in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s"{}[\]:,]+/g;

/**
 * Where the value of a JSON path (`$.meetings[3].start`) stands in a text that is JSON; of what isn't there, where its nearest parent begins.
 */
export function jsonPosition(text: string, path: string): Position {
  // Each open object or list, with the step that leads to what is read next.
  const open: { isList: boolean; step: string | number }[] = [];
  let found = 0;
  let depth = -1;
  let awaitsKey = false;
  const own = () =>
    open.map(({ step }) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`)).join('');
  const meets = (index: number) => {
    const here = `$${own()}`;
    const isParent = path === here || path.startsWith(`${here}.`) || path.startsWith(`${here}[`);
    if (isParent && open.length > depth) [found, depth] = [index, open.length];
  };
  for (const { 0: word, index } of text.matchAll(token)) {
    const inside = open.at(-1);
    if (word === '{' || word === '[') {
      meets(index);
      open.push({ isList: word === '[', step: word === '[' ? 0 : '' });
      awaitsKey = word === '{';
    } else if (word === '}' || word === ']') {
      open.pop();
      awaitsKey = false;
    } else if (word === ',') {
      if (inside?.isList && typeof inside.step === 'number') inside.step += 1;
      awaitsKey = inside?.isList === false;
    } else if (word === ':') awaitsKey = false;
    else if (awaitsKey && inside) inside.step = word.slice(1, -1);
    else meets(index);
  }
  return positionAt(text, found);
}
