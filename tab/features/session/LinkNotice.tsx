// Tells people when the server is out of reach, what is kept here meanwhile, and that it was saved in the end.
import { useEffect } from 'react';
import type { LiveView } from '../../live/liveView';
import { OfflineIcon, SavedIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { NoticeBar } from './NoticeBar';
import { useRoom } from './sessionRoom';

export function LinkNotice() {
  const { view, say } = useRoom();
  const sentence = useLinkSentence(view);
  useEffect(() => {
    if (sentence) say(sentence);
  }, [sentence, say]);
  if (!sentence) return null;
  const isAway = view.link !== 'live';
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
