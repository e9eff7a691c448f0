// A session under way: the ring with its clock, what this person can do now, and everything captured so far.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isOpening } from '../../../domain/session/currentStep';
import type { RunningSession as Running } from '../../../domain/session/state';
import { isVoteOpen } from '../../../domain/session/thumbVote';
import { AgendaDisclosure } from './AgendaDisclosure';
import { clockFace } from './clockFace';
import { ClockRing } from './ClockRing';
import { ControlsLine } from './ControlsLine';
import { HostControls } from './HostControls';
import { LateNotice } from './LateNotice';
import { LinkNotice } from './LinkNotice';
import { OnlyListens } from './OnlyListens';
import { OpeningCommitments } from './OpeningCommitments';
import { ReadyButton } from './ReadyButton';
import { useRoom } from './sessionRoom';
import { StepHeading } from './StepHeading';
import { TakeOver } from './TakeOver';
import { ThumbVote } from './ThumbVote';
import { TimeCalls } from './TimeCalls';
import { TurnList } from './TurnList';
import { useServerNow } from './useServerNow';

const useStyles = makeStyles({
  ring: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalM },
  beside: { flexDirection: 'row', gap: tokens.spacingHorizontalM, '& > :last-child': { flexGrow: 1, minWidth: 0 } },
});

export function RunningSession({ session }: { session: Running }) {
  const styles = useStyles();
  const { live, me, isShort } = useRoom();
  const now = useServerNow(live.clock);
  const face = clockFace(session, now);
  const isHost = session.hostId === me.id;
  const votes = isVoteOpen(session, now);
  return (
    <>
      <LinkNotice />
      <LateNotice session={session} />
      <div className={mergeClasses(styles.ring, isShort && styles.beside)}>
        <ClockRing session={session} face={face} isVoting={votes} />
        <StepHeading session={session} face={face} now={now} isHost={isHost} />
      </div>
      <OnlyListens session={session} />
      <TakeOver session={session} now={now} />
      {session.turn && <TurnList key={session.stepIndex} session={session} turn={session.turn} />}
      {isHost && <HostControls session={session} face={face} />}
      {votes && <ThumbVote session={session} isHost={isHost} />}
      {!isHost && !votes && <ReadyButton session={session} />}
      <ControlsLine session={session} />
      <TimeCalls session={session} now={now} isHost={isHost} />
      <AgendaDisclosure session={session} face={face} />
      {isOpening(session) && <OpeningCommitments session={session} />}
    </>
  );
}
