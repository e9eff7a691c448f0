// The thumb vote when a part's time is up: everyone who is here, the host too, says whether to stay or to move on.
import { isPresent } from '../../../domain/session/presence';
import type { RunningSession } from '../../../domain/session/state';
import { choiceOf, voteOf, voteTally, type VoteChoice } from '../../../domain/session/thumbVote';
import { makeStyles, tokens } from '@fluentui/react-components';
import { NextIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { Reason } from './Reason';
import { StayChosenIcon, StayIcon } from './sessionIcons';
import { useRoom } from './sessionRoom';
import { minutesToStay, voteQuestion } from './timesUpWords';
import { VoteTile } from './VoteTile';

const useStyles = makeStyles({
  tiles: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export function ThumbVote({ session, isHost }: { session: RunningSession; isHost: boolean }) {
  const styles = useStyles();
  const { t } = useText();
  const { live, view, me, nameOf } = useRoom();
  const { stay, moveOn, present } = voteTally(session);
  const mine = choiceOf(session, me.id);
  const isAway = view.link !== 'live';
  const tile = (choice: VoteChoice, votes: number) => ({
    isChosen: mine === choice,
    tally: t('panel.vote.of', { votes, present }),
    isClosed: isAway || !isPresent(session, me.id) || view.tapped.has('vote'),
    choose: () => live.send({ type: 'vote', step: session.stepIndex, round: voteOf(session).round, choice }),
  });
  const voted = stay + moveOn;
  return (
    <div role="group" aria-label={voteQuestion(t, session)}>
      <div className={styles.tiles}>
        <VoteTile {...tile('stay', stay)} icon={mine === 'stay' ? <StayChosenIcon /> : <StayIcon />}>
          {t('panel.vote.stay', { minutes: minutesToStay(session) })}
        </VoteTile>
        <VoteTile {...tile('moveOn', moveOn)} icon={<NextIcon />} mirrored>
          {t('panel.vote.moveOn')}
        </VoteTile>
      </div>
      <Reason>
        {isAway
          ? t('panel.vote.away')
          : isHost
            ? t('panel.vote.voted.host', { voted, present })
            : t('panel.vote.voted', { voted, present, host: nameOf(session.hostId) })}
      </Reason>
    </div>
  );
}
