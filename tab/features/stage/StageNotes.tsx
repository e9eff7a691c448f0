// The last notes of a session, as many as there is room for: seen, not worked with.
import type { StartedSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { captureIcon } from '../session/captureIcon';
import { useNoteFacts } from '../session/useNoteFacts';
import { useSizes } from './StageFrame';
import { useStageStyles } from './stageStyles';

export function StageNotes({ session }: { session: StartedSession }) {
  const styles = useStageStyles();
  const { t } = useText();
  const { notes } = useSizes();
  const factsOf = useNoteFacts(null);
  const shown = session.captures.filter((capture) => !capture.setAside).slice(-notes);
  if (shown.length === 0) return <p className={styles.small}>{t('stage.noNotes')}</p>;
  return (
    <ul className={styles.list} aria-label={t('stage.notes')}>
      {shown.reverse().map((capture) => (
        <li key={capture.id} className={styles.note}>
          <span className={styles.icon} role="img" aria-label={t(`capture.${capture.kind}`)}>
            {captureIcon[capture.kind]}
          </span>
          <div>
            <span className={styles.noteText}>
              <UserText>{capture.text}</UserText>
            </span>
            <span className={styles.noteFacts}>{factsOf(capture)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
