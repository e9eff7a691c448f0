// The meeting's own page: cards one under another, as wide as they can be read.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useDetailsStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '1080px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
  },
  title: { ...typographyStyles.title3, margin: 0 },
  card: {
    padding: '20px',
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
