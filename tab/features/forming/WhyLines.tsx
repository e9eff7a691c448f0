// Why these people: the rule they pass, what they share and want, and when their days overlap.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SuggestedCircle } from '../../../contract/views';
import type { Kind } from '../../../domain/circle/kinds';
import { DoneIcon, WaitingIcon } from '../../icons';
import { kindColour } from '../../ring/kindColour';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { WhySentence } from './WhySentence';

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, margin: `0 0 ${tokens.spacingVerticalXS}` },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} 0` },
  icon: { flexShrink: 0, marginTop: '2px' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function WhyLines({ kind, circle }: { kind: Kind; circle: SuggestedCircle }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.title}>{t('forming.why')}</h3>
      <ul className={cards.list}>
        {circle.because.map((reason, at) => (
          <li key={at} className={styles.line}>
            {reason.reason === 'hoursTogether' ? (
              <WaitingIcon className={styles.icon} aria-hidden />
            ) : (
              <DoneIcon className={styles.icon} style={{ color: kindColour[kind].border }} aria-hidden />
            )}
            <span className={styles.words}>
              <WhySentence reason={reason} circle={circle} />
            </span>
          </li>
        ))}
      </ul>
      {circle.stated && <p className={cards.fact}>{t('forming.stated')}</p>}
    </div>
  );
}
