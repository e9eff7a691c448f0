// A small picture in the header: everything is saved, or the server is out of reach.
import { makeStyles, tokens } from '@fluentui/react-components';
import { SavedIcon } from '../../icons';
import type { Link } from '../../live/linkState';
import { useText } from '../../text/TextProvider';
import { DisconnectedIcon } from './sessionIcons';

const useStyles = makeStyles({
  mark: { display: 'flex', padding: '6px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

export function SaveMark({ link, notes }: { link: Link; notes: number }) {
  const styles = useStyles();
  const { t } = useText();
  const label = link !== 'live' ? t('panel.mark.away') : notes > 0 ? t('panel.mark.saving') : t('panel.mark.saved');
  return (
    <span role="img" aria-label={label} title={label} className={styles.mark}>
      {link === 'live' ? <SavedIcon /> : <DisconnectedIcon />}
    </span>
  );
}
