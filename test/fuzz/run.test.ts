import { execFileSync } from 'node:child_process';

test('the fuzz tries a property as many times more as it is told', () => {
  const said = execFileSync(process.execPath, ['test/fuzz/run.mjs', '--times', '2', 'test/domain/forecast.test'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(said).toMatch(/tried 2 times as often/);
  expect(said).toMatch(/[1-9]\d* passed, 0 failed/);
});
