// A note that is in the log: its author may change it and take it back while the session runs, a question without a name
// also afterwards; the host may set it aside, the others may say that they would say the same.
import type { Capture } from '../../../domain/session/capture';
import { mayChooseSharing } from '../../../domain/session/sharing';
import type { StartedSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { MeToo } from './MeToo';
import { MoreMenu, type MenuAction } from './MoreMenu';
import { NoteRow } from './NoteRow';
import { useRoom } from './sessionRoom';
import { takesLateNotes } from './takesLateNotes';
import { useNoteFacts } from './useNoteFacts';
import { useNotes } from './useNoteTaking';
import { WaitingMark } from './WaitingMark';

export function SavedNote({ capture, session }: { capture: Capture; session: StartedSession }) {
  const { t } = useText();
  const { live, view, me } = useRoom();
  const notes = useNotes();
  const factsOf = useNoteFacts(me.id);
  const isAnonymous = capture.authorId === null;
  const isMine = isAnonymous ? live.isMyQuestion(capture.id) : capture.authorId === me.id;
  const edit = view.waitingEdits.findLast(({ captureId }) => captureId === capture.id);
  const isOpen = session.status === 'running' && view.link === 'live';
  const actions: MenuAction[] = [];
  if (isOpen && isMine) {
    if (!isAnonymous) actions.push({ id: 'edit', label: t('panel.note.edit'), run: () => notes.edit(capture) });
    actions.push({ id: 'undo', label: t('panel.note.takeBack'), run: () => notes.takeBack(capture) });
  }
  // The secret that proves whose it is stays on this device, also when the session is over.
  if (session.status === 'ended' && isAnonymous && isMine && takesLateNotes(session, live.clock.nowMs())) {
    actions.push({ id: 'undo', label: t('panel.note.takeBack'), run: () => notes.takeBack(capture) });
  }
  if (isOpen && mayChooseSharing(session, capture, me.id)) {
    const label = t(capture.shared ? 'panel.note.keepInside' : 'panel.note.share');
    actions.push({ id: 'share', label, run: () => notes.share(capture.id, !capture.shared) });
  }
  if (isOpen && session.hostId === me.id) {
    const label = capture.setAside ? t('panel.note.putBack') : t('panel.note.setAside');
    actions.push({ id: 'aside', label, run: () => notes.setAside(capture.id, !capture.setAside) });
  }
  return (
    <NoteRow
      kind={edit?.kind ?? capture.kind}
      text={edit?.text ?? capture.text}
      facts={
        <>
          <span>{factsOf(capture)}</span>
          {edit && <WaitingMark />}
          <MeToo capture={capture} isMine={isMine} isOpen={isOpen && !capture.setAside} />
        </>
      }
    >
      <MoreMenu size="small" label={t('panel.note.more')} actions={actions} />
    </NoteRow>
  );
}
