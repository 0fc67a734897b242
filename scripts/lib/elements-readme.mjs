// The README that npm shows for the elements: written at build, as it names the hash of what was built.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, root } from './packages.mjs';

const file = join(root, 'packages', 'elements', 'README.md');

/** @param {Record<string, string>} hashes by file */
export function writeElementsReadme(hashes) {
  const { description, version } = readManifest('elements');
  const main = 'network-meetings.min.js';
  const text = `# @network-meetings/elements

${description}

Copy \`dist/*.min.js\` into a folder of your web server, and paste:

\`\`\`html
<script
  type="module"
  src="/network-meetings/${version}/${main}"
  integrity="${hashes[main]}"
  crossorigin="anonymous"
></script>

<network-meetings src="https://www.example.org/feed.json">
  <a href="/moeder">See the coming meetings</a>
</network-meetings>
\`\`\`

or, with npm, \`import '@network-meetings/elements/define/all.js'\`. The hashes of all files stand in \`dist/integrity.json\`.
`;
  writeFileSync(file, text);
}

/** @returns {string} */
export const readElementsReadme = () => readFileSync(file, 'utf8');
