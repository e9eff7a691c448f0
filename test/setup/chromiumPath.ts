// Names the browser of this test run, or says what to install: a browser test without a browser fails, it never skips.

/** jest.config.cjs has looked for one and put its path in the environment. */
export function chromiumPath(): string {
  const path = process.env['CHROMIUM_PATH'];
  if (path) return path;
  throw new Error('No browser found for the tests: install Chromium or Google Chrome, or name one in CHROMIUM_PATH.');
}
