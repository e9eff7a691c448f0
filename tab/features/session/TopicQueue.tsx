// The topics of a session whose people choose them: pitched by anyone, dots placed and taken back, and what is to come.
import { useState, type FormEvent } from 'react';
import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { TopicId } from '../../../domain/ids';
import { TOPIC_TITLE_MAX_LENGTH } from '../../../domain/limits';
import { currentStep } from '../../../domain/session/currentStep';
import type { RunningSession } from '../../../domain/session/state';
import { dotsLeft, topicsToCome } from '../../../domain/session/topicQueue';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';
import { TopicQueueRow } from './TopicQueueRow';

/** While one is talked about, only the next few: what can be done in this part stays in sight. */
const NEXT_SHOWN = 3;

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  fact: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  pitch: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalXS} 0` },
  input: { flex: '1 1 150px', minWidth: 0 },
  add: { flexShrink: 0, minWidth: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function TopicQueue({ session }: { session: RunningSession }) {
  const styles = useStyles();
  const { t } = useText();
  const { me } = useRoom();
  const { shows } = currentStep(session);
  if (shows !== 'pitches' && shows !== 'dots' && shows !== 'discussion') return null;
  // While dots are placed nothing changes its place under the pointer.
  const topics = shows === 'discussion' ? topicsToCome(session) : (session.queue ?? []);
  const shown = shows === 'discussion' ? topics.slice(0, NEXT_SHOWN) : topics;
  const more = topics.length - shown.length;
  return (
    <section aria-labelledby="topic-queue">
      <div className={styles.head}>
        <h3 id="topic-queue" className={styles.title}>
          {t(shows === 'discussion' ? 'panel.queue.toCome' : 'panel.queue')}
        </h3>
        {shows === 'dots' && (
          <span className={styles.fact} role="status">
            {t('panel.dots.left', { left: dotsLeft(session, me.id) })}
          </span>
        )}
      </div>
      {shows !== 'discussion' && <Pitch />}
      {topics.length === 0 && <p className={styles.none}>{t('panel.queue.none')}</p>}
      <ol className={styles.list}>
        {shown.map((topic) => (
          <TopicQueueRow key={topic.id} session={session} topic={topic} shows={shows} />
        ))}
      </ol>
      {more > 0 && <p className={styles.more}>{t('panel.queue.more', { count: more })}</p>}
    </section>
  );
}

function Pitch() {
  const styles = useStyles();
  const { t } = useText();
  const { live, view } = useRoom();
  const [title, setTitle] = useState('');
  const isClosed = view.link !== 'live';
  const pitch = (event: FormEvent) => {
    event.preventDefault();
    if (isClosed || title.trim() === '') return;
    live.send({ type: 'pitchTopic', topicId: crypto.randomUUID() as TopicId, title: title.trim() });
    setTitle('');
  };
  return (
    <form className={styles.pitch} onSubmit={pitch}>
      <Input
        className={styles.input}
        dir="auto"
        aria-label={t('panel.queue.pitch')}
        placeholder={t('panel.queue.pitch.short')}
        maxLength={TOPIC_TITLE_MAX_LENGTH}
        value={title}
        onChange={(_, { value }) => setTitle(value)}
      />
      <Button type="submit" className={styles.add} disabledFocusable={isClosed}>
        {t('panel.queue.add')}
      </Button>
    </form>
  );
}
