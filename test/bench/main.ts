// `npm run bench`: everything in one run, written to docs/benchmarks. `--short` proves that it runs and writes nothing;
// words name single benches.
import { benchBoardView } from './boardView';
import { benchFanOut } from './fanOut';
import { benchForming, FULL_FORMING, SHORT_FORMING } from './forming';
import { benchGroupCommit } from './groupCommit';
import { benchHundredSessions } from './hundredSessions';
import { benchKnowing, FULL_KNOWING, SHORT_KNOWING } from './knowing';
import { FULL, SHORT, type Figure } from './measure';
import { lineOf, writeReport } from './report';
import { benchSearching, FULL_SEARCHING, SHORT_SEARCHING } from './searching';
import { benchSecondProcess } from './secondProcess';
import { benchSnapshotRead } from './snapshotRead';
import { startBenchWorld } from './benchWorld';

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const short = words.includes('--short');
  const wanted = words.filter((word) => !word.startsWith('--'));
  const rounds = short ? SHORT : FULL;
  const world = await startBenchWorld();
  const benches: Record<string, () => Promise<Figure[]>> = {
    boardView: () =>
      benchBoardView(
        world.connectionString,
        rounds,
        short ? { circles: 20, topicsEach: 2, pastSessions: 20 } : { circles: 200, topicsEach: 10, pastSessions: 1000 },
      ),
    forming: () => Promise.resolve(benchForming(short ? SHORT_FORMING : FULL_FORMING)),
    searching: () => Promise.resolve(benchSearching(short ? SHORT_SEARCHING : FULL_SEARCHING)),
    knowing: () => benchKnowing(world.connectionString, short ? SHORT_KNOWING : FULL_KNOWING),
    groupCommit: () => benchGroupCommit(world.connectionString, rounds),
    snapshotRead: () => benchSnapshotRead(world, rounds),
    secondProcess: () => benchSecondProcess(world, rounds),
    fanOut: () => benchFanOut(world, rounds, short ? 50 : 1000),
    hundredSessions: () =>
      benchHundredSessions(world, short ? rounds : { rounds: 5, roundMs: 10_000 }, short ? 3 : 100),
  };
  const figures: Figure[] = [];
  try {
    for (const [name, bench] of Object.entries(benches)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      say(`${name} …`);
      const measured = await bench();
      measured.forEach((one) => say(`  ${lineOf(one)}`));
      figures.push(...measured);
    }
  } finally {
    await world.close();
  }
  if (!short && wanted.length === 0) writeReport(figures, new Date().toISOString().slice(0, 10));
}

// Azurite and its kind replace console's methods: words go straight to the terminal.
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  () => process.exit(0),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
    process.exit(1);
  },
);
