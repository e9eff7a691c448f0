// A note that is in the log: its author may take it back while the session runs, the host may set it aside.
import type { Capture } from '../../../domain/session/capture';
import type { StartedSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { MoreMenu, type MenuAction } from './MoreMenu';
import { NoteRow } from './NoteRow';
import { useRoom } from './sessionRoom';

export function SavedNote({ capture, session }: { capture: Capture; session: StartedSession }) {
  const { t, formatTime, formatCalendarDate } = useText();
  const { live, view, me, nameOf } = useRoom();
  const isMine = capture.authorId === me.id;
  const who = (person: Capture['authorId']) => (person === me.id ? t('panel.you') : nameOf(person));
  const facts =
    capture.kind === 'commitment'
      ? [who(capture.ownerId), capture.dueOn ? formatCalendarDate(capture.dueOn) : null]
      : [who(capture.authorId), formatTime(capture.at)];
  const actions: MenuAction[] = [];
  if (session.status === 'running' && view.link === 'live') {
    const { id: captureId, setAside } = capture;
    if (isMine) actions.push({ id: 'undo', label: t('panel.note.takeBack'), run: () => live.takeBack(captureId) });
    if (session.hostId === me.id) {
      const label = setAside ? t('panel.note.putBack') : t('panel.note.setAside');
      actions.push({ id: 'aside', label, run: () => live.send({ type: 'setAside', captureId, aside: !setAside }) });
    }
  }
  return (
    <NoteRow kind={capture.kind} text={capture.text} facts={facts.filter((fact) => fact !== null).join(' · ')}>
      <MoreMenu size="small" label={t('panel.note.more')} actions={actions} />
    </NoteRow>
  );
}
