// A running session on the stage: what is left of this part, what it is about, what comes next, what was said last.
import { useEffect, useRef } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { remainingMs } from '../../../domain/session/clock';
import { currentStep } from '../../../domain/session/currentStep';
import type { RunningSession } from '../../../domain/session/state';
import { topicNow } from '../../../domain/session/topicQueue';
import { isVoteOpen } from '../../../domain/session/thumbVote';
import { Ring } from '../../ring/Ring';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { clockFace, type ClockFace } from '../session/clockFace';
import { readyTally } from '../session/readyWords';
import { useNameOf } from '../session/sessionNames';
import { timesUpWords } from '../session/timesUpWords';
import { useRingSeats } from '../session/useRingSeats';
import { useRetellWords } from '../session/useRetellWords';
import { useServerNow } from '../session/useServerNow';
import { useStepWords } from '../session/useStepWords';
import { useTimeCalls } from '../session/useTimeCalls';
import type { WatchedRoom } from './StageSession';
import { StageFrame, useSizes } from './StageFrame';
import { StageNotes } from './StageNotes';
import { useStageStyles } from './stageStyles';

export function StageRunning({ room, session }: { room: WatchedRoom; session: RunningSession }) {
  const { t } = useText();
  const now = useServerNow(room.clock);
  const face = clockFace(session, now);
  const upWords = timesUpWords(t, session, now, useNameOf()(session.hostId));
  useTimeCalls(session.stepIndex, remainingMs(session, now), (call) =>
    room.say(`${t(`panel.time.${call}`)} ${call === 'timesUp' ? upWords : ''}`.trim()),
  );
  return (
    <StageFrame
      ring={<StageClock session={session} face={face} isVoting={isVoteOpen(session, now)} />}
      words={<Words room={room} session={session} face={face} upWords={upWords} />}
      said={room.said}
    />
  );
}

interface ClockProps {
  session: RunningSession;
  face: ClockFace;
  isVoting: boolean;
}

function StageClock({ session, face, isVoting }: ClockProps) {
  const styles = useStageStyles();
  const { t } = useText();
  const { ring } = useSizes();
  const caption =
    face.state === 'timesUp' || face.state === 'paused'
      ? t(`panel.clock.${face.state}`)
      : t('panel.clock.of', { minutes: face.minutesAllotted });
  return (
    <Ring size={ring} seats={useRingSeats(session, isVoting)} label={t('ring.order')} kind={session.kind} clock={face}>
      <div role="timer" aria-live="off" className={styles.middle}>
        <span className={mergeClasses(styles.digits, face.digits.length > 4 && styles.longDigits)}>{face.digits}</span>
        <span className={styles.caption}>{caption}</span>
      </div>
    </Ring>
  );
}

interface WordsProps {
  room: WatchedRoom;
  session: RunningSession;
  face: ClockFace;
  upWords: string;
}

function Words({ room, session, face, upWords }: WordsProps) {
  const styles = useStageStyles();
  const { t } = useText();
  const words = useStepWords(session);
  const nameOf = useNameOf();
  const speaker = session.turn?.speakerId;
  const topic = topicNow(session) ?? session.topic;
  const retellWords = useRetellWords(null);
  const retold = session.retelling && retellWords(session.retelling.personId);
  const step = currentStep(session);
  const { title, prompt } = words(step);
  const part = { part: session.stepIndex + 1, parts: session.steps.length };
  const next = session.steps[session.stepIndex + 1];
  const { ready, present } = readyTally(session);
  const spoken = t('panel.step.spoken', { ...part, step: title, minutes: face.minutesAllotted });
  const before = useRef(session.stepIndex);
  const { say } = room;
  useEffect(() => {
    if (before.current === session.stepIndex) return;
    before.current = session.stepIndex;
    say(spoken);
  }, [session.stepIndex, spoken, say]);
  useEffect(() => {
    if (retold) say(retold);
  }, [retold, say]);
  return (
    <>
      <p className={styles.over}>
        <UserText>{session.circleName}</UserText> · {t('stage.part', part)}
      </p>
      <h1 className={styles.title}>{topic ? <UserText>{topic.title}</UserText> : title}</h1>
      <p className={styles.line}>{topic ? [title, retold].filter(Boolean).join(' · ') : (retold ?? prompt)}</p>
      <p className={styles.small}>
        {room.link ??
          (face.state === 'timesUp' ? (
            upWords
          ) : (
            <>
              {speaker && `${t('panel.turn.said', { person: nameOf(speaker) })} `}
              {next ? t('stage.next', { step: words(next).title }) : t('stage.lastPart')}{' '}
              {step.speaks !== 'nobody' && t('stage.ready', { ready, present })}
            </>
          ))}
      </p>
      <hr className={styles.rule} />
      <StageNotes session={session} />
    </>
  );
}
