// A tiny tab that speaks through the real teams-js and writes what it learned where a test can read it.
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';

const teamsJs = readFileSync(require.resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'));

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fake tab</title>
<script src="/tab/teams.js"></script></head><body><p id="state">starting</p><pre id="context"></pre><script>
const { app, authentication, pages, meeting, dialog, people } = microsoftTeams;
const show = (id, value) => {
  const element = document.getElementById(id) ?? document.body.appendChild(Object.assign(document.createElement('p'), { id }));
  element.textContent = typeof value === 'string' ? value : JSON.stringify(value);
};
(async () => {
  await app.initialize();
  const context = await app.getContext();
  show('context', context);
  document.documentElement.dataset.theme = context.app.theme;
  app.registerOnThemeChangeHandler((theme) => (document.documentElement.dataset.theme = theme));
  show('token', await authentication.getAuthToken().catch((reason) => 'refused: ' + reason));
  await app.notifySuccess();
  if (context.page.frameContext === 'settings') {
    pages.config.registerOnSaveHandler(async (event) => {
      await pages.config.setConfig({ entityId: 'board', contentUrl: location.origin + '/tab/board.html', suggestedDisplayName: 'Fake circles' });
      event.notifySuccess();
    });
    pages.config.setValidityState(true);
  }
  if (context.page.frameContext === 'sidePanel') {
    meeting.getMeetingDetails((error, details) => show('details', error ?? details));
    try { people.selectPeople(); } catch (error) { show('picked', String(error)); }
  }
  if (context.page.frameContext === 'task') dialog.url.submit({ said: 'done' });
  window.fake = { app, pages, meeting, dialog, show };
  show('state', 'ready');
  fetch('/api/stream').then(async (answer) => {
    const reader = answer.body.getReader();
    for (;;) { const { done, value } = await reader.read(); if (done) break; show('stream', new TextDecoder().decode(value)); }
    show('stream', 'ended');
  }).catch(() => show('stream', 'cut'));
})().catch((error) => show('state', 'failed: ' + error));
</script></body></html>`;

/** Speaks before it has initialised. */
const hastyPage = `<!doctype html><script>parent.postMessage({ id: 1, func: 'getContext', args: [] }, '*')</script>`;

/** Answers requests for the tab's files and one endless stream; false for all others. */
export function fakeTab(url: string, response: ServerResponse): boolean {
  if (url === '/api/stream') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: hello\n\n');
    return true;
  }
  if (!url.startsWith('/tab/')) return false;
  const isScript = url === '/tab/teams.js';
  response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
  response.end(isScript ? teamsJs : url === '/tab/hasty.html' ? hastyPage : page);
  return true;
}
