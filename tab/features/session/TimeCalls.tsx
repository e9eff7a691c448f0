// The clock for screen readers: five minutes, one minute and zero are said once each, in a live region of their own, so
// that no other news is lost for them; and that the session will run over, once it will.
import { useEffect, useRef } from 'react';
import type { Instant } from '../../../domain/ids';
import { remainingMs } from '../../../domain/session/clock';
import type { RunningSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import type { ClockFace } from './clockFace';
import { useRoom } from './sessionRoom';
import { Spoken } from './Spoken';
import { timesUpWords } from './timesUpWords';
import { useSaid } from './useSaid';
import { useTimeCalls } from './useTimeCalls';

interface Props {
  session: RunningSession;
  face: ClockFace;
  now: Instant;
  isHost: boolean;
}

export function TimeCalls({ session, face, now, isHost }: Props) {
  const { t, formatTime } = useText();
  const { nameOf } = useRoom();
  const { said, say } = useSaid();
  useTimeCalls(session.stepIndex, remainingMs(session, now), (call) => {
    const follows = call === 'timesUp' ? timesUpWords(t, session, now, isHost ? null : nameOf(session.hostId)) : '';
    say(`${t(`panel.time.${call}`)} ${follows}`.trim());
  });
  const wasOver = useRef(face.minutesOver > 0);
  useEffect(() => {
    const isOver = face.minutesOver > 0;
    if (isOver && !wasOver.current) say(t('panel.session.over.spoken', { time: formatTime(face.endsAt) }));
    wasOver.current = isOver;
  });
  return <Spoken said={said} />;
}
