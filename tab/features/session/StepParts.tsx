// What belongs to certain steps and moments only, fetched once a session runs: who only listens, who speaks in which
// order, who retells, the topics people choose, and the vote when a step's time is up.
import type { RunningSession } from '../../../domain/session/state';
import { OnlyListens } from './OnlyListens';
import { Retelling } from './Retelling';
import { ThumbVote } from './ThumbVote';
import { TopicQueue } from './TopicQueue';
import { TurnList } from './TurnList';

interface Props {
  session: RunningSession;
  isHost: boolean;
  isVoting: boolean;
}

export function StepParts({ session, isHost, isVoting }: Props) {
  return (
    <>
      <OnlyListens session={session} />
      <TopicQueue session={session} />
      {session.turn && <TurnList key={session.stepIndex} session={session} turn={session.turn} />}
      {session.retelling && <Retelling key={session.stepIndex} session={session} told={session.retelling} />}
      {isVoting && <ThumbVote session={session} isHost={isHost} />}
    </>
  );
}
