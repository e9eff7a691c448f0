// Puts a session's parts into its frame for each of its three states, and holds the draft that outlives all of them.
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { may } from '../../../domain/permissions';
import type { SessionState } from '../../../domain/session/state';
import { undoableControl } from '../../../domain/session/undoControl';
import type { RefusedCapture } from '../../live/liveView';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { InfoIcon } from '../../icons';
import { useStageOffer } from '../stage/useStageOffer';
import { Composer } from './Composer';
import { LinkNotice } from './LinkNotice';
import { MoreMenu, type MenuAction } from './MoreMenu';
import { NoteList } from './NoteList';
import { NoticeBar } from './NoticeBar';
import { RefusedNotes } from './RefusedNotes';
import { reloadOnce } from './reloadOnce';
import { RunningSession } from './RunningSession';
import { SaveMark } from './SaveMark';
import { SessionFrame, type FrameName } from './SessionFrame';
import { SessionMenu } from './SessionMenu';
import { SessionNewsStrip } from './SessionNewsStrip';
import type { SessionRoom } from './sessionRoom';
import { SessionSkeleton } from './SessionSkeleton';
import { takesLateNotes } from './takesLateNotes';
import { UndoToast } from './UndoToast';
import { draftOf } from './draft';
import { useArriving } from './useArriving';
import { useCatchUp } from './useCatchUp';
import { useDraft } from './useDraft';
import { useInvitedKind } from './useInvitedKind';
import { NoteTakingContext, useNoteTaking } from './useNoteTaking';
import type { Said } from './useSaid';
import { useShortcutList } from './useShortcutList';

/** Each is needed in one state of the three, or when it is asked for; what is needed first is fetched while the session is. */
const loadBefore = async () => (await import('./BeforeStart.js')).BeforeStart;
const loadKeys = async () => (await import('./ShortcutList.js')).ShortcutList;
const loadEnded = async () => (await import('./EndedSession.js')).EndedSession;

const CoachNotice = lazy(async () => ({ default: (await import('../coach/CoachNotice.js')).CoachNotice }));

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  foot: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, '& > button': { maxWidth: 'none' } },
});

interface Props {
  room: SessionRoom;
  session: SessionState;
  frame: FrameName;
  spoken: readonly Said[];
  prepare?: ReactNode;
  more: readonly MenuAction[];
  openCircle?: (() => void) | undefined;
  startNext?: (() => void) | undefined;
}

export function SessionBody({ room, session, frame, spoken, prepare, openCircle, startNext, ...props }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { live, view, circle } = room;
  const Before = useArriving(loadBefore);
  const Ended = useArriving(loadEnded);
  const Keys = useArriving(loadKeys);
  const state = useDraft();
  useInvitedKind(session, state);
  const taking = useNoteTaking(room, state);
  const catchUp = useCatchUp(room, session);
  const [addsLate, setAddsLate] = useState(false);
  const stage = useStageOffer(room.place, frame === 'panel', room.say);
  const keys = useShortcutList();
  const keysAction = { id: 'keys', label: t('panel.keys'), run: keys.open };
  const more = [...(stage.action ? [stage.action] : []), ...props.more];
  const coachNotice = circle.coached && frame === 'panel' && (
    <Suspense>
      <CoachNotice coached={circle.coached} />
    </Suspense>
  );
  const stageNotice = stage.problem && (
    <NoticeBar icon={<InfoIcon />} dismiss={{ label: t('panel.dismiss'), run: stage.dismiss }}>
      {stage.problem}
    </NoticeBar>
  );
  const mayReload = view.waiting.length === 0 && view.refused.length === 0 && state.draft.text === '';
  useEffect(() => {
    if (view.newBuild && mayReload) reloadOnce(view.newBuild);
  }, [view.newBuild, mayReload]);

  if (session.status === 'notStarted') {
    if (!circle.circle || !Before) return <SessionSkeleton retry={circle.read} />;
    const name = <UserText>{circle.circle.circle.name}</UserText>;
    const isPrepared =
      prepare !== undefined && may(circle.circle.me.standing, 'planSession', circle.circle.circle.kind);
    return (
      <SessionFrame
        frame={frame}
        name={name}
        spoken={spoken}
        tools={<MoreMenu label={t('panel.more')} actions={more} />}
        now={
          <>
            {coachNotice}
            {stageNotice}
            <LinkNotice />
            <Before view={circle.circle} isPrepared={isPrepared} />
          </>
        }
        notes={
          <>
            {isPrepared && prepare}
            {view.refused.length > 0 && (
              <ul className={styles.list} aria-label={t('panel.refused')}>
                <RefusedNotes edit={null} />
              </ul>
            )}
          </>
        }
      />
    );
  }
  const isEnded = session.status === 'ended';
  const takesNotes = !isEnded || takesLateNotes(session, live.clock.nowMs());
  const undoLast = () => {
    const control = isEnded ? null : undoableControl(session, room.me.id, live.clock.now());
    if (control && (taking.lastMadeAt() ?? '') < control.at) live.send({ type: 'undoControl', seq: control.seq });
    else taking.undoLast();
  };
  const composer = <Composer session={session} state={state} send={taking.send} undo={undoLast} />;
  const edit = ({ command }: RefusedCapture) => {
    setAddsLate(isEnded);
    if (state.restore({ ...draftOf(command), isAnonymous: command.type === 'ask' }))
      live.dismissRefused(command.captureId);
  };
  return (
    <SessionFrame
      frame={frame}
      spoken={spoken}
      name={<UserText>{session.circleName}</UserText>}
      tools={
        <>
          <SaveMark link={view.link} notes={view.waiting.length} />
          <SessionMenu session={session} more={[...more, keysAction]} openCircle={openCircle} startNext={startNext} />
        </>
      }
      now={
        <>
          {keys.isOpen && Keys && <Keys list={keys} />}
          {coachNotice}
          {stageNotice}
          {isEnded ? Ended && <Ended session={session} /> : <RunningSession session={session} catchUp={catchUp} />}
        </>
      }
      notes={
        <NoteTakingContext value={taking}>
          <NoteList session={session} missedIds={catchUp?.missedIds ?? []} edit={takesNotes ? edit : null} />
        </NoteTakingContext>
      }
      strip={
        <>
          {session.status === 'running' && (
            <SessionNewsStrip session={session} isCovered={taking.strip !== null} uncover={taking.closeStrip} />
          )}
          {taking.strip && (
            <UndoToast text={taking.strip.text} undo={isEnded && !taking.strip.worksLate ? null : taking.strip.undo} />
          )}
        </>
      }
      footer={
        <div className={styles.foot} onKeyDown={(event) => event.key === 'Escape' && taking.closeStrip()}>
          {isEnded && openCircle && !addsLate && (
            <Button appearance="primary" onClick={openCircle}>
              {t('panel.open', { circle: session.circleName })}
            </Button>
          )}
          {isEnded && takesNotes && !addsLate && (
            <Button onClick={() => setAddsLate(true)}>{t('panel.late.add')}</Button>
          )}
          {(!isEnded || (addsLate && takesNotes)) && composer}
        </div>
      }
    />
  );
}
