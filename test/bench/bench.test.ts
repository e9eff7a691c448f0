// The bench itself works: every figure is taken, in its short form, and means something. No figure is judged here but
// the one that is counted.
import { execFileSync } from 'node:child_process';

test('every bench runs and gives its figure', () => {
  const said = execFileSync(process.execPath, ['--import', 'tsx', 'test/bench/main.ts', '--short'], {
    encoding: 'utf8',
  });
  for (const figure of [
    /a board of 20 circles opened, 20 past sessions beside one: [\d.]+ ms/,
    /a board of 20 circles opened by 300 within a second: 1 transactions/,
    /1000 takeaways and 50 people and their subjects searched, p99, .*: [\d.]+ ms, beside/,
    /whom to turn to on a board of 1000 takeaways and 50 people, p99: [\d.]+ ms/,
    /the people page of a board known already: [12] transactions/,
    /64 callers on one session, beside bare inserts: [\d.]+ commands\/s/,
    /a running session read with token and membership: [\d.]+ reads\/s/,
    /a note shown by another server that polls the table, p99: [\d.]+ ms/,
    /one note to 50 panels, p99: [\d.]+ ms/,
    /server with 50 open panels: [\d.]+ MB/,
    /3 sessions of 12, notes refused: 0 notes/,
  ]) {
    expect(said).toMatch(figure);
  }
  const writes = Number(/write transactions per command, 64 callers: ([\d.]+)/.exec(said)?.[1]);
  expect(writes).toBeLessThanOrEqual(0.05);
});
