// An inverted strip: what was just done, and its undo.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useToastStyles = makeStyles({
  // Foreground and background swapped: Fluent's inverted tokens are black on black in the contrast theme.
  toast: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  text: { minWidth: 0, padding: `${tokens.spacingVerticalS} 0` },
  alone: { paddingInlineEnd: tokens.spacingHorizontalM },
  undo: {
    color: tokens.colorNeutralBackground1,
    textDecorationLine: 'underline',
    minWidth: '0',
    flexShrink: 0,
    ':hover': { color: tokens.colorNeutralBackground1 },
    ':hover:active': { color: tokens.colorNeutralBackground1 },
  },
});
