// A session in whatever frame it is shown: joins it live and shows it before, while it runs and after. The frame decides
// the layout, the surface around it what comes next.
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Me } from '../../../contract/views';
import type { SessionState } from '../../../domain/session/state';
import type { SessionPlace } from '../../live/joinSession';
import type { LiveSession } from '../../live/liveSession';
import type { LiveView } from '../../live/liveView';
import { useText } from '../../text/TextProvider';
import { Notice } from '../notice/Notice';
import { useLinkSentence } from './LinkNotice';
import type { MenuAction } from './MoreMenu';
import { SessionBody } from './SessionBody';
import type { FrameName } from './SessionFrame';
import { SessionNamesContext, useSessionNames } from './sessionNames';
import { SessionRoomContext, type SessionRoom } from './sessionRoom';
import { SessionSkeleton } from './SessionSkeleton';
import { useCircle } from './useCircle';
import { useLive } from './useLive';
import { useSaid } from './useSaid';
import { useShortWindow } from './useShortWindow';

export interface SessionViewProps extends SessionPlace {
  frame: FrameName;
  me: Me;
  /** Told once, when the session is seen to have ended while this was open. */
  onEnded?: () => void;
  /** Beside a session that has not begun, for its members. */
  prepare?: ReactNode;
  /** The chat of the meeting it is beside. */
  meetingChat?: string | null;
  /** Goes to the circle's page; left out where one is there already. */
  openCircle?: () => void;
  /** What the surface around it adds to its menu. */
  more?: readonly MenuAction[];
  /** Goes on to the circle's next session, once this one is over. */
  startNext?: () => void;
}

export function SessionView(props: SessionViewProps) {
  const [attempt, setAttempt] = useState(0);
  const joined = useLive(props, props.me.id);
  const { t } = useText();
  const retry = () => location.reload();
  if (!joined) return <SessionSkeleton retry={retry} />;
  const { live, view } = joined;
  if (view.closed) {
    const again = { label: t('action.tryAgain'), run: retry };
    return (
      <Notice title={t('panel.closed')} action={again}>
        {t(view.closed === 'offline' ? 'panel.notSaved' : `problem.${view.closed}`)}
      </Notice>
    );
  }
  if (!view.session) return <Unreached key={attempt} view={view} retry={() => setAttempt(attempt + 1)} />;
  return <Joined {...props} live={live} view={view} session={view.session} />;
}

/** Nothing of the session yet; but what was written before and waits here is not forgotten. */
function Unreached({ view, retry }: { view: LiveView; retry(): void }) {
  const sentence = useLinkSentence(view);
  const speaks = sentence !== null && view.waiting.length > 0;
  return <SessionSkeleton retry={retry} notice={speaks ? <span role="status">{sentence}</span> : undefined} />;
}

type JoinedProps = SessionViewProps & { live: LiveSession; view: LiveView; session: SessionState };

function Joined(props: JoinedProps) {
  const { boardId, circleId, sessionId, frame, me, onEnded, prepare, openCircle, startNext, live, view, session } =
    props;
  const { meetingChat = null, more = [] } = props;
  const circle = useCircle(boardId, circleId, readEveryMs(session));
  const isShort = useShortWindow() && frame === 'panel';
  const { said, say } = useSaid();
  const nameOf = useSessionNames(session, circle.circle?.circle.members);
  const before = useRef(session.status);
  const { read } = circle;
  useEffect(() => {
    const hasEnded = before.current === 'running' && session.status === 'ended';
    const hasChanged = before.current !== session.status;
    before.current = session.status;
    if (hasChanged) read();
    if (hasEnded) onEnded?.();
  }, [session.status, onEnded, read]);
  const place = useMemo(() => ({ boardId, circleId, sessionId }), [boardId, circleId, sessionId]);
  const room: SessionRoom = { place, me, live, view, circle, meetingChat, isShort, nameOf, say };
  return (
    <SessionRoomContext value={room}>
      <SessionNamesContext value={nameOf}>
        <SessionBody
          room={room}
          session={session}
          frame={frame}
          spoken={said}
          prepare={prepare}
          more={more}
          openCircle={openCircle}
          startNext={startNext}
        />
      </SessionNamesContext>
    </SessionRoomContext>
  );
}

/** The circle is looked at while it matters here: before the start and after the end. */
function readEveryMs(session: SessionState): number | null {
  if (session.status === 'running') return null;
  return session.status === 'notStarted' ? 4000 : 3000;
}
