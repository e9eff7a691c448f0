// One topic of the queue: its dots, and what this person may do with it now.
import { useId } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { isPresent } from '../../../domain/session/presence';
import type { RunningSession } from '../../../domain/session/state';
import { dotsLeft, dotsOn, type QueuedTopic } from '../../../domain/session/topicQueue';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useRoom } from './sessionRoom';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '36px',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  dots: {
    ...typographyStyles.caption1Strong,
    flexShrink: 0,
    minWidth: '20px',
    textAlign: 'center',
    position: 'relative',
    fontVariantNumeric: 'tabular-nums',
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  action: { flexShrink: 0, minWidth: '28px' },
});

interface Props {
  session: RunningSession;
  topic: QueuedTopic;
  shows: 'pitches' | 'dots' | 'discussion';
}

export function TopicQueueRow({ session, topic, shows }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { live, view, me } = useRoom();
  const id = useId();
  const mine = topic.dots?.[me.id] ?? 0;
  const isClosed = view.link !== 'live' || !isPresent(session, me.id) || view.tapped.has('placeDots');
  const place = (dots: number) => live.send({ type: 'placeDots', topicId: topic.id, dots });
  const mayTakeBack = shows === 'pitches' && (topic.byId === me.id || session.hostId === me.id);
  return (
    <li className={styles.row}>
      <span id={`${id}title`} className={styles.title}>
        <UserText>{topic.title}</UserText>
      </span>
      {mayTakeBack && (
        <Button
          id={`${id}takeBack`}
          size="small"
          appearance="subtle"
          className={styles.action}
          aria-labelledby={`${id}takeBack ${id}title`}
          disabledFocusable={view.link !== 'live' || view.tapped.has('unpitchTopic')}
          onClick={() => live.send({ type: 'unpitchTopic', topicId: topic.id })}
        >
          {t('panel.queue.takeBack')}
        </Button>
      )}
      {shows === 'dots' && (
        <Button
          size="small"
          className={styles.action}
          aria-label={t('panel.dots.takeBack', { topic: topic.title })}
          disabledFocusable={isClosed || mine === 0}
          onClick={() => place(mine - 1)}
        >
          −
        </Button>
      )}
      {shows !== 'pitches' && (
        <span className={styles.dots}>
          <span aria-hidden>{dotsOn(topic)}</span>
          <span className={styles.unseen}>{t('panel.dots.on', { dots: dotsOn(topic), mine })}</span>
        </span>
      )}
      {shows === 'dots' && (
        <Button
          size="small"
          className={styles.action}
          aria-label={t('panel.dots.place', { topic: topic.title })}
          disabledFocusable={isClosed || dotsLeft(session, me.id) === 0}
          onClick={() => place(mine + 1)}
        >
          +
        </Button>
      )}
    </li>
  );
}
