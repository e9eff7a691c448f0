// The clock for screen readers: five minutes, one minute and zero are said once each, in a live region of their own, so
// that no other news is lost for them.
import type { Instant } from '../../../domain/ids';
import { remainingMs } from '../../../domain/session/clock';
import type { RunningSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';
import { Spoken } from './Spoken';
import { timesUpWords } from './timesUpWords';
import { useSaid } from './useSaid';
import { useTimeCalls } from './useTimeCalls';

export function TimeCalls({ session, now, isHost }: { session: RunningSession; now: Instant; isHost: boolean }) {
  const { t } = useText();
  const { nameOf } = useRoom();
  const { said, say } = useSaid();
  useTimeCalls(session.stepIndex, remainingMs(session, now), (call) => {
    const follows = call === 'timesUp' ? timesUpWords(t, session, now, isHost ? null : nameOf(session.hostId)) : '';
    say(`${t(`panel.time.${call}`)} ${follows}`.trim());
  });
  return <Spoken said={said} />;
}
