// A board's first view at 200 circles and 2,000 topics: with years of history beside one that has met once, and how often
// the table is asked when many open it within a second. Both boards lie in one table: Azure finds a range by its keys, the
// emulator looks through the whole table for it, which must not be taken for growth of the board.
import { randomId } from '../../bot/clock';
import { createSharedBoardView } from '../../bot/boards/sharedBoardView';
import { openStorage } from '../../bot/storage/openStorage';
import type { BoardStore } from '../../bot/stores';
import { aCircle, aTopic, ana, nameOf, NOON, secondsAfter, TENANT } from '../support/builders';
import { boardIdOf, sessionIdOf, type BoardId, type CaptureId, type CircleId, type TopicId } from '../../domain/ids';
import type { CircleChange } from '../../domain/circle/change';
import { openFaultProxy } from '../support/faultProxy';
import { callersFor, figure, median, type Figure, type Rounds } from './measure';

const OPENERS = 300;
const TABLES = 'benchboard';
const old = boardIdOf(TENANT, 'b0a4d000000000000000000002');
const young = boardIdOf(TENANT, 'b0a4d000000000000000000003');
const CAPTURES_A_SESSION = 5;

export interface BoardSize {
  circles: number;
  topicsEach: number;
  pastSessions: number;
}

export async function benchBoardView(
  connectionString: string,
  { rounds, roundMs }: Rounds,
  size: BoardSize,
): Promise<Figure[]> {
  const { boards } = await openStorage({ connectionString, tablePrefix: TABLES });
  await fill(boards, old, size);
  await fill(boards, young, { ...size, pastSessions: 1 });
  const withHistory: number[] = [];
  const without: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const latenciesMs: [number[], number[]] = [[], []];
    // In turn, call by call: whatever else the machine does slows both.
    await callersFor(1, roundMs, async () => {
      for (const [at, board] of [old, young].entries()) latenciesMs[at]!.push(await openingMs(boards, board));
    });
    withHistory.push(median(latenciesMs[0]));
    without.push(median(latenciesMs[1]));
  }
  const { circles, pastSessions } = size;
  const name = `a board of ${circles} circles opened`;
  return [
    figure(`${name}, ${pastSessions} past sessions beside one`, 'ms', '≤ 1.2 ×', withHistory, without),
    figure(`${name} by ${OPENERS} within a second`, 'transactions', '1', [await transactions(connectionString)], null),
  ];
}

async function openingMs(boards: BoardStore, board: BoardId): Promise<number> {
  const startedAt = performance.now();
  await boards.readCircles(board);
  return performance.now() - startedAt;
}

/** Counted between us and the table. */
async function transactions(connectionString: string): Promise<number> {
  const proxy = await openFaultProxy(connectionString);
  const { boards } = await openStorage({ connectionString: proxy.connectionString, tablePrefix: TABLES });
  const clock = { now: () => NOON, nowMs: () => Date.parse(NOON) };
  const view = createSharedBoardView({ boards, clock });
  const before = proxy.seen.length;
  await Promise.all(Array.from({ length: OPENERS }, () => view.circles(old)));
  const asked = proxy.seen.length - before;
  await proxy.close();
  return asked;
}

/** Written as settling writes it, so that every row lies where it does in life. */
async function fill(
  boards: BoardStore,
  board: BoardId,
  { circles, topicsEach, pastSessions }: BoardSize,
): Promise<void> {
  for (let number = 0; number < circles; number += 1) {
    const id = `benchcircle${String(number).padStart(6, '0')}` as CircleId;
    const circle = aCircle({ id, name: `Circle ${number}` });
    await boards.insertCircle(board, circle, randomId());
    const topics = Array.from({ length: topicsEach }, (_, at) =>
      aTopic({ id: `${id}-topic-${at}` as TopicId, circleId: id, title: `Topic ${at} of circle ${number}` }),
    );
    await commit(boards, board, { circle, putTopics: topics });
    for (let past = number; past < pastSessions; past += circles) await commit(boards, board, sessionOf(circle, past));
  }
}

async function commit(boards: BoardStore, board: BoardId, change: CircleChange): Promise<void> {
  const read = await boards.readDetails(board, change.circle.id);
  if (!read || (await boards.commit(board, read.etag, change, randomId())) !== 'saved') {
    throw new Error('the bench could not fill its board');
  }
}

function sessionOf(circle: ReturnType<typeof aCircle>, ordinal: number): CircleChange {
  const at = secondsAfter(NOON, -ordinal * 3600);
  const sessionId = sessionIdOf(circle.id, ordinal + 1);
  return {
    circle,
    keep: Array.from({ length: CAPTURES_A_SESSION }, (_, note) => ({
      id: `${sessionId}-note-${note}` as CaptureId,
      circleId: circle.id,
      sessionId,
      kind: 'takeaway' as const,
      text: 'Look at the rows removed by the filter before you look at the cost',
      at,
      authorId: ana,
      authorName: nameOf(ana),
    })),
    record: {
      sessionId,
      circleId: circle.id,
      ordinal: ordinal + 1,
      formatId: circle.formatId,
      leadId: ana,
      topicTitle: 'Deadlocks',
      startedAt: at,
      endedAt: at,
      endReason: 'host',
      attendedIds: [ana],
      stepMs: [],
      plannedMs: [],
      overrunMs: 0,
      captures: CAPTURES_A_SESSION,
    },
  };
}
