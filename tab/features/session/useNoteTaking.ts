// What becomes of a note once it is handed in: saved, kept for later, refused, taken back; and the strip that says so.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaptureId } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';
import type { Happening } from '../../live/liveView';
import type { SessionRoom } from './sessionRoom';
import { draftOf, type Draft, type Note } from './draft';
import type { DraftState } from './useDraft';

export interface Strip {
  text: string;
  undo: (() => void) | null;
}

export interface NoteTaking {
  send(note: Note, draft: Draft): void;
  /** Takes back the last note of this window, if there is one. */
  undo(): void;
  strip: Strip | null;
  closeStrip(): void;
}

const STRIP_SHOWN_MS = 10_000;

export function useNoteTaking(
  { live, view, say }: Pick<SessionRoom, 'live' | 'view' | 'say'>,
  state: DraftState,
): NoteTaking {
  const { t } = useText();
  const [strip, setStrip] = useState<Strip | null>(null);
  const last = useRef<{ captureId: CaptureId; draft: Draft } | null>(null);

  const show = useCallback(
    (next: Strip) => {
      setStrip(next);
      say(next.text);
    },
    [say],
  );

  const undo = () => {
    const taken = last.current;
    if (!taken) return;
    last.current = null;
    live.takeBack(taken.captureId);
    state.restore(taken.draft);
    setStrip(null);
    say(t('panel.undone'));
  };

  const onHappening = (happening: Happening) => {
    // “Kept here” is not true any more.
    if (happening.type === 'synced') return setStrip(null);
    const { command } = happening;
    if (happening.type === 'givenUp') return show({ text: t('panel.notThrough'), undo: null });
    if (happening.type === 'refused') {
      show({ text: t(`problem.${happening.code}`), undo: null });
      // After the end there may be no composer to put it into: then it stays in the list.
      const hasComposer = view.session?.status === 'running';
      if (command.type === 'capture' && hasComposer && state.restore(draftOf(command)))
        live.dismissRefused(command.captureId);
      return;
    }
    if (command.type === 'capture' && command.captureId === last.current?.captureId) {
      show({ text: t('panel.saved', { kind: t(`capture.${command.kind}`) }), undo });
    } else if (command.type === 'setAside' && command.aside) {
      const putBack = () => {
        live.send({ ...command, aside: false });
        setStrip(null);
      };
      show({ text: t('panel.setAside'), undo: putBack });
    }
  };

  const latest = useRef(onHappening);
  useEffect(() => {
    latest.current = onHappening;
  });
  useEffect(() => live.onHappening((happening) => latest.current(happening)), [live]);
  useEffect(() => {
    if (!strip) return;
    const timer = setTimeout(() => setStrip(null), STRIP_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [strip]);

  return {
    send({ kind, text, ownerId, dueOn }, draft) {
      const captureId = crypto.randomUUID() as CaptureId;
      last.current = { captureId, draft };
      live.send({ type: 'capture', captureId, kind, text, ownerId, dueOn });
      state.clear();
      if (view.link !== 'live') show({ text: t('panel.kept', { kind: t(`capture.${kind}`) }), undo });
    },
    undo,
    strip,
    closeStrip: () => setStrip(null),
  };
}
