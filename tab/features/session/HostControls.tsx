// What only the host can do: hold the clock, give a minute, move on, end. Whether it happens is the server's decision.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RunningSession } from '../../../domain/session/state';
import { NextIcon, PauseIcon, PlayIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import type { ClockFace } from './clockFace';
import { isLastStep, readyTally } from './readyWords';
import { useRoom } from './sessionRoom';
import { useSecondTap } from './useSecondTap';
import { useStepWords } from './useStepWords';

const useStyles = makeStyles({
  controls: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    '& > *': { flex: '1 1 auto', minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  },
  next: { width: '100%', maxWidth: 'none', minHeight: '36px' },
  nextIcon: { ':dir(rtl) svg': { transform: 'scaleX(-1)' } },
});

export function HostControls({ session, face }: { session: RunningSession; face: ClockFace }) {
  const styles = useStyles();
  const { t } = useText();
  const { live, view, me } = useRoom();
  const words = useStepWords(session);
  const { isAsking, tap } = useSecondTap(session.stepIndex);
  const isPaused = session.clock.status === 'paused';
  const isLast = isLastStep(session);
  const isAway = view.link !== 'live';
  const next = session.steps[session.stepIndex + 1];
  const label = next && !isLast ? t('panel.next', { step: words(next).title }) : t('panel.end');
  const question = isLast ? t('panel.end.again') : t('panel.next.again');
  const moveOn = () => (isLast ? live.send({ type: 'end' }) : live.send({ type: 'next', fromStep: session.stepIndex }));
  const needsAsking = isLast || (face.state !== 'timesUp' && !othersAreReady(session, me.id));
  return (
    <div className={styles.controls}>
      <div className={styles.row}>
        <Button
          icon={isPaused ? <PlayIcon /> : <PauseIcon />}
          disabledFocusable={isAway || view.tapped.has('pause') || view.tapped.has('resume')}
          onClick={() => live.send({ type: isPaused ? 'resume' : 'pause' })}
        >
          {isPaused ? t('panel.resume') : t('panel.pause')}
        </Button>
        <Button
          disabledFocusable={isAway || view.tapped.has('addMinute')}
          onClick={() => live.send({ type: 'addMinute', step: session.stepIndex })}
        >
          {t('panel.addMinute')}
        </Button>
      </div>
      <Button
        appearance="primary"
        className={styles.next}
        icon={isAsking ? undefined : { className: styles.nextIcon, children: <NextIcon /> }}
        iconPosition="after"
        disabledFocusable={isAway || view.tapped.has('next') || view.tapped.has('end')}
        onClick={() => tap(needsAsking, moveOn)}
      >
        {isAsking ? question : label}
      </Button>
    </div>
  );
}

/** The host's own tap on Next says that the host is ready. */
function othersAreReady(session: RunningSession, me: RunningSession['hostId']): boolean {
  const { ready, needed } = readyTally(session);
  return ready + (session.readyIds.includes(me) ? 0 : 1) >= needed;
}
