// People before the first answer: the rows they will stand in.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';

const useStyles = makeStyles({
  card: { marginTop: tokens.spacingVerticalL },
  row: { display: 'flex', gap: tokens.spacingHorizontalL, padding: `${tokens.spacingVerticalM} 0` },
  mark: {
    width: '56px',
    height: '56px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStencil1,
  },
  bars: { display: 'grid', gap: tokens.spacingVerticalM, flexGrow: 1, minWidth: 0, alignContent: 'start' },
  bar: { backgroundColor: tokens.colorNeutralStencil1, borderRadius: tokens.borderRadiusMedium, height: '12px' },
});

export function PeopleSkeleton() {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  return (
    <div className={mergeClasses(cards.card, styles.card)} role="status" aria-label={t('find.loading')}>
      {[0, 1, 2].map((row) => (
        <div key={row} className={styles.row}>
          <div className={styles.mark} />
          <div className={styles.bars}>
            {['35%', '70%', '55%'].map((width) => (
              <div key={width} className={styles.bar} style={{ width }} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
