// Decides how every test file is found, compiled and given its Azurite; which of them run when is test/run.mjs's choice.
const { findBrowser } = require('./test/setup/findBrowser.cjs');

/** ESM-only packages that must be compiled because the server code is CommonJS. */
const esmOnlyPackages = ['jose', 'intl-messageformat', '@formatjs/[^/]+', 'temporal-[^/]+', 'strip-bom'];

// The workers inherit it; empty means that browser tests fail with a sentence (test/setup/chromiumPath.ts).
process.env.CHROMIUM_PATH = findBrowser() ?? '';

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testEnvironment: 'node',
  testTimeout: 20_000,
  maxWorkers: 2,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  globalSetup: '<rootDir>/test/setup/openRun.ts',
  setupFiles: ['<rootDir>/test/setup/properties.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/patience.ts'],
  testSequencer: '<rootDir>/test/setup/longestFirst.cjs',
  globalTeardown: '<rootDir>/test/setup/closeRun.ts',
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnlyPackages.join('|')})/)`],
};
