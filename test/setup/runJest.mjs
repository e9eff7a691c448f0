// Runs jest once and counts what came of it; which tests and how is the caller's.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../local/setup/projectRoot.mjs';

const jest = path.join(projectRoot, 'node_modules', 'jest', 'bin', 'jest.js');

/** How many tests passed and failed; a file that cannot even be loaded counts as one failure, and so does jest itself. */
export async function runJest(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'peer-circles-test-'));
  const outputFile = path.join(folder, 'results.json');
  const child = spawn(process.execPath, [jest, '--json', `--outputFile=${outputFile}`, '--passWithNoTests', ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  const results = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  if (!results) return { passed: 0, failed: 1 };
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
