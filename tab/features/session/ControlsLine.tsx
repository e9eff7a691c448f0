// Who holds the controls when it is not the lead, so that nobody has to guess; the lead may take them back here.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RunningSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
});

export function ControlsLine({ session }: { session: RunningSession }) {
  const styles = useStyles();
  const { t } = useText();
  const { live, view, me, nameOf } = useRoom();
  if (session.hostId === session.leadId || session.hostId === me.id) return null;
  return (
    <div className={styles.line}>
      <span>{t('panel.controls', { host: nameOf(session.hostId) })}</span>
      {session.leadId === me.id && (
        <Button
          size="small"
          disabledFocusable={view.link !== 'live' || view.tapped.has('takeControls')}
          onClick={() => live.send({ type: 'takeControls' })}
        >
          {t('panel.takeBackControls')}
        </Button>
      )}
    </div>
  );
}
