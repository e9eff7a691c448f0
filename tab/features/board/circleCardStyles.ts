// How a circle's card on the board is laid out, whatever it may show.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useCircleCardStyles = makeStyles({
  card: { position: 'relative', display: 'flex', flexDirection: 'column' },
  top: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalL,
  },
  words: {
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  name: { ...typographyStyles.subtitle1, margin: 0 },
  // The whole card leads to the circle, while what else can be pressed lies above it.
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  bottom: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
    marginTop: 'auto',
    minHeight: '52px',
  },
  action: { position: 'relative', marginInlineStart: 'auto' },
});
