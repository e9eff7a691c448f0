// What the circle would like to learn, most wanted first.
import { useState } from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { AddIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { ProposeTopic } from './ProposeTopic';
import { TopicRow } from './TopicRow';
import type { CircleDeeds } from './useCircle';
import { useHeldOrder } from './useHeldOrder';

const SHOWN = 5;

const useStyles = makeStyles({
  quiet: { minWidth: 0 },
  phoneOnly: { '@media (min-width: 480px)': { display: 'none' } },
  empty: { marginTop: '12px' },
});

interface Props {
  view: CircleView;
  isMember: boolean;
  deeds: Pick<CircleDeeds, 'vote' | 'withdraw' | 'propose'>;
  /** Whether the line for a new topic is open; the page's header opens it too. */
  proposing: boolean;
  onProposing: (open: boolean) => void;
}

export function Topics({ view, isMember, deeds, proposing, onProposing }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { topics } = view;
  const propose = async (title: string) => {
    const ok = await deeds.propose(title);
    // A new topic has the fewest votes: it must not vanish behind the fold.
    if (ok) setAll(true);
    return ok;
  };
  const { rows, list } = useHeldOrder(topics);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <section className={cards.card} aria-labelledby="topics">
      <div className={cards.head}>
        <h2 className={cards.title} id="topics">
          {t('topics.title')}
        </h2>
        {topics.length > 0 && <span className={cards.fact}>{topics.length}</span>}
        {topics.length > SHOWN && (
          <Button
            appearance="transparent"
            size="small"
            className={mergeClasses(cards.push, styles.quiet)}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all ? t('topics.fewer') : t('topics.all', { count: topics.length })}
          </Button>
        )}
        {isMember && topics.length > 0 && (
          <Button
            appearance="transparent"
            size="small"
            icon={<AddIcon />}
            className={mergeClasses(topics.length <= SHOWN && cards.push, styles.quiet, styles.phoneOnly)}
            onClick={() => onProposing(true)}
          >
            {t('topics.add')}
          </Button>
        )}
      </div>
      {proposing && isMember && <ProposeTopic onPropose={propose} onClose={() => onProposing(false)} />}
      {topics.length === 0 && !proposing && (
        <>
          <p className={cards.empty}>{t('topics.empty')}</p>
          {isMember && (
            <Button className={styles.empty} onClick={() => onProposing(true)}>
              {t('circle.propose')}
            </Button>
          )}
        </>
      )}
      <ol className={cards.list} {...list}>
        {shown.map((topic) => (
          <TopicRow key={topic.id} topic={topic} view={view} isMember={isMember} deeds={deeds} />
        ))}
      </ol>
      {!isMember && topics.length > 0 && (
        <p id="topics-members-vote" className={cards.fact}>
          {t('topics.membersVote')}
        </p>
      )}
    </section>
  );
}
