// One's own private word for somebody who led: found again after a reload, sent, changed, taken back.
import { useEffect, useState } from 'react';
import type { ProblemCode } from '../../../contract/problem';
import type { MyFeedbackView } from '../../../contract/views';
import type { PersonId } from '../../../domain/ids';
import type { FeedbackWords } from '../../../domain/session/feedback';
import { giveFeedback, myFeedback, type WordPlace } from '../../api/feedback';
import type { Answer } from '../../api/request';
import { forgetSecret, keptSecret, secretFor } from './anonymousSecret';

export interface MyWord {
  /** Null until the server has said so, and for good where it is not offered. */
  view: MyFeedbackView | null;
  /** As it stands with the server. */
  isAnonymous: boolean;
  isSending: boolean;
  problem: ProblemCode | 'offline' | null;
  /** Resolves to whether it is stored. */
  send(words: FeedbackWords, isAnonymous: boolean): Promise<boolean>;
  takeBack(): Promise<boolean>;
}

export function useMyWord(place: WordPlace, person: PersonId): MyWord {
  const { boardId, circleId, sessionId, to } = place;
  const [view, setView] = useState<MyFeedbackView | null>(null);
  const [isAnonymous, setAnonymous] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<MyWord['problem']>(null);

  useEffect(() => {
    let isWanted = true;
    const at = { boardId, circleId, sessionId, to };
    const secret = keptSecret(person, at);
    const found = async () => {
      const hidden = secret === null ? null : await myFeedback(at, secret);
      const isHidden = hidden?.ok === true && hidden.value.given !== null;
      const answer = isHidden ? hidden : await myFeedback(at, null);
      if (!isWanted || !answer.ok) return;
      setAnonymous(isHidden);
      setView(answer.value);
    };
    void found();
    return () => {
      isWanted = false;
    };
  }, [boardId, circleId, sessionId, to, person]);

  async function ask(answering: Promise<Answer<MyFeedbackView>>): Promise<boolean> {
    setSending(true);
    setProblem(null);
    const answer = await answering;
    setSending(false);
    if (answer.ok) setView(answer.value);
    else setProblem(answer.problem.code);
    return answer.ok;
  }

  return {
    view,
    isAnonymous,
    isSending,
    problem,
    async send(words, hides) {
      const secret = hides ? secretFor(person, place) : null;
      const sent = await ask(giveFeedback(place, words, secret));
      if (sent) setAnonymous(secret !== null);
      return sent;
    },
    async takeBack() {
      const secret = isAnonymous ? keptSecret(person, place) : null;
      const gone = await ask(giveFeedback(place, null, secret));
      if (gone && isAnonymous) forgetSecret(person, place);
      return gone;
    },
  };
}
