// What boards show, read from and written to the Boards table; how a change is laid out in rows and transactions is
// decided in commitChange.ts.
import type { Circle } from '../../domain/circle/circle';
import type { CircleDetails } from '../../domain/circle/change';
import type { Commitment, KeptCapture, SessionRecord } from '../../domain/circle/kept';
import type { Topic } from '../../domain/circle/topic';
import type { BoardId, CaptureId, CircleId } from '../../domain/ids';
import { LATEST_QUESTIONS } from '../../domain/limits';
import type { MadeChange } from '../../domain/undo/madeChange';
import type { Board, BoardStore, CirclePage, Stored, Written } from '../stores';
import { commitChange } from './commitChange';
import type { Deadline } from './deadline';
import { insertRow } from './insertRow';
import { boardKeys, isTopicKey, part } from './keys';
import { touchProfiles } from './profileStore';
import { entityOf, valueOf, type Row } from './row';
import type { Table } from './table';
import { tokenOf } from './versionToken';

const LATEST_TAKEAWAYS = 10;

/** A circle that does not say its kind is of peers: there was no other. */
function circleIn(row: Row): Circle {
  const { kind = 'peers', ...circle } = valueOf<Omit<Circle, 'kind'> & Partial<Pick<Circle, 'kind'>>>(row, 'circle');
  return { ...circle, kind };
}

export function createBoardStore(table: Table): BoardStore {
  /**
   * The circle's row first, its details only then. Every change to a detail also writes the circle's row, so details
   * can only be newer than the version handed out, never older: who decided on a mixture fails at the write. The other
   * way round, or both at once, could pair old details with a new version and lose somebody's vote.
   */
  async function details(board: BoardId, circle: CircleId, until: Deadline): Promise<Stored<CircleDetails> | null> {
    const row = await table.read(boardKeys.circle(board, circle), until);
    if (!row) return null;
    const rows = await table.range(boardKeys.details(board, circle), until);
    const topics: Topic[] = [];
    const openCommitments: Commitment[] = [];
    for (const one of rows) {
      if (isTopicKey(one.rowKey)) topics.push(valueOf<Topic>(one, 'topic'));
      else openCommitments.push(valueOf<Commitment>(one, 'commitment'));
    }
    return { value: { circle: circleIn(row), topics, openCommitments }, etag: tokenOf(row) };
  }

  async function page(board: BoardId, circle: CircleId): Promise<CirclePage | null> {
    const until = table.deadline();
    const [found, takeaways, latestQuestions] = await Promise.all([
      details(board, circle, until),
      table.range(boardKeys.takeaways(board, circle), until, LATEST_TAKEAWAYS),
      questions(board, circle, until),
    ]);
    if (!found) return null;
    return {
      details: found.value,
      latestTakeaways: takeaways.map((row) => valueOf<KeptCapture>(row, 'kept')),
      latestQuestions,
    };
  }

  async function questions(board: BoardId, circle: CircleId, until: Deadline): Promise<KeptCapture[]> {
    const rows = await table.range(boardKeys.questions(board, circle), until, LATEST_QUESTIONS);
    return rows.map((row) => valueOf<KeptCapture>(row, 'kept'));
  }

  async function commitment(board: BoardId, circle: CircleId, id: CaptureId): Promise<Commitment | null> {
    const until = table.deadline();
    // Twice, because it may be moving from open to done, or back, between the two reads.
    for (const place of ['openCommitment', 'doneCommitment', 'openCommitment'] as const) {
      const row = await table.read(boardKeys[place](board, circle, id), until);
      if (row) return valueOf<Commitment>(row, 'commitment');
    }
    return null;
  }

  return {
    createBoard: (board: Board, operationId): Promise<Written> =>
      insertRow(table, boardKeys.settings(board.id), 'board', board, operationId),
    async readBoard(board) {
      const row = await table.read(boardKeys.settings(board), table.deadline());
      return row && valueOf<Board>(row, 'board');
    },
    async readCircles(board) {
      const rows = await table.range(boardKeys.circles(board), table.deadline());
      return rows.map((row) => circleIn(row));
    },
    async readVersions(board) {
      const rows = await table.range(boardKeys.circles(board), table.deadline());
      return rows.map((row) => ({ value: circleIn(row), etag: tokenOf(row) }));
    },
    readDetails: (board, circle) => details(board, circle, table.deadline()),
    readPage: page,
    async readKept(board, circle, { kind, at, id }) {
      const row = await table.read(boardKeys.kept(board, circle, kind, at, id), table.deadline());
      return row && valueOf<KeptCapture>(row, 'kept');
    },
    readLatestQuestions: (board, circle) => questions(board, circle, table.deadline()),
    async readRecord(board, circle, ordinal) {
      const row = await table.read(boardKeys.record(board, circle, ordinal), table.deadline());
      return row && valueOf<SessionRecord>(row, 'record');
    },
    async readHistory(board, circle) {
      const until = table.deadline();
      const [kept, records] = await Promise.all([
        table.range(boardKeys.allKept(board, circle), until),
        table.range(boardKeys.records(board, circle), until),
      ]);
      return {
        kept: kept.map((row) => valueOf<KeptCapture>(row, 'kept')),
        records: records.map((row) => valueOf<SessionRecord>(row, 'record')),
      };
    },
    readCommitment: commitment,
    async readMade(board, circle) {
      const rows = await table.range(boardKeys.changes(board, circle), table.deadline());
      return rows.map((row) => valueOf<MadeChange>(row, 'madeChange'));
    },
    async insertCircle(board, circle, operationId, restsOn = []) {
      const op = part(operationId);
      const key = boardKeys.circle(board, circle.id);
      const entity = entityOf(key, 'circle', circle, op);
      const writes = [{ do: 'insert', entity } as const, ...touchProfiles(board, restsOn, op)];
      const answer = await table.write(writes, { key, op }, table.deadline());
      return answer === 'saved' ? 'saved' : 'conflict';
    },
    commit: (board, etag, change, operationId) => commitChange(table, board, etag, change, operationId),
  };
}
