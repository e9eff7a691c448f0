// Finds a Chromium or Chrome that is already on this machine; getting one where there is none is ensureBrowser's.
const { existsSync } = require('node:fs');
const path = require('node:path');

/** The first is Chromium without the parts that only a window on a screen needs: the same pages for less of the machine. */
const namesOnPath = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome'],
};

/** The path of a browser, CHROMIUM_PATH first; undefined if there is none. */
function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return [...onPath(), ...(usualPlaces[process.platform] ?? []), downloaded()].find(
    (place) => place && existsSync(place),
  );
}

function onPath() {
  if (process.platform === 'win32') return [];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return namesOnPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Where Playwright puts the one it downloads; absent while node_modules is. */
function downloaded() {
  try {
    return require('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

module.exports = { findBrowser };
