// Decides what `npm run check` looks at before a commit: format, lint, types and the tests that need no server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from '../../local/setup/projectRoot.mjs';

const fastTests = 'test/(domain|contract|locales|house|appPackage|infra|setup)/';
const cache = 'node_modules/.cache';

const looks = [
  {
    name: 'types',
    bin: 'typescript/bin/tsc',
    args: ['-p', 'tsconfig.json', '--noEmit', '--incremental', '--tsBuildInfoFile', `${cache}/tsc/check.tsbuildinfo`],
  },
  {
    name: 'lint',
    bin: 'eslint/bin/eslint.js',
    args: ['.', '--max-warnings=0', '--cache', '--cache-location', `${cache}/eslint/`, '--cache-strategy=content'],
  },
  {
    name: 'format',
    bin: 'prettier/bin/prettier.cjs',
    args: [
      '--check',
      '.',
      '--cache',
      '--cache-location',
      `${cache}/prettier/check`,
      '--cache-strategy=content',
      '--log-level=warn',
    ],
  },
  { name: 'fast tests', bin: 'jest/bin/jest.js', args: [fastTests, '--silent'] },
];

/** Runs all four side by side, shows the output of those that found something, and says how each went. */
export async function runCheck(args) {
  const outcomes = await Promise.all(looks.map((look) => runLook(look, look.name === 'fast tests' ? args : [])));
  return outcomes.every((ok) => ok) ? 0 : 1;
}

async function runLook({ name, bin, args }, extraArgs) {
  const startedAt = Date.now();
  const file = path.join(projectRoot, 'node_modules', ...bin.split('/'));
  const child = spawn(process.execPath, [file, ...args, ...extraArgs], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) process.stderr.write(Buffer.concat(output));
  console.log(`${name}: ${code === 0 ? 'fine' : 'FAILED'} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  return code === 0;
}
