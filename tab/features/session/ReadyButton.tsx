// Everyone but the host says here that they are ready; the server counts and moves on.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RunningSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { useThemeName } from '../../theme/themeName';
import { Reason } from './Reason';
import { ReadyIcon } from './sessionIcons';
import { useRoom } from './sessionRoom';

const useStyles = makeStyles({
  button: { width: '100%', maxWidth: 'none', minHeight: '36px' },
  // Fluent's ToggleButton looks like this too, but costs the panel several kilobytes more.
  said: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 },
  },
  contrast: {
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralForeground1, color: tokens.colorNeutralBackground1 },
  },
});

export function ReadyButton({ session }: { session: RunningSession }) {
  const styles = useStyles();
  const { t } = useText();
  const { live, view, me } = useRoom();
  const isContrast = useThemeName() === 'contrast';
  const isReady = session.readyIds.includes(me.id);
  const isAway = view.link !== 'live';
  const isHere = Object.values(session.connections).some((connection) => connection.personId === me.id);
  if (session.steps[session.stepIndex]!.speaks === 'nobody') return null;
  return (
    <div>
      <Button
        className={mergeClasses(styles.button, isReady && styles.said, isReady && isContrast && styles.contrast)}
        aria-pressed={isReady}
        icon={<ReadyIcon />}
        disabledFocusable={isAway || !isHere || view.tapped.has('ready')}
        onClick={() => live.send({ type: 'ready', step: session.stepIndex, ready: !isReady })}
      >
        {t('panel.ready')}
      </Button>
      {isAway && <Reason>{t('panel.ready.away')}</Reason>}
    </div>
  );
}
