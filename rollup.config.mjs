// JavaScript for npm, a module per source file, and minified files for a <script type="module">.
// Types come from `tsc -b`.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import resolve from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { transform as minifyWithEsbuild } from 'esbuild';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { writeElementsReadme } from './scripts/lib/elements-readme.mjs';
import { laterWords } from './scripts/lib/later-words.mjs';
import { entries, packages, readManifest, root } from './scripts/lib/packages.mjs';
import {
  enumerationsIn,
  hideLetters,
  plainEnumerations,
  plainProperties,
  plainTemplates,
  showLetters,
} from './scripts/lib/small-script.mjs';

const transpile = (name) =>
  esbuild({ target: 'es2022', tsconfig: `packages/${name}/tsconfig.json`, sourceMap: true });

/** A command starts with a line that names its interpreter, and may be run. */
const executable = (names) => ({
  name: 'executable',
  renderChunk(code, { fileName }) {
    if (!names.includes(fileName) || code.startsWith('#!')) return null;
    return { code: `#!/usr/bin/env node\n${code}`, map: null };
  },
  writeBundle({ dir }, bundle) {
    for (const name of names) if (bundle[name]) chmodSync(join(dir, name), 0o755);
  },
});

/** SQL files are read at run time, beside the module that reads them, from src as from dist. */
const copySql = (src) => ({
  name: 'copy-sql',
  generateBundle() {
    for (const fileName of readdirSync(src, { recursive: true })) {
      if (!fileName.endsWith('.sql')) continue;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(join(src, fileName)) });
    }
  },
});

/** Styles without comments and blanks. A CSS parser would stop at the expressions of a template. */
const small = (css) =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, (found, sign, at) => (css[at - 1] === '$' ? found : sign))
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

const minifyStyles = () => ({
  name: 'styles',
  transform(code, id) {
    if (!id.includes('/elements/src/') || !code.includes('css`')) return null;
    return { code: code.replace(/css`([^`]*)`/g, (_, css) => `css\`${small(css)}\``), map: null };
  },
});

/** The style sheet for what is rendered without script: the elements' own rules, from the module that was just built. */
const fallbackStyle = {
  name: 'fallback-style',
  async writeBundle({ dir }) {
    const { fallbackStyle } = await import(
      pathToFileURL(join(root, dir, 'render', 'fallback-style.js')).href
    );
    writeFileSync(join(dir, 'network-fallback.css'), `${small(fallbackStyle())}\n`);
  },
};

/** Removes what an earlier build left of a source that is gone: a migration must not outlive its file. */
const prune = (src, dist) => ({
  name: 'prune',
  writeBundle() {
    for (const file of readdirSync(dist, { recursive: true })) {
      const [, base, type] = /^(.+?)\.(js|d\.ts|sql)(\.map)?$/.exec(file) ?? [];
      if (!base || base.endsWith('.min')) continue;
      const source = join(src, type === 'sql' ? `${base}.sql` : `${base}.ts`);
      if (!existsSync(source)) rmSync(join(dist, file));
    }
  },
});

/** Of terser, esbuild and swc, swc gives the smallest file after gzip. */
const minifyWithSwc = (version) => ({
  name: 'swc',
  async renderChunk(code, { fileName }) {
    const { code: small, map } = await minify(hideLetters(code), {
      module: true,
      sourceMap: true,
      compress: { passes: 3, ecma: 2022, toplevel: true },
      mangle: { toplevel: true },
      format: { comments: false },
    });
    const banner = `/*! ${fileName} ${version} | MIT licence${code.includes('litElementVersions') ? ' | includes Lit (BSD-3-Clause)' : ''} */`;
    const mappings = JSON.parse(map);
    // Each `;` moves the mappings down by one line, below the banner.
    return {
      code: `${banner}\n${showLetters(small)}`,
      map: { ...mappings, mappings: `;${mappings.mappings}` },
    };
  },
});

/**
 * Zod's place in these files is taken by a reader of the same schemas that weighs a tenth, and needs no compiling; that of Lit's
 * style sheets by what is left of them in browsers that have `adoptedStyleSheets`, as all that know our style sheets do.
 */
const smallModules = {
  name: 'small-modules',
  resolveId(id) {
    if (id === 'zod/mini') return join(root, cdn, 'schemas.ts');
    const own = /\/(compile-schema|css-tag)\.js$/.exec(id);
    return own && join(root, cdn, `${own[1]}.ts`);
  },
};

/** What has been written for a <script> so far. */
const written = new Set();

/** The hash of every file, by which a page makes sure that it gets what was published (subresource integrity). */
const integrity = {
  name: 'integrity',
  // After the files are written: the line that names the source map is part of them.
  writeBundle({ dir }, bundle) {
    const hash = (file) =>
      `sha384-${createHash('sha384')
        .update(readFileSync(join(dir, file)))
        .digest('base64')}`;
    for (const file of Object.keys(bundle)) written.add(file);
    for (const file of readdirSync(dir)) {
      // Left by an earlier build.
      if (/\.min\.js(\.map)?$/.test(file) && !written.has(file)) rmSync(join(dir, file));
    }
    const files = [...written].filter((file) => file.endsWith('.js'));
    const hashes = Object.fromEntries(files.sort().map((file) => [file, hash(file)]));
    writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
    writeElementsReadme(hashes);
  },
};

function onwarn(warning, next) {
  // zod has misplaced comments and one harmless cycle of its own.
  const isTheirs = JSON.stringify(warning.ids ?? warning.id ?? '').includes('node_modules');
  if (isTheirs && ['CIRCULAR_DEPENDENCY', 'INVALID_ANNOTATION'].includes(warning.code)) return;
  // A package whose sources are still to come.
  if (warning.code === 'EMPTY_BUNDLE') return;
  next(warning);
}

const dependenciesOf = ({ dependencies = {}, optionalDependencies = {}, peerDependencies = {} }) =>
  Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });

const isOneOf = (names) => (id) =>
  id.startsWith('node:') || names.some((name) => id === name || id.startsWith(`${name}/`));

function modules(name) {
  const { bin = {}, ...manifest } = readManifest(name);
  const src = `packages/${name}/src`;
  const dist = `packages/${name}/dist`;
  return {
    input: entries(name),
    external: isOneOf(dependenciesOf(manifest)),
    output: { dir: dist, format: 'es', preserveModules: true, preserveModulesRoot: src, sourcemap: true },
    plugins: [
      transpile(name),
      executable(Object.values(bin).map((file) => file.replace('./dist/', ''))),
      copySql(src),
      prune(src, dist),
      ...(name === 'elements' ? [fallbackStyle] : []),
    ],
    onwarn,
  };
}

/** Computes and nothing else, of several hundred modules, pinned to a version: to look for each of its files is a third of a start. */
const BUNDLED = ['kysely', 'zod'];

/** The licences of what of others is in the program, which ask to be passed on with it. */
const licences = {
  name: 'licences',
  generateBundle() {
    const texts = BUNDLED.map((name) => {
      const folder = join('node_modules', name);
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return `${name} ${version}\n\n${readFileSync(join(folder, 'LICENSE'), 'utf8').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'program/LICENSES.txt', source: texts.join('\n\n') });
  },
};

/** What of others is in the program comes without comments and blanks: they are most of it, and read at every start. */
const smallBundled = {
  name: 'small-bundled',
  transform(code, id) {
    if (!BUNDLED.some((name) => id.includes(`/node_modules/${name}/`))) return null;
    return minifyWithEsbuild(code, {
      target: 'es2022',
      format: 'esm',
      minifyWhitespace: true,
      legalComments: 'none',
      sourcemap: true,
    });
  },
};

/**
 * The server as a program: what starts together is one file, with core, which is of the same release, and with what takes longest to be found.
 * Other people's packages stay outside otherwise, so that what is installed is what runs (docs/decisions/0029).
 */
const program = {
  input: { bin: 'packages/server/src/bin.ts', main: 'packages/server/src/main.ts' },
  external: isOneOf(
    dependenciesOf(readManifest('server')).filter(
      (name) => name !== '@network-meetings/core' && !BUNDLED.includes(name),
    ),
  ),
  output: {
    dir: 'packages/server/dist',
    format: 'es',
    sourcemap: true,
    chunkFileNames: 'program/[name].js',
    // To look for a file costs a start more than what is in it.
    experimentalMinChunkSize: 30_000,
  },
  plugins: [
    resolve({ exportConditions: ['@network-meetings/source'] }),
    transpile('server'),
    smallBundled,
    licences,
    executable(['bin.js']),
  ],
  onwarn,
};

const cdn = 'packages/elements/src/cdn';
const MAIN = 'network-meetings';

/**
 * A language is a file of its own that adds its words to the first. Built together with it, what both need would be a third file: one
 * more request on every page, and one that the hash of the first does not cover.
 */
const besideMain = {
  name: 'beside-main',
  resolveId: (id) => (id.endsWith('/languages.js') ? { id: `./${MAIN}.min.js`, external: true } : null),
};

const read = [
  smallModules,
  laterWords,
  resolve({ exportConditions: ['@network-meetings/source', 'production'] }),
  transpile('elements'),
  plainProperties,
  plainEnumerations(enumerationsIn('packages/core/src/model')),
  plainTemplates,
];

/**
 * The modules of the first file, if nothing were loaded later. Rollup by itself would add to it, which every page loads, what is too little for a
 * file of its own and only late files have a use for.
 */
async function modulesOfMain() {
  const bundle = await rollup({
    input: join(cdn, `${MAIN}.ts`),
    plugins: [{ name: 'without-late', resolveDynamicImport: () => false }, ...read],
    onwarn,
  });
  const {
    output: [{ modules }],
  } = await bundle.generate({});
  return Object.keys(modules).filter((id) => modules[id].renderedLength > 0);
}
const ofMain = new Set(await modulesOfMain());

/** What late files share, by the file in which it stands; the rest, where there is enough of it, gets files of its own. */
const lateFiles = {
  // What filters need and other late files too: in one file, so that a page with filters asks for two at once (`filters-module.ts`) and waits for no third.
  controls: [
    '/view/period.ts',
    '/locales/browse-da.ts',
    '/locales/browse-en.ts',
    '/locales/own-browse.ts',
    '/styles/field.ts',
    '/lit-html/directive-helpers.js',
    '/lit-html/directives/live.js',
    '/lit-html/directives/repeat.js',
  ],
  // The filters of meetings, and what those of groups share with them.
  filters: [
    '/view/filter-choices.ts',
    '/meetings/late-filters.ts',
    '/meetings/meeting-choice.ts',
    '/meetings/filters.templates.ts',
    '/meetings/filters.styles.ts',
    '/base/filter-controls.ts',
    '/controllers/choice-controller.ts',
  ],
  // Says what is wrong with what was read, or left out of it: feeds of which there is something to say, and all answers and forms.
  explain: ['/feed/collect-issues.ts', '/cdn/explain.ts', '/cdn/late-schemas.ts'],
  // What a meeting, the forms, the groups, the rounds and the views of a month or a year share: too little of each.
  words: [
    '/agenda/agenda-times.ts',
    '/locales/late-words.ts',
    '/locales/later-da.ts',
    '/locales/later-en.ts',
    '/time/days.ts',
    '/time/order.ts',
    '/view/contact-text.ts',
    '/view/season-year.ts',
  ],
};

/** A path above that names no module any more would split the files in another way, and nobody would see why. */
const lateFilesExist = {
  name: 'late-files-exist',
  buildEnd(error) {
    if (error) return;
    const ids = [...this.getModuleIds()];
    for (const [name, files] of Object.entries(lateFiles)) {
      const gone = files.filter((file) => !ids.some((id) => id.endsWith(file)));
      if (gone.length > 0)
        this.error(
          `network-${name}.min.js is to hold ${gone.join(', ')}, and there is no such module: mend lateFiles in rollup.config.mjs.`,
        );
    }
  },
};

function manualChunk(id) {
  if (ofMain.has(id)) return MAIN;
  const late = Object.entries(lateFiles).find(([, files]) => files.some((file) => id.endsWith(file)));
  return late && `network-${late[0]}`;
}

/** The names of files that several share, by a module in each. */
const sharedNames = [
  ['/src/forms/', 'forms'],
  ['/group-view.ts', 'catalogue'],
];

// Files for a <script>: the first holds what the others share, Lit and the model, once.
const script = (name, plugins = []) => ({
  input: { [name]: join(cdn, `${name}.ts`) },
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'packages/elements/dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].min.js',
    // What is loaded when it is used: `network-signup`, `month-view`; and what the forms share.
    chunkFileNames: ({ name, facadeModuleId, moduleIds }) => {
      // What several share has no name of its own.
      const [, shared] =
        sharedNames.find(([path]) => facadeModuleId === null && moduleIds.some((id) => id.includes(path))) ??
        [];
      return `network-${shared ?? name.replace(/^network-|^late-|-view$|-en$|\..*$/g, '')}.min.js`;
    },
    ...(name === MAIN && {
      manualChunks: manualChunk,
      onlyExplicitManualChunks: true,
    }),
    // A file of a few hundred bytes costs its page more than it saves another.
    experimentalMinChunkSize: 1500,
  },
  plugins: [
    ...plugins,
    ...read,
    minifyStyles(),
    literalsHtmlCssMinifier({
      options: {
        // Ours does the styles, as this one leaves those with expressions alone.
        shouldMinifyCSS: () => false,
        shouldMinify: ({ tag }) => /html|svg/i.test(tag ?? ''),
        // A blank at the edge of a template keeps two words apart: one must stay.
        minifyOptions: { conservativeCollapse: true },
      },
      failOnError: true,
    }),
    minifyWithSwc(readManifest('elements').version),
    integrity,
  ],
  onwarn,
});

const languages = readdirSync(cdn)
  .filter((file) => file.startsWith('network-locale-'))
  .map((file) => script(file.replace('.ts', ''), [besideMain]));

export default [...packages.map(modules), program, script(MAIN, [lateFilesExist]), ...languages];
