// What belongs to certain steps and moments only, fetched once a session runs: the controls left alone, who only
// listens, who speaks in which order, who retells, the topics people choose, and the vote when a step's time is up.
import type { Instant } from '../../../domain/ids';
import { currentStep } from '../../../domain/session/currentStep';
import type { RunningSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { TakeOver } from './TakeOver';
import { OnlyListens } from './OnlyListens';
import { Reason } from './Reason';
import { Retelling } from './Retelling';
import { ThumbVote } from './ThumbVote';
import { TopicQueue } from './TopicQueue';
import { TurnList } from './TurnList';

interface Props {
  session: RunningSession;
  isHost: boolean;
  isVoting: boolean;
  now: Instant;
}

export function StepParts({ session, isHost, isVoting, now }: Props) {
  const { t } = useText();
  return (
    <>
      <TakeOver session={session} now={now} />
      <OnlyListens session={session} />
      <TopicQueue session={session} />
      {session.turn && <TurnList key={session.stepIndex} session={session} turn={session.turn} />}
      {session.retelling && <Retelling key={session.stepIndex} session={session} told={session.retelling} />}
      {currentStep(session).leadMeanwhile && <Reason>{t('panel.staysHere')}</Reason>}
      {isVoting && <ThumbVote session={session} isHost={isHost} />}
    </>
  );
}
