// Runs one long step of the set-up as a child process and says what it is doing; what a failure means is the caller's.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from './projectRoot.mjs';

/** Resolves to the step's exit code; a step that cannot be started counts as 127. Output is shown as it comes. */
export async function runStep(sentence, command, args, { env = {}, quiet = false } = {}) {
  const startedAt = Date.now();
  console.log(`${sentence} …`);
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const [code] = await once(child, 'close').catch((error) => {
    output.push(Buffer.from(`${error.message}\n`));
    return [127];
  });
  if (code !== 0 && quiet) process.stderr.write(Buffer.concat(output));
  if (code === 0) console.log(`${sentence}: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
  return code ?? 1;
}

/** The way to call npm without a shell: through the npm that called us, or the one that came with this Node. */
export function npmCommand(args) {
  const npmCli = process.env.npm_execpath;
  if (npmCli?.endsWith('.js')) return { command: process.execPath, args: [npmCli, ...args] };
  if (process.platform === 'win32') return { command: 'cmd.exe', args: ['/d', '/s', '/c', 'npm.cmd', ...args] };
  return { command: 'npm', args };
}
