// Tells everyone in a running session what changed for all of them: aloud, and for a few seconds above the composer. Whoever
// did it takes it back there, as long as that can be.
import { useEffect, useRef, useState } from 'react';
import { UNDO_CONTROL_MS } from '../../../domain/limits';
import type { RunningSession } from '../../../domain/session/state';
import { undoableControl } from '../../../domain/session/undoControl';
import { useText } from '../../text/TextProvider';
import { newsBetween, type SessionNews } from './sessionNews';
import { useRoom } from './sessionRoom';
import { UndoToast } from './UndoToast';
import { useStepWords } from './useStepWords';

interface Props {
  session: RunningSession;
  /** Something of one's own stands there: it is only said. */
  isCovered: boolean;
  /** Whatever stands there makes way. */
  uncover(): void;
}

export function SessionNewsStrip({ session, isCovered, uncover }: Props) {
  const { t, formatList } = useText();
  const { live, me, nameOf, say } = useRoom();
  const words = useStepWords(session);
  const [shown, show] = useState<{ sentence: string } | null>(null);
  const before = useRef(session);

  const sentenceOf = (news: SessionNews): string => {
    if (news.type === 'host') {
      return news.hostId === me.id ? t('panel.news.host.me') : t('panel.news.host', { host: nameOf(news.hostId) });
    }
    if (news.type === 'movedOn' || news.type === 'wentBack') {
      return t(`panel.news.${news.type}`, { step: words(session.steps[news.stepIndex]!).title });
    }
    if (news.type !== 'moreTime') return t(`panel.news.${news.type}`);
    const { minutes, lenders, endsLater, roundsAreKept } = news;
    if (lenders.length === 0) return t(roundsAreKept ? 'panel.news.longer.rounds' : 'panel.news.longer', { minutes });
    const parts = formatList(lenders.map((index) => words(session.steps[index]!).title));
    return t(endsLater ? 'panel.news.partly' : 'panel.news.borrowed', { minutes, parts });
  };
  const mine = undoableControl(session, me.id, live.clock.now());
  const look = () => {
    const isMine = mine?.seq !== undefined && mine.seq > before.current.lastSeq;
    for (const news of newsBetween(before.current, session)) {
      const sentence = sentenceOf(news);
      // Which part it is now, its heading says.
      if (news.type !== 'movedOn') say(sentence);
      // The ring shows by itself whether the clock runs.
      if (news.type === 'paused' || news.type === 'resumed' || (news.type === 'movedOn' && !isMine)) continue;
      show({ sentence });
      if (isMine) uncover();
    }
    before.current = session;
  };
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => latest.current(), [session]);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => show(null), UNDO_CONTROL_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  if (shown === null || isCovered) return null;
  const undo = mine && (() => live.send({ type: 'undoControl', seq: mine.seq }));
  return <UndoToast text={shown.sentence} undo={undo} />;
}
