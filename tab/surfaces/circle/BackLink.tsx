// The way from a second-level page back to the board.
import { BackIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { usePageStyles } from '../board/pageStyles';
import type { Journey } from '../board/usePlace';

export function BackLink({ journey }: { journey: Journey }) {
  const { t } = useText();
  const styles = usePageStyles();
  return (
    <a className={styles.back} href={journey.href({ at: 'board' })}>
      <BackIcon />
      {t('circle.back')}
    </a>
  );
}
