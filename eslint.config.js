import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsdoc from 'eslint-plugin-jsdoc';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const library = ['src/**/*.ts', 'grammar/**/*.ts', 'page/src/**/*.ts'];

/*
 * The engine puts every argument on the stack, which overflows at some 125,000 of them. A text may have as many brackets, lines or
 * positions; so lists are gone through in loops, and extrema are folded.
 */
const noSpread = ['CallExpression', 'NewExpression'].map((call) => ({
  selector: `${call} > SpreadElement`,
  message: 'A list as long as a text overflows the stack as arguments: use a loop.',
}));

export default defineConfig(
  globalIgnores(['dist', 'out', 'coverage', 'corpus', 'test/fixtures', 'grammar/generated']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Chevrotain's idiom for a rule is `MANY(() => this.CONSUME(Word))`.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
  {
    files: library,
    plugins: { jsdoc, regexp },
    rules: {
      // What comes from strangers must not be matched in more time than its length asks for; test/hostile measures what is built of parts.
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { ClassDeclaration: true, FunctionDeclaration: true, ArrowFunctionExpression: true },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSEnumDeclaration'],
          enableFixer: false,
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
        { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
        ...noSpread,
      ],
    },
  },
  {
    // A figure is one declaration of marks; cut in pieces it is harder to read.
    files: ['src/plot/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }] },
  },
  {
    // What is drawn here is the grammar, and the drawing library takes its parts as arguments.
    files: ['grammar/generate.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: library,
    ignores: ['src/{cli,files,batch}/**', '**/generate.ts'],
    rules: {
      'no-console': 'error',
      // The compiler knows Node's globals because the command line and the tests need them.
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'setImmediate', 'clearImmediate'],
    },
  },
  {
    // Inside the loops over cells the index is within the bounds by construction, and a fallback would be computed for every cell.
    files: ['src/align/**', 'test/check/dense/**'],
    rules: {
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    },
  },
  prettier,
);
