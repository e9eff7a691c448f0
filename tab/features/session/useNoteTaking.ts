// What one does with notes, each with its way back: writing, changing, taking back, setting aside, agreeing.
import { createContext, useContext, useEffect, useRef } from 'react';
import type { CaptureId } from '../../../domain/ids';
import type { Capture } from '../../../domain/session/capture';
import { useText } from '../../text/TextProvider';
import type { Happening } from '../../live/liveView';
import { holdsWords, isNote } from '../../live/outboxStore';
import { draftOf, wordsOfCapture, type Draft, type Note, type SavedWords } from './draft';
import type { SessionRoom } from './sessionRoom';
import { useChanges, type Changes, type Way } from './useChanges';
import type { DraftState } from './useDraft';

export interface NoteTaking extends Pick<Changes, 'strip' | 'closeStrip' | 'undoLast' | 'lastMadeAt'> {
  /** Sends a new note, or the change of the one that is being changed. */
  send(note: Note, draft: Draft): void;
  edit(capture: Capture): void;
  takeBack(capture: Capture): void;
  setAside(captureId: CaptureId, aside: boolean): void;
  meToo(captureId: CaptureId, on: boolean): void;
  share(captureId: CaptureId, shared: boolean): void;
}

export const NoteTakingContext = createContext<NoteTaking | null>(null);

export function useNotes(): NoteTaking {
  const taking = useContext(NoteTakingContext);
  if (!taking) throw new Error('useNotes needs a session around it');
  return taking;
}

export function useNoteTaking(room: Pick<SessionRoom, 'live' | 'view' | 'say'>, state: DraftState): NoteTaking {
  const { live, view } = room;
  const { t } = useText();
  const changes = useChanges(room);
  const { make } = changes;

  useRefused(live, ({ command }) => {
    // After the end there may be no composer to put it into: then it stays in the list.
    const hasComposer = view.session?.status === 'running';
    if (!hasComposer || !isNote(command) || !holdsWords(command)) return;
    const isAnonymous = command.type === 'ask';
    if (state.restore({ ...draftOf(command), isAnonymous })) live.dismissRefused(command.captureId);
  });

  const saved = (note: SavedWords, then?: () => void): Way => {
    const command = { type: 'capture' as const, ...note };
    const kind = t(`capture.${note.kind}`);
    return {
      command,
      said: t('panel.saved', { kind }),
      saidAway: t('panel.kept', { kind }),
      run() {
        live.send(command);
        then?.();
      },
    };
  };
  const takenBack = (captureId: CaptureId, then?: () => void): Way => ({
    command: { type: 'undoCapture', captureId },
    said: t('panel.takenBack'),
    // One that never left the device is taken back without the server.
    isSaidAtOnce: true,
    run() {
      live.takeBack(captureId);
      then?.();
    },
  });
  const sent = (command: Way['command'], said: string): Way => ({ command, said, run: () => live.send(command) });

  const asked = (captureId: CaptureId, text: string, then?: () => void): Way => ({
    command: { type: 'ask', captureId, kind: 'question', text, secretHash: '' },
    said: t('panel.asked'),
    isSaidAtOnce: true,
    run() {
      live.ask(captureId, text);
      then?.();
    },
  });

  function write(written: Note, draft: Draft): void {
    const note = saidAs(crypto.randomUUID() as CaptureId, written);
    const { kind, text } = note;
    const clear = () => state.clearOf(draft.text);
    const isAnonymous = kind === 'question' && draft.isAnonymous;
    make({
      there: isAnonymous ? asked(note.captureId, text, clear) : saved(note, clear),
      back: takenBack(note.captureId, () => state.restore(draft)),
      worksLate: isAnonymous,
    });
  }

  function change(before: SavedWords, after: Note): void {
    const away = t('panel.edited.kept');
    const edit = (note: SavedWords, said: string) => ({
      ...sent({ type: 'editCapture', ...note }, said),
      saidAway: away,
    });
    make({
      there: edit(saidAs(before.captureId, after), t('panel.edited')),
      back: edit(before, t('panel.undone')),
    });
    state.clear();
  }

  return {
    ...changes,
    send: (note, draft) => (draft.editing ? change(draft.editing, note) : write(note, draft)),
    edit: (capture) => state.edit(wordsOfCapture(capture)),
    takeBack(capture) {
      const isAnonymous = capture.authorId === null;
      const back = isAnonymous ? asked(capture.id, capture.text) : saved(wordsOfCapture(capture));
      make({ there: takenBack(capture.id), back, worksLate: isAnonymous });
    },
    setAside(captureId, aside) {
      const way = (to: boolean) =>
        sent({ type: 'setAside', captureId, aside: to }, t(to ? 'panel.setAside' : 'panel.putBack'));
      make({ there: way(aside), back: way(!aside) });
    },
    share(captureId, shared) {
      const way = (to: boolean) =>
        sent({ type: 'chooseSharing', captureId, shared: to }, t(to ? 'panel.shared' : 'panel.notShared'));
      make({ there: way(shared), back: way(!shared) });
    },
    meToo(captureId, on) {
      const way = (to: boolean) =>
        sent({ type: 'meToo', captureId, on: to }, t(to ? 'panel.meToo.said' : 'panel.meToo.unsaid'));
      make({ there: way(on), back: way(!on) });
    },
  };
}

function saidAs(captureId: CaptureId, { kind, text, ownerId, dueOn, toId }: Note): SavedWords {
  return { captureId, kind, text, ownerId, dueOn, ...(toId && { toId }) };
}

type Refused = Extract<Happening, { type: 'refused' }>;

function useRefused(live: SessionRoom['live'], told: (happening: Refused) => void): void {
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  });
  useEffect(() => live.onHappening((happening) => happening.type === 'refused' && latest.current(happening)), [live]);
}
