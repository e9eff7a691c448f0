// While a topic is typed: those there are already that may mean the same, each to vote for instead.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { alikeTopics } from '../../../domain/circle/alikeTopics';
import type { Topic } from '../../../domain/circle/topic';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { useLinkStyles } from './linkStyles';

const SHOWN = 3;

const useStyles = makeStyles({
  alike: { flexBasis: '100%', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

interface Props {
  title: string;
  topics: readonly Topic[];
  /** Votes for that one instead of proposing it again. */
  onChoose: (topic: Topic) => void;
}

export function AlikeTopics({ title, topics, onChoose }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const links = useLinkStyles();
  const alike = alikeTopics(title, topics).slice(0, SHOWN);
  return (
    <div className={styles.alike} aria-live="polite">
      {alike.map((topic) => (
        <div key={topic.id} className={styles.row}>
          <span className={cards.fact}>{t('topics.alike')}</span>
          <span id={`alike-${topic.id}`}>
            <UserText>{topic.title}</UserText>
          </span>
          <Button
            appearance="transparent"
            className={links.link}
            id={`instead-${topic.id}`}
            aria-labelledby={`instead-${topic.id} alike-${topic.id}`}
            onClick={() => onChoose(topic)}
          >
            {t('topics.voteInstead')}
          </Button>
        </div>
      ))}
    </div>
  );
}
