// Offers the controls when the host has been gone for a minute; the lead stays the lead. The rule is the domain's.
import { useEffect } from 'react';
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
  const { live, view, me, nameOf, say } = useRoom();
  const isMember = session.members.some((member) => member.id === me.id);
  const isOffered = isMember && session.hostId !== me.id && hostIsAway(session, now);
  const host = nameOf(session.hostId);
  const sentence =
    session.hostId === session.leadId ? t('panel.takeOver.lead', { host }) : t('panel.takeOver.host', { host });
  useEffect(() => {
    if (isOffered) say(sentence);
  }, [isOffered, sentence, say]);
  if (!isOffered) return null;
  return (
    <div className={styles.card}>
      <span>{sentence}</span>
      <Button
        disabledFocusable={view.link !== 'live' || view.tapped.has('takeControls')}
        onClick={() => live.send({ type: 'takeControls' })}
      >
        {t('panel.takeOver')}
      </Button>
    </div>
  );
}
