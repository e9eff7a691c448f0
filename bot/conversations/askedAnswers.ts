// What the bot answers to what people ask in words, from the same knowledge and under the same rules as the tab.
import { byDueDate, type Commitment } from '../../domain/circle/kept';
import { memberOf } from '../../domain/circle/circle';
import { byVotes } from '../../domain/circle/topic';
import type { PersonId } from '../../domain/ids';
import type { ChatUseCases, NotedTakeaway } from '../chat/useCases';
import type { Clock } from '../clock';
import { entriesOfCircle } from '../finding/entriesOfCircle';
import { findOnBoard, whoKnows } from '../finding/findOnBoard';
import type { BoardKnowledge } from '../finding/boardKnowledge';
import type { Finder } from '../finding/finder';
import { askedBoards, askedCircles, type AskedParts } from './askedBoards';

type Answers = Pick<ChatUseCases, 'whoKnows' | 'openTopics' | 'takeaways' | 'ownCommitments'>;

export interface AnswerParts extends AskedParts {
  finder: Finder;
  clock: Clock;
}

const PEOPLE_MAX = 5;
const TAKEAWAYS_MAX = 20;

export function createAskedAnswers(parts: AnswerParts): Answers {
  const { boards, finder, clock } = parts;
  return {
    async whoKnows(address, person, subject) {
      const asked = await askedBoards(parts, address, person);
      const knowing = await Promise.all(
        asked.map(async (board) => whoKnows(await finder.knowledgeOf(board), subject, clock.now())),
      );
      return knowing
        .flat()
        .slice(0, PEOPLE_MAX)
        .flatMap(({ name, earned: [because] }) => (because ? [{ name, because }] : []));
    },

    async openTopics(address, person) {
      const circles = await askedCircles(parts, address, person);
      const read = await Promise.all(
        circles.map(async ({ board, circle }) => {
          const topics = (await boards.readDetails(board.id, circle.id))?.value.topics ?? [];
          const wanted = [...topics].sort(byVotes);
          const shown = wanted.map(({ title, voterIds }) => ({ title, votes: voterIds.length }));
          return { circleName: circle.name, topics: shown };
        }),
      );
      return read.filter(({ topics }) => topics.length > 0);
    },

    async takeaways(address, person, subject) {
      // Where others read along, nobody in particular asks.
      const me = address.kind === 'personal' ? person.personId : null;
      const asked = await askedBoards(parts, address, person);
      const circles = new Set((await askedCircles(parts, address, person)).map(({ circle }) => circle.id));
      const found = await Promise.all(
        asked.map(async (board): Promise<(NotedTakeaway & { at: string })[]> => {
          const knowledge = await finder.knowledgeOf(board);
          if (subject === '') return noted(knowledge, me).filter(({ circleId }) => circles.has(circleId));
          const { notes } = findOnBoard(knowledge, subject, me, clock.now());
          return notes.flatMap((note) => {
            if (note.kind !== 'takeaway' || !circles.has(note.circleId)) return [];
            return [{ text: note.text, by: note.authorName, circleName: note.circleName, at: note.at }];
          });
        }),
      );
      const all = found.flat();
      if (subject === '') all.sort((a, b) => b.at.localeCompare(a.at));
      return all.slice(0, TAKEAWAYS_MAX).map(({ text, by, circleName }) => ({ text, by, circleName }));
    },

    async ownCommitments(address, person) {
      const circles = await askedCircles(parts, address, person);
      const read = await Promise.all(
        circles.map(async ({ board, circle }) => {
          const open = (await boards.readDetails(board.id, circle.id))?.value.openCommitments ?? [];
          return open
            .filter(({ ownerId }) => ownerId === person.personId)
            .map((commitment) => ({ commitment, circleName: circle.name }));
        }),
      );
      const mine = read.flat().sort((a, b) => byDueDate(a.commitment, b.commitment));
      return mine.map(({ commitment, circleName }) => owned(commitment, circleName));
    },
  };
}

function owned({ text, dueOn }: Commitment, circleName: string) {
  return { text, circleName, dueOn };
}

function noted(knowledge: BoardKnowledge, me: PersonId | null) {
  return knowledge.circles().flatMap((circle) => {
    const isIn = me !== null && memberOf(circle, me) !== undefined;
    return entriesOfCircle(knowledge.contentsOf(circle.id)!).flatMap(({ audience, found }) => {
      if (found.kind !== 'takeaway' || (audience !== 'open' && !isIn)) return [];
      const { text, authorName: by, at } = found.note;
      return [{ text, by, at, circleId: circle.id, circleName: circle.name }];
    });
  });
}
