// What is happening now, in words under (or beside) the ring. It keeps its height, so that the controls never move.
import { useEffect, useRef } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Instant } from '../../../domain/ids';
import { closesItselfAt } from '../../../domain/followUps/settleRule';
import { expectedEndAt } from '../../../domain/session/clock';
import { currentStep, showsOf, stepLeadId } from '../../../domain/session/currentStep';
import { topicNow } from '../../../domain/session/topicQueue';
import type { RunningSession } from '../../../domain/session/state';
import { UserText } from '../../text/UserText';
import { useText } from '../../text/TextProvider';
import type { ClockFace } from './clockFace';
import { isLastStep, readyWords } from './readyWords';
import { useRoom } from './sessionRoom';
import { timesUpWords } from './timesUpWords';
import { useStepWords } from './useStepWords';

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', textAlign: 'center', overflowWrap: 'anywhere', minHeight: '56px' },
  withReady: { minHeight: '80px' },
  beside: { textAlign: 'start', minHeight: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground1 },
  ready: { ...typographyStyles.caption1, marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  readyBeside: { marginTop: 0 },
});

interface Props {
  session: RunningSession;
  face: ClockFace;
  now: Instant;
  isHost: boolean;
}

export function StepHeading({ session, face, now, isHost }: Props) {
  const styles = useStyles();
  const { t, formatTime } = useText();
  const { isShort, me, nameOf, say } = useRoom();
  const step = currentStep(session);
  const words = useStepWords(session)(step);
  const spoken = t('panel.step.spoken', {
    part: session.stepIndex + 1,
    parts: session.steps.length,
    step: words.title,
    minutes: face.minutesAllotted,
  });
  const before = useRef(session.stepIndex);
  useEffect(() => {
    if (before.current === session.stepIndex) return;
    before.current = session.stepIndex;
    say(spoken);
  }, [session.stepIndex, spoken, say]);
  const isUp = face.state === 'timesUp';
  const upWords = timesUpWords(t, session, now, isHost ? null : nameOf(session.hostId));
  const onlyListens = step.leadMeanwhile !== undefined && stepLeadId(session) === me.id;
  const topic =
    topicNow(session)?.title ?? (showsOf(step) === 'topic' || onlyListens ? session.topic?.title : undefined);
  const prompt = onlyListens ? '' : words.prompt;
  return (
    <div className={mergeClasses(styles.words, isHost && styles.withReady, isShort && styles.beside)}>
      <h2 className={styles.title}>{isUp ? t('panel.timesUp') : words.title}</h2>
      <span className={styles.detail}>{isUp ? upWords : topic ? <UserText>{topic}</UserText> : prompt}</span>
      {isUp && isLastStep(session) && (
        <span className={mergeClasses(styles.ready, isShort && styles.readyBeside)}>
          {t('panel.timesUp.closes', { time: formatTime(closesItselfAt(expectedEndAt(session))) })}
        </span>
      )}
      {isHost && !isUp && step.speaks !== 'nobody' && (
        <span className={mergeClasses(styles.ready, isShort && styles.readyBeside)}>
          {readyWords(t, session, true)}
        </span>
      )}
    </div>
  );
}
