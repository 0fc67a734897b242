import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['**/dist/**', 'docs/examples/site/**', 'docs-site/**', 'coverage/**']),
  js.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['web-test-runner.config.mjs'], languageOptions: { globals: globals.browser } },
  // Half of each runs in the page that is measured.
  {
    files: ['bench/elements/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.browser, gc: 'readonly', Temporal: 'readonly' } },
  },
  {
    files: ['**/example/**/*.{js,mjs}', 'docs/examples/pages/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-inferrable-types': 'off',
      '@typescript-eslint/require-await': 'off',
      // Numbers read well in a message; everything else must say how it becomes text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An object type may be written as a type where a schema of the same name stands beside it.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    extends: [ts.configs.recommended],
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // An assertion nobody awaits leaves the run green.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // A plugin of Chai types `.to.equal()` as a promise; it throws at once.
            { from: 'package', package: 'chai', name: 'Equal' },
            {
              from: 'package',
              package: 'node:test',
              name: ['test', 'describe', 'it', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
            },
          ],
        },
      ],
      // chai: expect(x).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Without it Safari takes a list whose bullets are gone for no list.
      'lit-a11y/no-redundant-role': 'off',
      // Every element has LitElement's lifecycle above it.
      'wc/guard-super-call': 'off',
      // Lit binds the listener in `@click=${this.open}`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
