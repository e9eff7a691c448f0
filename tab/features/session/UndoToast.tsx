// An inverted strip above the composer: what was just done, and its undo for ten seconds.
import { Button, mergeClasses } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { useToastStyles } from '../toast/toastStyles';

interface Props {
  text: string;
  undo: (() => void) | null;
}

/** The strip goes with its button, so the focus goes on to the composer it stands above. */
export function UndoToast({ text, undo }: Props) {
  const styles = useToastStyles();
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
