// A clock and a word beside what the server does not have yet.
import { makeStyles, tokens } from '@fluentui/react-components';
import { WaitingIcon } from '../../icons';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  waiting: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
});

export function WaitingMark() {
  const { t } = useText();
  return (
    <span className={useStyles().waiting}>
      <WaitingIcon /> {t('panel.note.waiting')}
    </span>
  );
}
