// Tells everyone in a running session what changed for all of them: aloud, and for a few seconds above the composer.
import { useEffect, useRef, useState } from 'react';
import type { RunningSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { newsBetween, type SessionNews } from './sessionNews';
import { useRoom } from './sessionRoom';
import { UndoToast } from './UndoToast';
import { useStepWords } from './useStepWords';

const SHOWN_MS = 8000;

interface Props {
  session: RunningSession;
  /** Something of one's own stands there: it is only said. */
  isCovered: boolean;
}

export function SessionNewsStrip({ session, isCovered }: Props) {
  const { t, formatList } = useText();
  const { me, nameOf, say } = useRoom();
  const words = useStepWords(session);
  const [shown, show] = useState<string | null>(null);
  const before = useRef(session);

  const sentenceOf = (news: SessionNews): string => {
    if (news.type === 'host') {
      return news.hostId === me.id ? t('panel.news.host.me') : t('panel.news.host', { host: nameOf(news.hostId) });
    }
    if (news.type !== 'moreTime') return t(`panel.news.${news.type}`);
    const { minutes, lenders } = news;
    if (lenders.length === 0) return t('panel.news.longer', { minutes });
    const parts = formatList(lenders.map((index) => words(session.steps[index]!).title));
    return t('panel.news.borrowed', { minutes, parts });
  };
  const look = () => {
    for (const news of newsBetween(before.current, session)) {
      const sentence = sentenceOf(news);
      say(sentence);
      // The ring shows by itself whether the clock runs.
      if (news.type === 'host' || news.type === 'moreTime') show(sentence);
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
    const timer = setTimeout(() => show(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return shown === null || isCovered ? null : <UndoToast text={shown} undo={null} />;
}
