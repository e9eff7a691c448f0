// One topic: its votes, yours among them, who could lead it and who proposed it.
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import type { Topic } from '../../../domain/circle/topic';
import { VoteIcon } from '../../icons';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { useThemeName } from '../../theme/themeName';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { TopicLead } from './TopicLead';
import { useLinkStyles } from './linkStyles';
import type { CircleDeeds } from './useCircle';

const useStyles = makeStyles({
  vote: { minWidth: '40px', width: '40px', height: '40px', padding: 0, flexShrink: 0 },
  stack: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    ...typographyStyles.caption1Strong,
    lineHeight: '14px',
  },
  mine: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2Hover },
    ':hover:active': {
      backgroundColor: tokens.colorBrandBackground2Pressed,
      color: tokens.colorBrandForeground2Pressed,
    },
  },
  inverted: {
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    '& svg': { color: 'inherit' },
  },
  title: { ...typographyStyles.body1Strong },
  about: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Props {
  topic: Topic;
  view: CircleView;
  /** May vote and more; else why not is said below the list. */
  acts: boolean;
  deeds: Pick<CircleDeeds, 'vote' | 'withdraw' | 'offerToLead'>;
  /** Opens what makes it part of another; null for those who may not. */
  merge: (() => void) | null;
}

export function TopicRow({ topic, view, acts, deeds, merge }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const links = useLinkStyles();
  const isContrast = useThemeName() === 'contrast';
  const { me, circle } = view;
  const isMine = topic.voterIds.includes(me.id);
  const count = topic.voterIds.length;
  const isNext = circle.next.topicId === topic.id && circle.next.status !== 'running';
  const isLonely = topic.proposedBy === me.id && topic.voterIds.every((voter) => voter === me.id);
  return (
    <li className={cards.row}>
      <Button
        className={mergeClasses(styles.vote, isMine && styles.mine, isMine && isContrast && styles.inverted)}
        aria-pressed={isMine}
        disabledFocusable={!acts}
        aria-describedby={acts ? undefined : 'topics-members-vote'}
        onClick={() => void deeds.vote(topic, !isMine)}
      >
        <span className={styles.stack}>
          <span className={cards.hidden}>{t('topics.vote', { topic: topic.title })} </span>
          <VoteIcon />
          {count}
        </span>
      </Button>
      <div className={cards.words}>
        <div id={`topic-${topic.id}`} className={styles.title}>
          <UserText>{topic.title}</UserText>
        </div>
        <div className={mergeClasses(cards.fact, styles.about)}>
          {isNext ? (
            <span>{t('topics.forNext')}</span>
          ) : (
            <TopicLead
              topic={topic}
              view={view}
              acts={acts}
              offer={(leading) => void deeds.offerToLead(topic, leading)}
            />
          )}
          <span aria-hidden>·</span>
          <Proposer topic={topic} view={view} />
          {isLonely && acts && (
            <Button
              appearance="transparent"
              className={links.link}
              id={`withdraw-${topic.id}`}
              aria-labelledby={`withdraw-${topic.id} topic-${topic.id}`}
              onClick={() => void deeds.withdraw(topic)}
            >
              {t('topics.withdraw')}
            </Button>
          )}
          {merge && (
            <Button
              appearance="transparent"
              className={links.link}
              id={`merge-${topic.id}`}
              aria-labelledby={`merge-${topic.id} topic-${topic.id}`}
              onClick={merge}
            >
              {t('topics.merge')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

function Proposer({ topic, view: { me, circle } }: { topic: Topic; view: CircleView }) {
  const { t } = useText();
  if (topic.proposedBy === me.id) return <span>{t('topics.byYou')}</span>;
  const name = shortNames(circle.members).get(topic.proposedBy);
  if (name === undefined) return <span>{t('topics.byFormer')}</span>;
  return (
    <span>
      <Phrase id="topics.by" parts={{ person: <UserText>{name}</UserText> }} />
    </span>
  );
}
