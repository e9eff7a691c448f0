// What a private word says, a line for each of its three parts that is there.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FeedbackWords } from '../../../domain/session/feedback';
import { TakeawayIcon, TopTopicIcon, ThanksIcon } from '../../icons';
import { UserText } from '../../text/UserText';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  icon: {
    display: 'flex',
    flexShrink: 0,
    width: '20px',
    justifyContent: 'center',
    color: tokens.colorNeutralForeground2,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

export function WordLines({ words: { helped, suggestion, thanks } }: { words: FeedbackWords }) {
  const styles = useStyles();
  const { t } = useText();
  const lines = [
    { id: 'helped', icon: <TakeawayIcon />, label: t('feedback.helped'), text: helped },
    { id: 'suggestion', icon: <TopTopicIcon />, label: t('feedback.suggestion'), text: suggestion },
  ].filter(({ text }) => text !== '');
  return (
    <div>
      {lines.map(({ id, icon, label, text }) => (
        <div key={id} className={styles.line}>
          <span className={styles.icon} role="img" aria-label={label}>
            {icon}
          </span>
          <span className={styles.words}>
            <UserText>{text}</UserText>
          </span>
        </div>
      ))}
      {thanks && (
        <div className={styles.line}>
          <span className={styles.icon} aria-hidden>
            <ThanksIcon />
          </span>
          <span className={styles.words}>{t('feedback.thanks')}</span>
        </div>
      )}
    </div>
  );
}
