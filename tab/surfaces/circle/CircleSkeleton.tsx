// The circle page before its first answer: its known layout in bars and a bare ring.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCardStyles } from '../../features/card/cardStyles';
import { useText } from '../../text/TextProvider';
import { usePageStyles } from '../board/pageStyles';
import type { Journey } from '../board/usePlace';
import { BackLink } from './BackLink';
import { useCircleStyles } from './circleStyles';

const useStyles = makeStyles({
  bar: { backgroundColor: tokens.colorNeutralStencil1, borderRadius: tokens.borderRadiusMedium, height: '12px' },
  title: { width: '200px', height: '32px', margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXL}` },
  bars: { display: 'grid', gap: tokens.spacingVerticalL },
  ring: {
    width: '226px',
    maxWidth: '60vw',
    aspectRatio: '1',
    borderRadius: '50%',
    border: `12px solid ${tokens.colorNeutralStencil1}`,
    boxSizing: 'border-box',
    margin: '40px auto',
  },
});

export function CircleSkeleton({ journey }: { journey: Journey }) {
  const { t } = useText();
  const cards = useCardStyles();
  const pages = usePageStyles();
  const layout = useCircleStyles();
  const styles = useStyles();
  const card = (
    <div className={mergeClasses(cards.card, styles.bars)}>
      {['35%', '75%', '50%', '90%'].map((width) => (
        <div key={width} className={styles.bar} style={{ width }} />
      ))}
    </div>
  );
  return (
    <main className={pages.page} aria-busy="true" aria-label={t('circle.loading')}>
      <BackLink journey={journey} />
      <div className={mergeClasses(styles.bar, styles.title)} />
      <div className={layout.columns}>
        <div className={layout.stack}>
          {card}
          {card}
        </div>
        <div className={cards.card}>
          <div className={styles.ring} />
        </div>
      </div>
    </main>
  );
}
