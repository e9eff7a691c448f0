// The last part has people hear what was promised in this session: who, what, by when. What becomes of it is asked when the
// next one opens.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { promisedIn } from '../../../domain/session/promisedIn';
import type { RunningSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { CommitmentRow } from './CommitmentRow';
import { useCommitmentFacts } from './useCommitmentFacts';

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  how: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export function PromisedToday({ session }: { session: RunningSession }) {
  const styles = useStyles();
  const { t } = useText();
  const facts = useCommitmentFacts();
  const promised = promisedIn(session);
  return (
    <section aria-labelledby="promised-today">
      <h2 className={styles.heading} id="promised-today">
        {t('panel.promised')}
      </h2>
      <p className={styles.how}>{t(promised.length > 0 ? 'panel.promised.how' : 'panel.promised.none')}</p>
      <ul className={styles.list}>
        {promised.map((commitment) => (
          <CommitmentRow key={commitment.id} commitment={commitment} facts={facts(commitment)} />
        ))}
      </ul>
    </section>
  );
}
