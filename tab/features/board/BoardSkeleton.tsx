// The board before its first answer: the known layout in bare rings and bars.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';

const useStyles = makeStyles({
  bar: { backgroundColor: tokens.colorNeutralStencil1, borderRadius: tokens.borderRadiusMedium, height: '12px' },
  ring: {
    width: '102px',
    height: '102px',
    borderRadius: '50%',
    border: `12px solid ${tokens.colorNeutralStencil1}`,
    boxSizing: 'border-box',
    margin: '13px',
    flexShrink: 0,
  },
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
  bars: { display: 'grid', gap: tokens.spacingVerticalM, flexGrow: 1, minWidth: 0 },
  bottom: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The cards of the grid; the grid itself is the page's. */
export function SkeletonCards({ count }: { count: number }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  return Array.from({ length: count }, (_, index) => (
    <li
      key={index}
      className={cards.card}
      aria-label={index === 0 ? t('board.loading') : undefined}
      aria-hidden={index > 0}
    >
      <div className={styles.top}>
        <div className={styles.ring} />
        <div className={styles.bars}>
          {['30%', '70%', '90%', '45%'].map((width) => (
            <div key={width} className={styles.bar} style={{ width }} />
          ))}
        </div>
      </div>
      <div className={styles.bottom}>
        <div className={mergeClasses(styles.bar)} style={{ width: '60%' }} />
        <div className={mergeClasses(styles.bar)} style={{ width: '48%' }} />
      </div>
    </li>
  ));
}
