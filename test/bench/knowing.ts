// Whom to turn to on a board after years: how long the whole answer takes, the evidence of everybody included, what a
// process needs to know the board, and how often the table is asked once it does.
import { createFinder } from '../../bot/finding/finder';
import { createBoardKnowledge, type BoardKnowledge, type BoardPerson } from '../../bot/finding/boardKnowledge';
import type { CircleContents } from '../../bot/finding/circleContents';
import { findOnBoard } from '../../bot/finding/findOnBoard';
import type { GuestParts } from '../../bot/boards/guestOf';
import { createSharedBoardView } from '../../bot/boards/sharedBoardView';
import { randomId } from '../../bot/clock';
import { createLog } from '../../bot/log';
import { openStorage } from '../../bot/storage/openStorage';
import { chanceOf } from '../../domain/forming/chance';
import { allAtOnce } from '../../domain/forming/pausing';
import { boardIdOf, objectIdOf, type CircleId } from '../../domain/ids';
import { unsaid } from '../../domain/profile/profile';
import { aBigBoard, type BigBoard } from '../finding/aBigBoard';
import { aCircle, NOON, person, TENANT } from '../support/builders';
import { openFaultProxy } from '../support/faultProxy';
import { notesOf, recordOf, type PlayedSession } from '../support/keptHistory';
import { figure, percentile, type Figure } from './measure';

export interface KnowingSize {
  takeaways: number;
  people: number;
  queries: number;
  sessions: number;
}

export const FULL_KNOWING: KnowingSize = { takeaways: 100_000, people: 5_000, queries: 300, sessions: 50 };
export const SHORT_KNOWING: KnowingSize = { takeaways: 1_000, people: 50, queries: 20, sessions: 2 };

const NOTES_OF_A_SESSION = 10;
const SESSIONS_OF_A_CIRCLE = 25;

export async function benchKnowing(connectionString: string, size: KnowingSize): Promise<Figure[]> {
  const board = aBigBoard(size.takeaways, size.people, 2);
  const circles = circlesOf(board, size.people);
  const people = peopleOf(board);
  const name = `a board of ${size.takeaways} takeaways and ${size.people} people`;
  const startedAt = performance.now();
  const knowledge = knowing(circles, people);
  const learntMs = performance.now() - startedAt;
  const ask = (query: string) => findOnBoard(knowledge, query, person(1), NOON);
  const asked = board.queries(size.queries);
  asked.forEach(ask);
  const folds = circles.slice(0, size.sessions).map((contents, at) => {
    const more = oneMore(contents, board, at);
    return timeOf(() => allAtOnce(knowledge.learn(contents.circle.id, more)));
  });
  return [
    figure(
      `whom to turn to on ${name}, p99`,
      'ms',
      '≤ 50',
      [
        percentile(
          asked.map((one) => timeOf(() => ask(one))),
          0.99,
        ),
      ],
      null,
    ),
    figure(`all of ${name} learnt`, 'ms', '≤ 5000', [learntMs], null),
    figure(`one ended session folded into ${name}, p99`, 'ms', '≤ 20', [percentile(folds, 0.99)], null),
    figure(
      'the people page of a board known already',
      'transactions',
      '≤ 2',
      [await transactions(connectionString)],
      null,
    ),
  ];
}

function circlesOf({ takeaways, subjects }: BigBoard, people: number): CircleContents[] {
  const chance = chanceOf(3);
  const somebody = () => person(1 + chance.below(people));
  const count = Math.ceil(subjects.length / SESSIONS_OF_A_CIRCLE);
  return Array.from({ length: count }, (_, at): CircleContents => {
    const id = `knowncircle${String(at).padStart(6, '0')}` as CircleId;
    const played = subjects
      .slice(at * SESSIONS_OF_A_CIRCLE, (at + 1) * SESSIONS_OF_A_CIRCLE)
      .map((subject, session) => {
        const first = (at * SESSIONS_OF_A_CIRCLE + session) * NOTES_OF_A_SESSION;
        const notes = takeaways.slice(first, first + NOTES_OF_A_SESSION).map(({ title: text }) => ({
          ...{ kind: 'takeaway' as const, text, authorId: somebody() },
          ...(chance.below(4) === 0 && { helpfulIds: [somebody(), somebody()] }),
        }));
        return { ordinal: session + 1, lead: somebody(), topic: subject.title, at: subject.at ?? NOON, notes };
      });
    return contentsOf(id, played);
  });
}

function contentsOf(id: CircleId, played: readonly PlayedSession[]): CircleContents {
  const kept = played.flatMap((session) => notesOf(id, session));
  const history = { kept, records: played.map((session) => recordOf(id, session)) };
  return { circle: aCircle({ id }), topics: [], history };
}

function oneMore({ circle, topics, history }: CircleContents, board: BigBoard, at: number): CircleContents {
  const notes = board
    .session(at)
    .map(({ title: text }) => ({ kind: 'takeaway' as const, text, authorId: person(1 + at) }));
  const session = {
    ordinal: SESSIONS_OF_A_CIRCLE + 1,
    lead: person(1 + at),
    topic: 'Another evening',
    at: NOON,
    notes,
  };
  const more = contentsOf(circle.id, [session]).history;
  const kept = [...more.kept, ...history.kept];
  return {
    circle: { ...circle, noteChanges: 1 },
    topics,
    history: { kept, records: [...more.records, ...history.records] },
  };
}

function peopleOf({ people }: BigBoard): BoardPerson[] {
  return people.map(({ title: name, words: share }, at): BoardPerson => {
    const id = person(at + 1);
    const words = { ...unsaid, share, optedIn: true };
    return { id, name, chatWith: null, profile: { personId: id, words, fixed: [], people: [], savedAt: NOON } };
  });
}

function knowing(circles: readonly CircleContents[], people: readonly BoardPerson[]): BoardKnowledge {
  const knowledge = createBoardKnowledge();
  for (const contents of circles) allAtOnce(knowledge.learn(contents.circle.id, contents));
  allAtOnce(knowledge.meet(people));
  return knowledge;
}

function timeOf(act: () => void): number {
  const startedAt = performance.now();
  act();
  return performance.now() - startedAt;
}

/** Counted between us and the table, of a page opened when what everybody shares for a second is over. */
async function transactions(connectionString: string): Promise<number> {
  const proxy = await openFaultProxy(connectionString);
  const storage = await openStorage({ connectionString: proxy.connectionString, tablePrefix: 'benchknow' });
  const board = boardIdOf(TENANT, 'b0a4d000000000000000000009');
  for (let at = 0; at < 20; at += 1) {
    await storage.boards.insertCircle(board, aCircle({ id: `knowncircle${at}-of-the-bench` as CircleId }), randomId());
  }
  let nowMs = Date.parse(NOON);
  const clock = { now: () => new Date(nowMs).toISOString(), nowMs: () => nowMs };
  const finder = createFinder({
    stores: storage,
    forming: storage.forming,
    sharedBoard: createSharedBoardView({ boards: storage.boards, clock }),
    open: inTeams(),
    inPieces: (work) => Promise.resolve(allAtOnce(work)),
    log: createLog('silent'),
    nowMs: clock.nowMs,
  });
  const here = { id: board, name: 'Bench', conversationId: 'bench', createdAt: NOON };
  await finder.knowledgeOf(here);
  const before = proxy.seen.length;
  nowMs += 60_000;
  await finder.knowledgeOf(here);
  // What is looked at behind the answer counts too.
  await finder.knowledgeOf(here);
  const asked = proxy.seen.length - before;
  await proxy.close();
  return asked;
}

/** Teams names one person. */
function inTeams(): GuestParts {
  const member = { state: 'member', name: 'Ana', mri: '29:ana', userPrincipalName: null } as const;
  const home = {
    conversationId: 'bench',
    serviceUrl: 'https://teams.example.com',
    tenantId: TENANT,
    kind: 'channel',
  } as const;
  return {
    conversations: { homeOf: () => Promise.resolve(home) },
    membership: { people: () => Promise.resolve(new Map([[objectIdOf(person(1)), member]])) },
  } as unknown as GuestParts;
}
