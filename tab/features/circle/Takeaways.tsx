// What was learned lately, and by whom.
import { makeStyles } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { TakeawayIcon } from '../../icons';
import { shortNames } from '../../ring/shortNames';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { Author } from './Author';
import { LongText } from './LongText';

const useStyles = makeStyles({ icon: { flexShrink: 0 } });

export function Takeaways({ view }: { view: CircleView }) {
  const { t, formatDate } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const names = shortNames(view.circle.members);
  return (
    <section className={cards.card} aria-labelledby="takeaways">
      <div className={cards.head}>
        <h2 className={cards.title} id="takeaways">
          {t('takeaways.title')}
        </h2>
      </div>
      {view.latestTakeaways.length === 0 && <p className={cards.empty}>{t('takeaways.empty')}</p>}
      <ul className={cards.list}>
        {view.latestTakeaways.map((takeaway) => (
          <li key={takeaway.id} className={cards.row}>
            <TakeawayIcon className={styles.icon} aria-hidden />
            <div className={cards.words}>
              <LongText id={`takeaway-${takeaway.id}`}>{takeaway.text}</LongText>
              <span className={cards.fact}>
                <Author of={takeaway} names={names} /> · {formatDate(takeaway.at)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
