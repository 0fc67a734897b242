const WIDTH = 76;

/** Breaks a line; an address that is longer stands whole. Entries of a list go on below their first word. */
function wrap(line: string): string {
  if (line.length <= WIDTH) return line;
  const indent = line.startsWith('- ') ? '  ' : '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/)) {
    if (current !== '' && current.length + word.length + 1 > WIDTH - indent.length) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].join(`\n${indent}`);
}

/** The plain text of a mail with lines of a length that every program shows, and no more than one empty line at a time. */
export function tidyText(text: string): string {
  const lines = text.split('\n').map((line) => wrap(line.trimEnd()));
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
