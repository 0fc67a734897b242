// npm run docs:tags: writes the reference of every tag into its page, docs/elements/<tag>.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { makeManifest, readTags, withReference } from './lib/manifest.mjs';
import { root } from './lib/packages.mjs';
import { main, Trouble } from './lib/run.mjs';

await main(async () => {
  const { code, output } = await makeManifest();
  if (code !== 0) throw new Trouble(output);
  for (const tag of readTags()) {
    const file = join(root, 'docs', 'elements', `${tag.tagName}.md`);
    const page = existsSync(file)
      ? readFileSync(file, 'utf8')
      : `# \`<${tag.tagName}>\`\n\n${tag.description}\n`;
    const options = { ...(await resolveConfig(file)), parser: 'markdown' };
    writeFileSync(file, await format(withReference(page, tag), options));
  }
});
