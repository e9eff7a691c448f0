// What a person may do to a circle's questions from its page: each says what it did and offers its way back.
import type { Closing } from '../../../domain/circle/closeQuestion';
import type { Answer as GivenAnswer, KeptCapture } from '../../../domain/circle/kept';
import type { AnswerId, CaptureId } from '../../../domain/ids';
import type { CirclePlace } from '../../api/boards';
import type { CircleAnswer } from '../../api/membership';
import * as questions from '../../api/questions';
import type { Answer } from '../../api/request';
import type { useSayAfter } from '../toast/useSayAfter';

export interface QuestionDeeds {
  /** Resolves to false when refused, so that the text can stay where it was written; the same id again asks nothing twice. */
  ask(text: string, id: string): Promise<boolean>;
  answer(question: KeptCapture, text: string, id: string): Promise<boolean>;
  close(question: KeptCapture, answer: GivenAnswer | null): Promise<boolean>;
  reopen(question: KeptCapture): Promise<boolean>;
  /** For good: of an answer, or with null of the question. */
  erase(question: KeptCapture, answer: GivenAnswer | null): Promise<boolean>;
}

export function questionDeedsOf(
  place: CirclePlace,
  change: (send: () => Promise<Answer<CircleAnswer>>) => Promise<Answer<CircleAnswer>>,
  sayAfter: ReturnType<typeof useSayAfter<CircleAnswer>>,
): QuestionDeeds {
  const closing = (question: KeptCapture, as: Closing | null) =>
    change(() => questions.closeQuestion(place, question, as));
  const erasing = (question: questions.QuestionPlace, answerId: AnswerId | null) =>
    change(() => questions.eraseWords(place, question, answerId));

  return {
    ask: (text, id) =>
      sayAfter(
        change(() => questions.askCircle(place, id as CaptureId, text)),
        { say: 'questions.asked' },
        (after) => {
          const asked = 'circle' in after && after.questions.find((one) => one.id === id);
          return asked ? () => erasing(asked, null) : undefined;
        },
      ),
    answer: (question, text, id) =>
      sayAfter(
        change(() => questions.answerQuestion(place, question, id as AnswerId, text)),
        { say: 'questions.answered' },
        () => () => erasing(question, id as AnswerId),
      ),
    close: (question, answer) =>
      sayAfter(
        closing(question, { answerId: answer?.id ?? null }),
        answer ? { say: 'questions.closedWith', words: { person: answer.byName } } : { say: 'questions.closed' },
        () => () => closing(question, null),
      ),
    reopen: (question) =>
      sayAfter(
        closing(question, null),
        { say: 'questions.reopened' },
        () => () => closing(question, { answerId: question.closed?.answerId ?? null }),
      ),
    erase: (question, answer) =>
      sayAfter(erasing(question, answer?.id ?? null), { say: 'questions.erased' }, () => undefined),
  };
}
