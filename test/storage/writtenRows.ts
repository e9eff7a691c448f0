// One of everything that is stored, how it is written and how a server of today reads it. fixtures/thingsV1.json says
// what it is and fixtures/rowsV1.json how version 1 stored it; neither is ever changed, a new version gets its own.
import type { Circle } from '../../domain/circle/circle';
import type { Commitment, KeptCapture } from '../../domain/circle/kept';
import type { Topic } from '../../domain/circle/topic';
import type { Owed, PromiseState } from '../../domain/followUps/promise';
import { sessionIdOf, type PersonId } from '../../domain/ids';
import type { SessionEvent } from '../../domain/session/events';
import type { Storage } from '../../bot/storage/openStorage';
import type { Board, Conversation } from '../../bot/stores';
import things from './fixtures/thingsV1.json';

interface Things {
  board: Board;
  circle: Circle;
  topic: Topic;
  takeaway: KeptCapture;
  open: Commitment;
  log: SessionEvent[];
  conversation: Conversation;
  owed: Owed;
  done: Owed;
  sent: Extract<PromiseState, { status: 'sent' }>;
}

// JSON knows no branded ids.
const { board, circle, topic, takeaway, open, log, conversation, owed, done, sent } = things as unknown as Things;
const { tenantId, conversationId } = conversation;
const session = sessionIdOf(circle.id, 1);
const person: PersonId = circle.organiserId;
const entry = { boardId: board.id, circleId: circle.id, addedAt: circle.createdAt };

export async function writeEverything({ boards, sessions, people, conversations, promises }: Storage): Promise<void> {
  await boards.createBoard(board, 'operation-1');
  await boards.insertCircle(board.id, circle, 'operation-2');
  const { etag } = (await boards.readDetails(board.id, circle.id))!;
  const change = { circle, putTopics: [topic], keep: [takeaway], commitments: [{ before: null, after: open }] };
  await boards.commit(board.id, etag, change, 'operation-3');
  await sessions.append(board.id, session, log, 'operation-4');
  await people.addCircle(person, entry);
  await conversations.write(conversation, null, 'operation-5');
  for (const promise of [done, owed]) await promises.promise(promise);
  const [first] = await promises.due(promises.shardOf(conversationId), done.dueAt, 1);
  await promises.finish(first!, sent);
}

export async function expectEverything({ boards, sessions, people, conversations, promises }: Storage): Promise<void> {
  expect(await boards.readBoard(board.id)).toEqual(board);
  expect(await boards.readCircles(board.id)).toEqual([circle]);
  const details = { circle, topics: [topic], openCommitments: [open] };
  expect(await boards.readPage(board.id, circle.id)).toEqual({
    details,
    latestTakeaways: [takeaway],
    latestQuestions: [],
  });
  expect(await sessions.read(board.id, session, 0)).toEqual(log);
  expect(await people.circlesOf(person)).toEqual([entry]);
  expect((await conversations.read(tenantId, conversationId))?.value).toEqual(conversation);
  expect(await promises.readDone(conversationId, done.id)).toEqual({ promise: done, state: sent });
  const due = await promises.due(promises.shardOf(conversationId), owed.dueAt, 10);
  expect(due.map((one) => one.value)).toEqual([owed]);
}
