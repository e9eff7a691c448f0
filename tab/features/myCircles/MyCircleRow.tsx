// One of one's circles: its name, which opens it, its kind, when it meets in the reader's own zone, and whose turn it is.
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MyCircleView } from '../../../contract/views';
import { openDeepLink } from '../../host/teams';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { KindLabel } from '../card/KindLabel';
import { BoardName } from './BoardName';

const useStyles = makeStyles({
  row: { marginTop: tokens.spacingVerticalM },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minHeight: '24px' },
  about: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
});

interface Props {
  circle: MyCircleView;
  /** Its address on this board; null when it is on another, which Teams opens. */
  here: string | null;
  now: string;
}

export function MyCircleRow({ circle, here, now }: Props) {
  const { t, formatDateTime } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const { name, kind, life, isRunning, startsAt, leadName, isMyTurn, boardName, teamsLink } = circle;
  const when = isRunning
    ? t('mine.running')
    : startsAt && startsAt >= now
      ? formatDateTime(startsAt)
      : t('next.noDate');
  return (
    <li className={mergeClasses(cards.card, styles.row)}>
      {here || !teamsLink ? (
        <Link className={styles.name} href={here ?? undefined}>
          <UserText>{name}</UserText>
        </Link>
      ) : (
        <Link as="button" className={styles.name} onClick={() => void openDeepLink(teamsLink)}>
          <UserText>{name}</UserText>
        </Link>
      )}
      <div className={mergeClasses(cards.fact, styles.about)}>
        <KindLabel kind={kind} />
        {!here && <BoardName name={boardName} />}
        <span>{life === 'meets' ? when : t(`card.${life}`)}</span>
        {life === 'meets' && (isMyTurn || leadName) && (
          <span>
            {isMyTurn ? (
              t('mine.yourTurn')
            ) : (
              <Phrase id="mine.leads" parts={{ person: <UserText>{leadName ?? ''}</UserText> }} />
            )}
          </span>
        )}
      </div>
    </li>
  );
}
