// A session looked on from the stage: before, while it runs and after. It counts nobody as present and has no controls.
import { useCallback, useEffect, useRef } from 'react';
import type { Circle } from '../../../domain/circle/circle';
import type { SessionState } from '../../../domain/session/state';
import type { SessionPlace } from '../../live/mirrorParts';
import type { ServerClock } from '../../live/serverClock';
import type { MirrorView } from '../../live/sessionMirror';
import { watchSession, type WatchedSession } from '../../live/watchSession';
import { useText } from '../../text/TextProvider';
import { Notice } from '../notice/Notice';
import { reloadOnce } from '../session/reloadOnce';
import { SessionNamesContext, useSessionNames } from '../session/sessionNames';
import { useOpened } from '../session/useOpened';
import { useSaid, type Said } from '../session/useSaid';
import { StageBefore } from './StageBefore';
import { StageEnded } from './StageEnded';
import { StageRunning } from './StageRunning';
import { StageSkeleton } from './StageSkeleton';

/** What every state of the stage is given. */
export interface WatchedRoom {
  clock: ServerClock;
  /** What is said while the server is out of reach; null while it is not. */
  link: string | null;
  said: readonly Said[];
  say(sentence: string): void;
}

interface Props extends SessionPlace {
  circle: Circle;
  ended(): void;
  /** The session's status changed: the circle has more to say. */
  read(): void;
}

export function StageSession({ boardId, circleId, sessionId, ...props }: Props) {
  const { t } = useText();
  const watch = useCallback(() => watchSession({ boardId, circleId, sessionId }), [boardId, circleId, sessionId]);
  const opened = useOpened<WatchedSession, MirrorView>(watch);
  const newBuild = opened?.view.newBuild;
  useEffect(() => {
    if (newBuild) reloadOnce(newBuild);
  }, [newBuild]);
  if (!opened) return <StageSkeleton />;
  const { live, view } = opened;
  if (view.closed) {
    return (
      <Notice title={t('panel.closed')} action={{ label: t('action.tryAgain'), run: () => location.reload() }}>
        {t(`problem.${view.closed}`)}
      </Notice>
    );
  }
  if (!view.session) return <StageSkeleton sentence={view.link === 'live' ? null : t(`stage.${view.link}`)} />;
  return <Watched {...props} clock={live.clock} view={view} session={view.session} />;
}

type WatchedProps = Omit<Props, keyof SessionPlace> & { clock: ServerClock; view: MirrorView; session: SessionState };

function Watched({ circle, ended, read, clock, view, session }: WatchedProps) {
  const { t } = useText();
  const { said, say } = useSaid();
  const nameOf = useSessionNames(session, circle.members);
  const before = useRef<SessionState['status'] | null>(null);
  useEffect(() => {
    if (before.current !== null && before.current !== session.status) read();
    if (before.current !== 'ended' && session.status === 'ended') ended();
    before.current = session.status;
  }, [session.status, ended, read]);
  const room: WatchedRoom = { clock, link: view.link === 'live' ? null : t(`stage.${view.link}`), said, say };
  return <SessionNamesContext value={nameOf}>{shown(room, session, circle)}</SessionNamesContext>;
}

function shown(room: WatchedRoom, session: SessionState, circle: Circle) {
  if (session.status === 'notStarted') return <StageBefore room={room} circle={circle} />;
  if (session.status === 'running') return <StageRunning room={room} session={session} />;
  return <StageEnded room={room} session={session} circle={circle} />;
}
