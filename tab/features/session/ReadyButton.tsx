// Everyone but the host says here that they are ready; the server counts and moves on.
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { RunningSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { readyWords } from './readyWords';
import { Reason } from './Reason';
import { ReadyIcon } from './sessionIcons';
import { useRoom } from './sessionRoom';
import { useChosenLook } from './useChosenLook';

const useStyles = makeStyles({
  button: { width: '100%', maxWidth: 'none', minHeight: '36px' },
});

export function ReadyButton({ session }: { session: RunningSession }) {
  const styles = useStyles();
  const { t } = useText();
  const { live, view, me } = useRoom();
  const isReady = session.readyIds.includes(me.id);
  const chosenLook = useChosenLook(isReady);
  const isAway = view.link !== 'live';
  const isHere = Object.values(session.connections).some((connection) => connection.personId === me.id);
  if (session.steps[session.stepIndex]!.speaks === 'nobody') return null;
  return (
    <div>
      <Button
        className={mergeClasses(styles.button, chosenLook)}
        aria-pressed={isReady}
        icon={<ReadyIcon />}
        disabledFocusable={isAway || !isHere || view.tapped.has('ready')}
        onClick={() => live.send({ type: 'ready', step: session.stepIndex, ready: !isReady })}
      >
        {t('panel.ready')}
      </Button>
      <Reason>{isAway ? t('panel.ready.away') : readyWords(t, session, false)}</Reason>
    </div>
  );
}
