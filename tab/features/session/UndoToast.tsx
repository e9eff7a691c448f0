// An inverted strip above the composer: what was just done, and its undo for ten seconds.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
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

interface Props {
  text: string;
  undo: (() => void) | null;
}

/** The strip goes with its button, so the focus goes on to the composer it stands above. */
export function UndoToast({ text, undo }: Props) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.toast}>
      <span className={mergeClasses(styles.text, !undo && styles.alone)}>{text}</span>
      {undo && (
        <Button
          appearance="transparent"
          className={styles.undo}
          onClick={({ currentTarget }) => {
            currentTarget.closest('[data-region]')?.querySelector('textarea')?.focus();
            undo();
          }}
        >
          {t('action.undo')}
        </Button>
      )}
    </div>
  );
}
