// The looks that board and circle page share: cards, their headings, rows and quiet facts.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useCardStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    padding: '20px',
    boxSizing: 'border-box',
    minWidth: 0,
    '@media (max-width: 479px)': { padding: tokens.spacingHorizontalL },
  },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    minHeight: '24px',
  },
  title: { ...typographyStyles.subtitle2, margin: 0, fontSize: tokens.fontSizeBase400 },
  fact: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  push: { marginInlineStart: 'auto' },
  /** Fluent's own is as wide as its longest option. */
  select: { minWidth: 0, width: '100%', '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  empty: { color: tokens.colorNeutralForeground2, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
});
