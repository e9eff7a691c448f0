// Whoever stops npm, or the shell it runs in, has stopped everything that it started.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const CHILD =
  "console.log('child ' + process.pid); process.on('SIGTERM', () => { console.log('stopped'); process.exit(0) }); setInterval(() => {}, 1000)";
const PARENT = `import { runUntilStopped } from './local/setup/runUntilStopped.mjs'; runUntilStopped(['-e', ${JSON.stringify(CHILD)}]);`;

test('a shell that is killed takes what it started along', async () => {
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, PARENT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: shell.stdout! });
  const [first] = (await once(lines, 'line')) as [string];
  expect(first).toMatch(/^child \d+$/);
  shell.kill('SIGKILL');
  const [second] = (await once(lines, 'line')) as [string];
  expect(second).toBe('stopped');
});
