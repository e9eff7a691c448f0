// Tells people when the server is out of reach, what is kept here meanwhile, and that it was saved in the end.
import { useEffect, useState } from 'react';
import { OfflineIcon, SavedIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { NoticeBar } from './NoticeBar';
import { useRoom } from './sessionRoom';

const SYNCED_SHOWN_MS = 5000;

export function LinkNotice() {
  const { live, view, say } = useRoom();
  const { t } = useText();
  const [synced, setSynced] = useState<number | null>(null);
  const notes = view.waiting.length;
  const sentence =
    view.link === 'reconnecting'
      ? t('panel.link.reconnecting')
      : view.link === 'offline'
        ? t('panel.link.offline', { notes })
        : synced !== null
          ? t('panel.link.synced', { notes: synced })
          : null;
  useEffect(() => live.onHappening((happening) => happening.type === 'synced' && setSynced(happening.notes)), [live]);
  useEffect(() => {
    if (synced === null || view.link !== 'live') return;
    const timer = setTimeout(() => setSynced(null), SYNCED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [synced, view.link]);
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
