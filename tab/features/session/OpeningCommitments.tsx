// The first part of a session: everything the circle still owes itself, each done, kept or handed over in one tap.
import { makeStyles, tokens } from '@fluentui/react-components';
import { reviewRefusal } from '../../../domain/circle/commitmentReview';
import type { RunningSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { OpeningRow } from './OpeningRow';
import { Reason } from './Reason';
import { useOpening } from './useOpening';
import { useRoom } from './sessionRoom';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  empty: { margin: 0, color: tokens.colorNeutralForeground2, textAlign: 'center' },
});

export function OpeningCommitments({ session }: { session: RunningSession }) {
  const styles = useStyles();
  const { t } = useText();
  const { view, circle, nameOf } = useRoom();
  const { commitments, reviewer, refusal, review } = useOpening(session);
  if (!commitments) return null;
  const members = circle.circle?.circle.members ?? session.members;
  const isOnline = view.link === 'live';
  const maySome = commitments.some((one) => reviewRefusal({ members }, one, { do: 'done' }, reviewer) === null);
  return (
    <section aria-label={t('panel.commitments')}>
      {/* What is open from other sessions is not for a coach from outside to know. */}
      {commitments.length === 0 && !circle.coached && <p className={styles.empty}>{t('panel.commitments.none')}</p>}
      <ul className={styles.list}>
        {commitments.map((commitment) => (
          <OpeningRow
            key={commitment.id}
            commitment={commitment}
            members={members}
            reviewer={reviewer}
            isOnline={isOnline}
            refusal={refusal?.id === commitment.id ? refusal.sentence : null}
            review={(asked) => review(commitment, asked)}
          />
        ))}
      </ul>
      {maySome && !isOnline && <Reason>{t('panel.opening.offline')}</Reason>}
      {commitments.length > 0 && !reviewer.isHost && (
        <Reason>{t('panel.opening.who', { host: nameOf(session.hostId) })}</Reason>
      )}
    </section>
  );
}
