// Everything captured in a session, newest first: what one missed, one's own that still wait, all others, and set-aside
// ones for the host's eyes.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CaptureId } from '../../../domain/ids';
import type { StartedSession } from '../../../domain/session/state';
import type { RefusedCapture } from '../../live/liveView';
import { useText } from '../../text/TextProvider';
import { Disclosure } from './Disclosure';
import { NoteRow } from './NoteRow';
import { RefusedNotes } from './RefusedNotes';
import { SavedNote } from './SavedNote';
import { useRoom } from './sessionRoom';
import { WaitingMark } from './WaitingMark';

const useStyles = makeStyles({
  heading: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, margin: 0 },
  title: { ...typographyStyles.body1Strong },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  empty: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  session: StartedSession;
  /** Said while this person was away. */
  missedIds: readonly CaptureId[];
  edit: ((refused: RefusedCapture) => void) | null;
}

function NotesHeading({ title, count }: { title: string; count: number }) {
  const styles = useStyles();
  return (
    <h2 className={styles.heading}>
      <span className={styles.title}>{title}</span> <span className={styles.count}>{count}</span>
    </h2>
  );
}

export function NoteList({ session, missedIds, edit }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { live, view, me } = useRoom();
  const all = session.captures.filter((capture) => !capture.setAside).reverse();
  const missed = all.filter(({ id }) => missedIds.includes(id));
  const shown = missed.length > 0 ? all.filter((capture) => !missed.includes(capture)) : all;
  const aside = session.hostId === me.id ? session.captures.filter((capture) => capture.setAside).reverse() : [];
  const count = shown.length + view.waiting.length;
  const isEmpty = count === 0 && view.refused.length === 0;
  return (
    <section>
      {missed.length > 0 && (
        <>
          <NotesHeading title={t('panel.away.notes')} count={missed.length} />
          <ul className={styles.list}>
            {missed.map((capture) => (
              <SavedNote key={capture.id} capture={capture} session={session} />
            ))}
          </ul>
        </>
      )}
      {!(isEmpty && missed.length > 0) && <NotesHeading title={t('panel.captured')} count={count} />}
      {isEmpty && missed.length === 0 && (
        <p className={styles.empty}>
          {t(session.status === 'ended' ? 'panel.captured.nothing' : 'panel.captured.none')}
        </p>
      )}
      <ul className={styles.list}>
        <RefusedNotes edit={edit} />
        {view.waiting.toReversed().map(({ type, captureId, kind, text }) => (
          <NoteRow
            key={captureId}
            kind={kind}
            text={text}
            facts={
              <>
                {t(type === 'ask' ? 'panel.anonymous' : 'panel.you')}
                <WaitingMark />
                {(view.link !== 'live' || type === 'ask') && (
                  <Button size="small" appearance="subtle" onClick={() => live.takeBack(captureId)}>
                    {t('action.undo')}
                  </Button>
                )}
              </>
            }
          />
        ))}
        {shown.map((capture) => (
          <SavedNote key={capture.id} capture={capture} session={session} />
        ))}
      </ul>
      {aside.length > 0 && (
        <Disclosure label={t('panel.aside', { notes: aside.length })}>
          <ul className={styles.list}>
            {aside.map((capture) => (
              <SavedNote key={capture.id} capture={capture} session={session} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
