// Renders the drawn icons to the PNGs that Teams asks for; run it after changing an SVG: node appPackage/icons/renderIcons.mjs
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import findBrowserModule from '../../test/setup/findBrowser.cjs';

const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
];

const browser = await chromium.launch({
  executablePath: findBrowserModule.findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
for (const { name, size } of icons) {
  const svg = await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: fileURLToPath(new URL(`../${name}.png`, import.meta.url)), omitBackground: true });
}
await browser.close();
