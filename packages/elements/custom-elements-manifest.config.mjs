// What editors and frameworks learn about the tags, from their docstrings.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const outdir = 'manifest';

/** The analyzer names sources; the package has what was built from them. It also takes every `dispatchEvent` for an event. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest }) {
    const mend = (value) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, one] of Object.entries(value)) {
        if ((key === 'path' || key === 'module') && typeof one === 'string')
          value[key] = one.replace(/^\/?src\/(.*)\.[tj]s$/, 'dist/$1.js');
        else if (key === 'events' && Array.isArray(one)) value[key] = one.filter(({ name }) => name);
        else mend(one);
      }
    };
    mend(customElementsManifest);
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/cdn/**'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    asPublished,
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({ outdir, webTypesFileName: 'web-types.json', packageJson: false }),
  ],
};
