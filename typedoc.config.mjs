// The API reference, from the docstrings of what each package exports.
import { OptionDefaults } from 'typedoc';

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'Network meetings',
  out: 'docs-site/api',
  entryPointStrategy: 'packages',
  entryPoints: ['packages/core', 'packages/elements', 'packages/server', 'packages/cli'],
  packageOptions: {
    entryPoints: ['src/index.ts'],
    excludePrivate: true,
    excludeExternals: true,
    blockTags: [
      ...OptionDefaults.blockTags,
      '@tag',
      '@attr',
      '@fires',
      '@slot',
      '@csspart',
      '@cssprop',
      '@cssState',
    ],
    disableSources: true,
    validation: { notExported: true, invalidLink: true, notDocumented: true },
    requiredToBeDocumented: ['Class', 'Interface', 'Function', 'Method', 'TypeAlias', 'Variable'],
  },
  includeVersion: true,
  readme: 'none',
  disableSources: true,
  treatWarningsAsErrors: true,
};
