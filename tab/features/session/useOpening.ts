// The commitments a session opens with, as the board has them: read when this appears, when the session tells that one
// was reviewed, and every few seconds in case it could not tell. A review shows at once and is taken back when refused.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpeningView } from '../../../contract/views';
import { afterReview, type CommitmentReview, type Reviewer } from '../../../domain/circle/commitmentReview';
import type { Commitment } from '../../../domain/circle/kept';
import type { CaptureId } from '../../../domain/ids';
import type { RunningSession } from '../../../domain/session/state';
import { reviewCommitment } from '../../api/boards';
import { request } from '../../api/request';
import { useText } from '../../text/TextProvider';
import { useReviewWords } from './useReviewWords';
import { useRoom } from './sessionRoom';

const LOOK_EVERY_MS = 5000;

export interface Opening {
  /** Null until they were read. */
  commitments: readonly Commitment[] | null;
  reviewer: Reviewer;
  /** Why the latest review did not happen. */
  refusal: { id: CaptureId; sentence: string } | null;
  review(commitment: Commitment, review: CommitmentReview): void;
}

export function useOpening(session: RunningSession): Opening {
  const { t } = useText();
  const { place, me, circle, live, view, say } = useRoom();
  const words = useReviewWords();
  const [read, setRead] = useState<readonly Commitment[] | null>(null);
  /** As this person's reviews on their way to the server will leave them. */
  const [mine, setMine] = useState<ReadonlyMap<CaptureId, Commitment>>(new Map());
  const sending = useRef<Promise<void>>(Promise.resolve());
  const [refusal, setRefusal] = useState<Opening['refusal']>(null);
  const asks = useRef({ made: 0, shown: 0 });
  const { boardId, circleId, sessionId } = place;

  const look = useCallback(async (): Promise<readonly Commitment[] | null> => {
    const ask = (asks.current.made += 1);
    const answer = await request<OpeningView>('opening', { boardId, circleId, sessionId });
    // An answer that was overtaken by a later one knows less.
    if (!answer.ok || ask < asks.current.shown) return null;
    asks.current.shown = ask;
    setRead(answer.value.commitments);
    return answer.value.commitments;
  }, [boardId, circleId, sessionId]);

  const { reviewed } = session;
  const isLive = view.link === 'live';
  const told = useRef(reviewed?.seq);
  const sayReviewed = useRef<(commitments: readonly Commitment[]) => void>(() => {});
  useEffect(() => {
    sayReviewed.current = (commitments) => {
      const found = commitments.find(({ id }) => id === reviewed?.commitmentId);
      if (reviewed && found && reviewed.by !== me.id) say(words(found, reviewed.did));
    };
  });
  useEffect(() => {
    const isNews = reviewed?.seq !== told.current;
    told.current = reviewed?.seq;
    void look().then((commitments) => {
      if (isNews && commitments) sayReviewed.current(commitments);
    });
  }, [look, reviewed?.seq, isLive]);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);

  const reviewer: Reviewer = { id: me.id, isHost: session.hostId === me.id, sessionId: session.sessionId };
  const people = { members: circle.circle?.circle.members ?? session.members };

  async function send(commitment: Commitment, asked: CommitmentReview, after: Commitment): Promise<void> {
    const answer = await reviewCommitment(place, commitment.id, asked);
    if (answer.ok) {
      circle.replace(answer.value);
      say(words(after, asked.do));
    } else {
      const { code } = answer.problem;
      const sentence = code === 'offline' ? t('panel.notSaved') : t(`problem.${code}`);
      setRefusal({ id: commitment.id, sentence });
      say(sentence);
    }
    await look();
    // Somebody who was quick has asked for something else meanwhile, and that shows.
    setMine((before) => new Map([...before].filter(([id, shown]) => id !== commitment.id || shown !== after)));
  }

  return {
    commitments: read && read.map((commitment) => mine.get(commitment.id) ?? commitment),
    reviewer,
    refusal,
    /** One after another: a quick undo never overtakes what it undoes. */
    review(commitment, asked) {
      setRefusal(null);
      const after = afterReview(people, commitment, asked, reviewer, live.clock.now());
      setMine((before) => new Map(before).set(commitment.id, after));
      sending.current = sending.current.then(() => send(commitment, asked, after));
    },
  };
}
