// Who may know the answer to a question, from what they earned in open sessions: a few names, or none rather than a guess.
import type { Me } from '../../contract/views';
import { isMembersOnly } from '../../domain/circle/kinds';
import type { CircleId, Instant, PersonId } from '../../domain/ids';
import type { BoardKnowledge } from './boardKnowledge';
import { whoKnows } from './findOnBoard';

export interface OpenQuestion {
  circleId: CircleId;
  text: string;
  /** Null where nobody knows who asked. */
  authorId: PersonId | null;
}

const NAMED_MAX = 3;

/** Of a members-only circle's question nothing leaves it, also not to look who knows. */
export function likelyAnswerers(knowledge: BoardKnowledge, question: OpenQuestion, now: Instant): Me[] {
  const circle = knowledge.contentsOf(question.circleId)?.circle;
  if (!circle || isMembersOnly(circle.kind)) return [];
  return whoKnows(knowledge, question.text, now)
    .filter(({ id }) => id !== question.authorId)
    .slice(0, NAMED_MAX)
    .map(({ id, name }) => ({ id, name }));
}
