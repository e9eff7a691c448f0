// The open circles somebody sits in, each as its ring.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Circle } from '../../../domain/circle/circle';
import type { CircleId } from '../../../domain/ids';
import { Ring } from '../../ring/Ring';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { boardSeats } from '../board/boardSeats';
import { DateInRing } from '../board/DateInRing';
import { useCardStyles } from '../card/cardStyles';
import { KindLabel } from '../card/KindLabel';
import { rhythmWords } from '../card/rhythmWords';

const useStyles = makeStyles({
  circle: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  row: { padding: `${tokens.spacingVerticalM} 0` },
  words: { flex: '1 1 130px', minWidth: 0, overflowWrap: 'anywhere' },
  name: {
    ...typographyStyles.body1Strong,
    display: 'block',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  facts: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface Props {
  title: string;
  circles: readonly Circle[];
  circleHref: (circle: CircleId) => string;
}

export function LearnsWith({ title, circles, circleHref }: Props) {
  const text = useText();
  const { t } = text;
  const cards = useCardStyles();
  const styles = useStyles();
  return (
    <section className={cards.card} aria-labelledby="learns-with">
      <div className={cards.head}>
        <h2 className={cards.title} id="learns-with">
          {title}
        </h2>
      </div>
      {circles.length === 0 && <p className={cards.empty}>{t('person.noCircle')}</p>}
      <ul className={cards.list}>
        {circles.map((circle) => (
          <li key={circle.id} className={mergeClasses(cards.row, styles.circle, styles.row)}>
            <Ring size={128} seats={boardSeats(circle)} label={t('ring.order')} kind={circle.kind}>
              <DateInRing circle={circle} />
            </Ring>
            <span className={styles.words}>
              <KindLabel kind={circle.kind} />
              <a className={styles.name} href={circleHref(circle.id)}>
                <UserText>{circle.name}</UserText>
              </a>
              <span className={styles.facts}>
                {t('circle.people', { count: circle.members.length })}, {rhythmWords(circle, text)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
