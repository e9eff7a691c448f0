// What was learned lately, and by whom.
import { makeStyles } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import type { KeptCapture } from '../../../domain/circle/kept';
import { TakeawayIcon } from '../../icons';
import { shortNames } from '../../ring/shortNames';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { Author } from './Author';
import { Helpful } from './Helpful';
import { LongText } from './LongText';

const useStyles = makeStyles({ icon: { flexShrink: 0 } });

interface Props {
  view: CircleView;
  /** Left out where nobody can say what helped them. */
  onHelpful?: (takeaway: KeptCapture, helpful: boolean) => void;
}

export function Takeaways({ view, onHelpful }: Props) {
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
                <Helpful takeaway={takeaway} me={view.me.id} onSay={onHelpful} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
