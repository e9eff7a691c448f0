// The frame of every page of the tab: its width, its padding, its heading and the way back.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const usePageStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '1280px',
    margin: '0 auto',
    padding: '16px 32px 96px',
    '@media (max-width: 479px)': { padding: '12px 16px 96px' },
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    minHeight: '32px',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginInlineStart: 'auto' },
  title: {
    ...typographyStyles.title2,
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
    '@media (max-width: 479px)': { ...typographyStyles.title3 },
  },
  boardTitle: { ...typographyStyles.title3, margin: 0, '@media (max-width: 479px)': { ...typographyStyles.subtitle1 } },
  section: {
    ...typographyStyles.subtitle2,
    fontSize: tokens.fontSizeBase400,
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalM}`,
  },
  sectionLine: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalL },
  back: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    '& svg': { '[dir="rtl"] &': { transform: 'scaleX(-1)' } },
  },
  grid: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(372px, 100%), 1fr))',
  },
});
