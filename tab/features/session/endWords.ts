// When and how a session ended, in one sentence: beside its plan, or by itself when nobody ended it.
import { minutesBeyond } from '../../../domain/session/clock';
import type { EndedSession } from '../../../domain/session/state';
import type { Text } from '../../text/loadText';

export function endWords({ t, formatTime }: Pick<Text, 't' | 'formatTime'>, session: EndedSession): string {
  const time = formatTime(session.endedAt);
  // Its end says when that was noticed, not how long they stayed together.
  if (session.endReason === 'forgotten') return t('panel.ended.forgotten', { time });
  const minutes = minutesBeyond(session, session.endedAt);
  if (minutes === 0) return t('panel.ended.onTime', { time });
  return t(minutes < 0 ? 'panel.ended.early' : 'panel.ended.late', { time, minutes: Math.abs(minutes) });
}
