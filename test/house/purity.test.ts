// Holds the rules to being rules: no clock, no chance, no environment where nobody handed one in.
import { forbiddenReaches } from './forbiddenReaches';
import { projectFiles } from './projectFiles';

test('nothing in the product takes the time, chance or the environment where it should be handed them', () => {
  expect(projectFiles(['.ts', '.tsx']).flatMap((file) => forbiddenReaches(file.path, file.text))).toEqual([]);
});

test.each([
  ['domain/rota.ts', 'const now = Date.now();'],
  ['domain/rota.ts', 'const now = new Date();'],
  ['domain/rota.ts', 'const seat = Math.floor(Math.random() * 7);'],
  ['domain/rota.ts', 'const id = crypto.randomUUID();'],
  ['domain/rota.ts', 'const now = Temporal.Now.instant();'],
  ['bot/sessions/endSession.ts', 'const port = process.env.PORT;'],
])('%s may not say: %s', (file, text) => {
  expect(forbiddenReaches(file, text)).toEqual([expect.stringContaining(`${file}:1 `)]);
});

test.each([
  ['domain/rota.ts', 'const at = new Date(now).toISOString();'],
  ['bot/config.ts', 'const port = process.env.PORT;'],
  ['bot/clock.ts', 'const now = Date.now();'],
  ['local/start.ts', 'const port = process.env.PORT;'],
])('%s may say: %s', (file, text) => {
  expect(forbiddenReaches(file, text)).toEqual([]);
});
