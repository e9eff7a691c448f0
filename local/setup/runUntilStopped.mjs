// Hands the terminal and every stop signal to one long-running child and ends as it ends.
import { spawn } from 'node:child_process';
import { projectRoot } from './projectRoot.mjs';

const ORPHAN_CHECK_MS = 500;

/** Starts Node with these arguments; `beforeEnd` runs once the child is gone. */
export function runUntilStopped(args, { env = {}, beforeEnd = async () => {} } = {}) {
  const child = spawn(process.execPath, args, { cwd: projectRoot, env: { ...process.env, ...env }, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal has already reached the child: a second SIGINT would look like impatience.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  // `kill` on npm ends npm and its shell but says nothing to us: being left alone is a stop signal, too.
  const parent = process.ppid;
  const orphaned = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), ORPHAN_CHECK_MS);
  orphaned.unref();
  child.on('close', (code, signal) => {
    const stopped = signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP';
    void beforeEnd().finally(() => process.exit(code ?? (stopped ? 0 : 1)));
  });
}
