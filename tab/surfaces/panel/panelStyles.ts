// What the panel's own screens share: one narrow column, as the session has it.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const usePanelStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '440px',
    margin: '0 auto',
    padding: '20px',
    boxSizing: 'border-box',
  },
  ring: { display: 'flex', justifyContent: 'center' },
  title: { ...typographyStyles.subtitle2, margin: 0, textAlign: 'center' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textAlign: 'center' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  when: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  choice: { width: '100%', maxWidth: 'none', overflowWrap: 'anywhere' },
});
