// The dashed card at the end of the board: a circle that is not there yet.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddIcon } from '../../icons';
import { EmptyRing } from '../../ring/EmptyRing';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: '20px',
    // Beside the ring a phone leaves the words too little room.
    '@media (max-width: 479px)': { flexDirection: 'column', alignItems: 'flex-start' },
    boxSizing: 'border-box',
    minWidth: 0,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.subtitle2, fontSize: tokens.fontSizeBase400, margin: 0 },
  text: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXS} 0 0` },
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export function StartCard({ href }: { href: string }) {
  const { t } = useText();
  const styles = useStyles();
  return (
    <li className={styles.card}>
      <EmptyRing size={128} openSeats={5}>
        <AddIcon />
      </EmptyRing>
      <div className={styles.words}>
        <h3 className={styles.title}>
          <a href={href} className={styles.link}>
            {t('board.start')}
          </a>
        </h3>
        <p className={styles.text}>{t('board.startCard.text')}</p>
      </div>
    </li>
  );
}
