// How the page for a new circle is laid out.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStartStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS}` },
  suggested: { margin: `0 0 ${tokens.spacingVerticalL}`, '& a': { color: tokens.colorBrandForegroundLink } },
  columns: {
    display: 'grid',
    gap: '16px',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 400px)' },
  },
  stack: { display: 'grid', gap: '16px', minWidth: 0 },
  heading: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalS}` },
  preview: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL, minWidth: 0 },
  me: {
    position: 'absolute',
    left: '48px',
    top: '3px',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    outline: `2px solid ${tokens.colorPaletteTealBorderActive}`,
    outlineOffset: '2px',
  },
  ring: { position: 'relative', flexShrink: 0 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.subtitle1, margin: 0 },
  submit: { width: '100%', marginTop: tokens.spacingVerticalL },
});
