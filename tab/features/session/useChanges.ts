// Everything a person changes in a session can be undone, and the undoing too: by the strip that says what was done, for
// ten seconds, or by Ctrl+Z in the empty composer, from the last change back to the first of this window.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Instant } from '../../../domain/ids';
import type { PanelCommand } from '../../../domain/session/commands';
import { useText } from '../../text/TextProvider';
import type { Happening } from '../../live/liveView';
import type { SessionRoom } from './sessionRoom';

/** One way of a change: what is sent, and what is said once it is saved. */
export interface Way {
  command: NoteChange;
  said: string;
  /** Said at once instead, where no answer of the server is waited for. */
  isSaidAtOnce?: boolean;
  /** What is said while the server is out of reach; left out where nothing can be done then. */
  saidAway?: string;
  run(): void;
}

export type NoteChange = Extract<
  PanelCommand,
  { type: 'capture' | 'ask' | 'editCapture' | 'undoCapture' | 'setAside' | 'meToo' | 'chooseSharing' }
>;

export interface Change {
  there: Way;
  back: Way;
  /** The way back is open also when the session is over. */
  worksLate?: boolean;
}

export interface Strip {
  text: string;
  undo: (() => void) | null;
  worksLate?: boolean | undefined;
}

export interface Changes {
  make(change: Change): void;
  /** Takes back the last change of this window, if there is one. */
  undoLast(): void;
  /** When this window's last change was made, by the server's clock; null when there is none to take back. */
  lastMadeAt(): Instant | null;
  strip: Strip | null;
  show(strip: Strip): void;
  closeStrip(): void;
}

const STRIP_SHOWN_MS = 10_000;
const REMEMBERED = 50;

export function useChanges({ live, view, say }: Pick<SessionRoom, 'live' | 'view' | 'say'>): Changes {
  const { t } = useText();
  const [strip, setStrip] = useState<Strip | null>(null);
  const made = useRef<(Change & { at: Instant })[]>([]);
  const link = useRef(view.link);
  const awaited = useRef<({ way: Way } & Pick<Strip, 'undo' | 'worksLate'>) | null>(null);

  const show = useCallback(
    (next: Strip) => {
      setStrip(next);
      say(next.text);
    },
    [say],
  );

  const go = (way: Way, undo: () => void, { worksLate }: Change) => {
    awaited.current = { way, undo, worksLate };
    way.run();
    if (way.isSaidAtOnce) show({ text: way.said, undo, worksLate });
    else if (link.current !== 'live' && way.saidAway) show({ text: way.saidAway, undo, worksLate });
  };
  const make = (change: Change) => {
    made.current = [...made.current, { ...change, at: live.clock.now() }].slice(-REMEMBERED);
    go(change.there, () => undo(change), change);
  };
  const undo = (change: Change) => {
    made.current = made.current.filter(({ there }) => there !== change.there);
    go(change.back, () => make(change), change);
  };

  const onHappening = (happening: Happening) => {
    // “Kept here” is not true any more.
    if (happening.type === 'synced') return setStrip(null);
    if (happening.type === 'givenUp') return show({ text: t('panel.notThrough'), undo: null });
    if (happening.type === 'refused') {
      show({ text: t(`problem.${happening.code}`), undo: null });
      made.current = made.current.filter(({ there }) => !isSame(there.command, happening.command));
      return;
    }
    const waiting = awaited.current;
    if (!waiting || !isSame(waiting.way.command, happening.command)) return;
    const { way, ...back } = waiting;
    if (!way.isSaidAtOnce) show({ text: way.said, ...back });
  };

  const latest = useRef(onHappening);
  useEffect(() => {
    latest.current = onHappening;
    link.current = view.link;
  });
  useEffect(() => live.onHappening((happening) => latest.current(happening)), [live]);
  useEffect(() => {
    if (!strip) return;
    const timer = setTimeout(() => setStrip(null), STRIP_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [strip]);

  return {
    make,
    undoLast() {
      const last = made.current.at(-1);
      if (last) undo(last);
    },
    lastMadeAt: () => made.current.at(-1)?.at ?? null,
    strip,
    show,
    closeStrip: () => setStrip(null),
  };
}

/** What is stored and sent is a copy: a command is known by what it does to which note. */
function isSame(a: PanelCommand, b: PanelCommand): boolean {
  return a.type === b.type && 'captureId' in a && 'captureId' in b && a.captureId === b.captureId;
}
