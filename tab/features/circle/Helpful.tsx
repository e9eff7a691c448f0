// How many a takeaway helped; a press says that it helped oneself, another takes it back. Of one's own only the count.
import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import type { KeptCapture } from '../../../domain/circle/kept';
import type { PersonId } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  button: { minWidth: '0', marginInlineStart: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  takeaway: KeptCapture;
  me: PersonId;
  onSay: ((takeaway: KeptCapture, helpful: boolean) => void) | undefined;
}

export function Helpful({ takeaway, me, onSay }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const { helpfulIds = [], authorId } = takeaway;
  const count = helpfulIds.length;
  const isSaid = helpfulIds.includes(me);
  if (!onSay || authorId === me) return count > 0 && <> · {t('takeaways.helpfulTo', { count })}</>;
  return (
    <ToggleButton
      appearance="subtle"
      size="small"
      className={styles.button}
      checked={isSaid}
      aria-describedby={`takeaway-${takeaway.id}`}
      onClick={() => onSay(takeaway, !isSaid)}
    >
      {t('takeaways.helpful', { count })}
    </ToggleButton>
  );
}
