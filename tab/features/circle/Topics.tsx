// What the circle would like to learn, most wanted first.
import { useState } from 'react';
import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import type { Topic } from '../../../domain/circle/topic';
import { lifeOf } from '../../../domain/circle/rest';
import type { TopicId } from '../../../domain/ids';
import { AddIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { MergeTopic } from './MergeTopic';
import { ProposeTopic } from './ProposeTopic';
import { TopicRow } from './TopicRow';
import type { CircleDeeds } from './useCircle';
import { useHeldOrder } from './useHeldOrder';

const SHOWN = 5;
/** So many are looked through at a glance. */
const SEARCHED_FROM = 8;

const useStyles = makeStyles({
  quiet: { minWidth: 0 },
  phoneOnly: { '@media (min-width: 480px)': { display: 'none' } },
  empty: { marginTop: '12px' },
  search: { width: '100%', marginBottom: tokens.spacingVerticalS },
});

interface Props {
  view: CircleView;
  isMember: boolean;
  deeds: Pick<CircleDeeds, 'vote' | 'withdraw' | 'propose' | 'offerToLead' | 'merge'>;
  /** Whether the line for a new topic is open; the page's header opens it too. */
  proposing: boolean;
  onProposing: (open: boolean) => void;
}

export function Topics({ view, isMember, deeds, proposing, onProposing }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState('');
  const [merging, setMerging] = useState<TopicId | null>(null);
  const { topics, circle, me } = view;
  const propose = async (title: string, leading: boolean) => {
    const ok = await deeds.propose(title, leading);
    // A new topic has the fewest votes: it must not vanish behind the fold.
    if (ok) setAll(true);
    return ok;
  };
  const isClosed = lifeOf(circle) === 'closed';
  /** In a closed circle topics stay as they are. */
  const acts = isMember && !isClosed;
  const { rows, list } = useHeldOrder(topics);
  const found = wanted.trim() === '' ? rows : matching(wanted, rows);
  const shown = all ? found : rows.slice(0, SHOWN);
  const merged = topics.find((topic) => topic.id === merging);
  const mayMerge = (topic: Topic) =>
    acts && topics.length > 1 && (topic.proposedBy === me.id || circle.organiserId === me.id);
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
        {acts && topics.length > 0 && (
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
      {proposing && acts && (
        <ProposeTopic
          topics={topics}
          mayLead={circle.rota.order.includes(me.id)}
          onPropose={propose}
          onVote={(topic) => void deeds.vote(topic, true)}
          onClose={() => onProposing(false)}
        />
      )}
      {all && topics.length > SEARCHED_FROM && (
        <Input
          className={styles.search}
          type="search"
          aria-label={t('topics.search')}
          placeholder={t('topics.search')}
          value={wanted}
          dir="auto"
          onChange={(_, { value }) => setWanted(value)}
        />
      )}
      {all && found.length === 0 && topics.length > 0 && <p className={cards.empty}>{t('topics.noneFound')}</p>}
      {topics.length === 0 && !proposing && (
        <>
          <p className={cards.empty}>{t('topics.empty')}</p>
          {acts && (
            <Button className={styles.empty} onClick={() => onProposing(true)}>
              {t('circle.propose')}
            </Button>
          )}
        </>
      )}
      {merged && (
        <MergeTopic
          topic={merged}
          topics={topics}
          onMerge={(into) => void deeds.merge(merged, into)}
          onClose={() => setMerging(null)}
        />
      )}
      <ol className={cards.list} {...list}>
        {shown.map((topic) => (
          <TopicRow
            key={topic.id}
            topic={topic}
            view={view}
            acts={acts}
            deeds={deeds}
            merge={mayMerge(topic) ? () => setMerging(topic.id) : null}
          />
        ))}
      </ol>
      {!acts && topics.length > 0 && (
        <p id="topics-members-vote" className={cards.fact}>
          {t(isClosed ? 'topics.closed' : 'topics.membersVote')}
        </p>
      )}
    </section>
  );
}

/** Those that contain every word typed, however they are accented. */
function matching<T extends Pick<Topic, 'title'>>(wanted: string, topics: readonly T[]): T[] {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  return topics.filter(({ title }) => words.every((word) => plain(title).includes(word)));
}
