// How the circle page is laid out: two columns from 900 pixels, one below.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useCircleStyles = makeStyles({
  header: { marginTop: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalL },
  about: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  // On a phone the facts stand in a line of their own, where a dot would have nothing to part.
  facts: { '@media (max-width: 479px)': { flexBasis: '100%' } },
  dot: { '@media (max-width: 479px)': { display: 'none' } },
  actions: { '@media (max-width: 479px)': { flexBasis: '100%', justifyContent: 'flex-end' } },
  wide: { '@media (max-width: 479px)': { flexGrow: 1 } },
  columns: {
    display: 'grid',
    gap: '16px',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 440px)' },
  },
  // One column below 900 pixels: the session, whose turn it is, then the rest, as the eye needs them.
  column: { display: 'contents', '@media (min-width: 900px)': { display: 'grid', gap: '16px', minWidth: 0 } },
  first: { order: -2, minWidth: 0 },
  second: { order: -1, minWidth: 0 },
  // On a phone the list of topics has this button itself.
  roomy: { '@media (max-width: 479px)': { display: 'none' } },
  stack: { display: 'grid', gap: '16px', minWidth: 0 },
  why: { flexBasis: '100%', color: tokens.colorNeutralForeground2, margin: 0 },
  frame: { minWidth: 0, overflow: 'hidden' },
});
