// Tells people when the server is out of reach, what is kept here meanwhile, and that it was saved in the end.
import { useEffect, useRef } from 'react';
import type { LiveView } from '../../live/liveView';
import { OfflineIcon, SavedIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { NoticeBar } from './NoticeBar';
import { useRoom } from './sessionRoom';

export function LinkNotice() {
  const { view, say } = useRoom();
  const { t } = useText();
  const sentence = useLinkSentence(view);
  const isAway = view.link !== 'live';
  const wasAway = useRef(false);
  useEffect(() => {
    if (sentence) say(sentence);
    else if (wasAway.current) say(t('panel.link.back'));
    wasAway.current = isAway;
  }, [sentence, isAway, say, t]);
  if (!sentence) return null;
  return (
    <NoticeBar icon={isAway ? <OfflineIcon /> : <SavedIcon />} tone={isAway ? 'away' : 'neutral'}>
      {sentence}
    </NoticeBar>
  );
}

export function useLinkSentence({ link, waiting, outlivesWindow, synced }: LiveView): string | null {
  const { t } = useText();
  const notes = waiting.length;
  if (link === 'reconnecting') return t('panel.link.reconnecting');
  if (link === 'offline') return t(outlivesWindow ? 'panel.link.offline' : 'panel.link.offlineHere', { notes });
  return synced === null ? null : t('panel.link.synced', { notes: synced });
}
