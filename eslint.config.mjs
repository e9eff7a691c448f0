// Decides which mistakes a reader should never meet; layout is Prettier's and the borders between rooms are test/house's.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const productCode = ['bot/**/*.{ts,tsx}', 'contract/**/*.{ts,tsx}', 'domain/**/*.{ts,tsx}', 'tab/**/*.{ts,tsx}'];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.local/', 'coverage/', 'test/schemas/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mts,mjs,cjs}'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['test', 'it', 'describe'].flatMap((object) =>
          ['skip', 'only', 'todo'].map((property) => ({
            object,
            property,
            message: 'A test that does not run proves nothing: run it or remove it.',
          })),
        ),
        {
          object: 'jest',
          property: 'mock',
          message: 'Vary the parts that are passed in instead of replacing modules.',
        },
      ],
    },
  },
  {
    files: productCode,
    rules: { 'no-console': 'error' },
  },
);
