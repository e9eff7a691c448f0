// The last part of a session ends with who leads next, when and about what, before it is over.
import { useEffect } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { afterThisSession } from '../../../domain/circle/afterThisSession';
import { plannedStart } from '../../../domain/circle/circle';
import { nextLead } from '../../../domain/circle/rota';
import type { RunningSession } from '../../../domain/session/state';
import { PersonMark } from '../../ring/PersonMark';
import { UserText } from '../../text/UserText';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';

const LOOK_EVERY_MS = 5000;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  who: { ...typographyStyles.body1Strong, margin: 0 },
  fact: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export function NextTime({ session }: { session: RunningSession }) {
  const styles = useStyles();
  const { t, formatDateTime } = useText();
  const { circle, live, nameOf } = useRoom();
  const { read } = circle;
  // The board may be planned anew while people talk about it.
  useEffect(() => {
    read();
    const timer = setInterval(() => document.hidden || read(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);
  // Whether the one after this is theirs, and anything about it, a coach from outside learns when it comes.
  if (!circle.circle || circle.coached) return null;
  const { circle: now, topics, openCommitments } = circle.circle;
  const after = afterThisSession({ circle: now, topics, openCommitments }, session, live.clock.now());
  const leadId = nextLead(after.rota);
  const name = after.members.find((member) => member.id === leadId)?.name ?? '';
  const startsAt = plannedStart(after.next);
  return (
    <section className={styles.root} aria-label={t('panel.nextTime')}>
      {leadId && <PersonMark id={leadId} name={name} size={32} />}
      <div className={styles.words}>
        <h2 className={styles.who}>
          {t('panel.leadsNext', { lead: leadId ? nameOf(leadId) || name : t('lead.someone') })}
        </h2>
        <span className={styles.fact}>{startsAt ? formatDateTime(startsAt) : t('panel.noDate')}</span>
        <span className={styles.fact}>
          {after.nextTopicTitle ? <UserText>{after.nextTopicTitle}</UserText> : t('panel.noTopic')}
        </span>
      </div>
    </section>
  );
}
