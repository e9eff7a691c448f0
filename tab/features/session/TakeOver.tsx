// Offers the controls when the host has been gone for a minute; the lead stays the lead. The rule is the domain's.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Instant } from '../../../domain/ids';
import { hostIsAway } from '../../../domain/session/presence';
import type { RunningSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

export function TakeOver({ session, now }: { session: RunningSession; now: Instant }) {
  const styles = useStyles();
  const { t } = useText();
  const { live, view, me, nameOf } = useRoom();
  const isMember = session.members.some((member) => member.id === me.id);
  if (!isMember || session.hostId === me.id || !hostIsAway(session, now)) return null;
  const host = nameOf(session.hostId);
  return (
    <div className={styles.card}>
      <span>
        {session.hostId === session.leadId ? t('panel.takeOver.lead', { host }) : t('panel.takeOver.host', { host })}
      </span>
      <Button
        disabledFocusable={view.link !== 'live' || view.tapped.has('takeControls')}
        onClick={() => live.send({ type: 'takeControls' })}
      >
        {t('panel.takeOver')}
      </Button>
    </div>
  );
}
