// Writes what was measured down, for people and for programs; only a full run is written.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './measure';

export function writeReport(figures: readonly Figure[], measuredOn: string): void {
  writeFileSync(
    join('docs', 'benchmarks.json'),
    `${JSON.stringify({ measuredOn, machine: machine(), figures: figures.map(forPrograms) }, null, 2)}\n`,
  );
  writeFileSync(join('docs', 'benchmarks.md'), markdown(figures, measuredOn));
}

export function lineOf(one: Figure): string {
  const beside = one.baseline === null ? '' : `, beside ${round(one.baseline)} (× ${round(one.ratio ?? 0)})`;
  return `${one.name}: ${round(one.ours)} ${one.unit}${beside}; ${round(one.spread[0])} to ${round(one.spread[1])}; goal ${one.goal}`;
}

function forPrograms({ name, ours, baseline, ratio, unit, spread, goal }: Figure): object {
  return {
    name,
    ours: round(ours),
    baseline: baseline && round(baseline),
    ratio: ratio && round(ratio),
    unit,
    spread: spread.map(round),
    goal,
  };
}

function markdown(figures: readonly Figure[], measuredOn: string): string {
  const rows = figures.map((one) => {
    const [least, most] = one.spread;
    const beside = one.baseline === null ? '' : round(one.baseline);
    const ratio = one.ratio === null ? '' : `${round(one.ratio)} ×`;
    return `| ${one.name} | ${round(one.ours)} | ${beside} | ${ratio} | ${one.unit} | ${round(least)} – ${round(most)} | ${one.goal} |`;
  });
  return `# Benchmarks

Measured on ${measuredOn} by \`npm run bench\`, on ${machine()}, with storage in its emulator. Ours and the baselines ran in
turn in the same run; medians of the rounds, with the smallest and the largest round of ours. Absolute figures say more
about the machine than about us: the ratios are what counts.

| what | ours | baseline | ratio | unit | between rounds | goal |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

function machine(): string {
  return `${cpus().length} cores and ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}

function round(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 4 : 3));
}
