// What the cards of a profile share.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useProfileStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, fontSize: tokens.fontSizeBase400, margin: `0 0 ${tokens.spacingVerticalXS}` },
  why: { color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalM}` },
  fields: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
  },
  stack: { display: 'grid', gap: tokens.spacingVerticalL, gridTemplateColumns: 'minmax(0, 1fr)' },
  input: { minWidth: 0, width: '100%' },
  /** As Fluent's own label stands above its field. */
  label: { display: 'block', padding: `${tokens.spacingVerticalXXS} 0`, marginBottom: tokens.spacingVerticalXXS },
  /** Fluent keeps room around it that no field has. */
  flush: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  private: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, '& > svg': { flexShrink: 0 } },
  alert: { marginTop: tokens.spacingVerticalM },
});
