// A session under way: the ring with its clock, what this person can do now, and everything captured so far.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isClosing, isOpening } from '../../../domain/session/currentStep';
import type { RunningSession as Running } from '../../../domain/session/state';
import { isVoteOpen } from '../../../domain/session/thumbVote';
import { AgendaDisclosure } from './AgendaDisclosure';
import { clockFace } from './clockFace';
import { ClockRing } from './ClockRing';
import { ControlsLine } from './ControlsLine';
import { HostControls } from './HostControls';
import { LinkNotice } from './LinkNotice';
import { ReadyButton } from './ReadyButton';
import { useRoom } from './sessionRoom';
import { StepHeading } from './StepHeading';
import { TimeCalls } from './TimeCalls';
import { useArriving } from './useArriving';
import type { CatchUp } from './useCatchUp';
import { useServerNow } from './useServerNow';

const loadStepParts = async () => (await import('./StepParts.js')).StepParts;

const loadLate = async () => (await import('./LateNotice.js')).LateNotice;

const loadClosing = async () => (await import('./Closing.js')).Closing;

const loadOpening = async () => (await import('./OpeningCommitments.js')).OpeningCommitments;

const useStyles = makeStyles({
  ring: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalM },
  beside: { flexDirection: 'row', gap: tokens.spacingHorizontalM, '& > :last-child': { flexGrow: 1, minWidth: 0 } },
});

export function RunningSession({ session, catchUp }: { session: Running; catchUp: CatchUp | null }) {
  const styles = useStyles();
  const StepParts = useArriving(loadStepParts);
  const OpeningCommitments = useArriving(loadOpening);
  const LateNotice = useArriving(loadLate);
  const Closing = useArriving(loadClosing);
  const { live, me, isShort } = useRoom();
  const now = useServerNow(live.clock);
  const face = clockFace(session, now);
  const isHost = session.hostId === me.id;
  const votes = isVoteOpen(session, now);
  return (
    <>
      <LinkNotice />
      {catchUp && LateNotice && <LateNotice session={session} catchUp={catchUp} />}
      <div className={mergeClasses(styles.ring, isShort && styles.beside)}>
        <ClockRing session={session} face={face} isVoting={votes} />
        <StepHeading session={session} face={face} now={now} isHost={isHost} />
      </div>
      {isHost && <HostControls session={session} face={face} />}
      {StepParts && <StepParts session={session} isHost={isHost} isVoting={votes} now={now} />}
      {!isHost && !votes && <ReadyButton session={session} />}
      <ControlsLine session={session} />
      <TimeCalls session={session} face={face} now={now} isHost={isHost} />
      <AgendaDisclosure session={session} face={face} />
      {isClosing(session) && Closing && <Closing session={session} />}
      {isOpening(session) && OpeningCommitments && <OpeningCommitments session={session} />}
    </>
  );
}
