// What a person is writing: the kind is remembered from note to note, the text is cleared only when it was handed on. A
// note being changed lies over what was being written, which comes back afterwards.
import { useMemo, useRef, useState } from 'react';
import { draftOf, emptyDraft, type Draft, type SavedWords } from './draft';

export interface DraftState {
  draft: Draft;
  change(part: Partial<Draft>): void;
  /** A new note, of the kind chosen last; or what was being written before a note was changed. */
  clear(): void;
  /** The same, unless something else is being written by now. */
  clearOf(text: string): void;
  edit(saved: SavedWords): void;
  /** Puts text back that was not taken, or taken back; never over something newer: false when it did not. */
  restore(draft: Draft): boolean;
}

export function useDraft(): DraftState {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const now = useRef(draft);
  const beneath = useRef<Draft | null>(null);
  const doings = useMemo(() => {
    const become = (next: Draft) => {
      now.current = next;
      setDraft(next);
    };
    const clear = () => {
      become(beneath.current ?? { ...emptyDraft, kind: now.current.kind, isAnonymous: now.current.isAnonymous });
      beneath.current = null;
    };
    return {
      change: (part: Partial<Draft>) => become({ ...now.current, ...part }),
      clear,
      clearOf: (text: string) => now.current.text === text && clear(),
      edit(saved: SavedWords) {
        if (!now.current.editing) beneath.current = now.current;
        become({ ...draftOf(saved), editing: saved });
      },
      restore(lost: Draft) {
        if (now.current.text.trim() !== '') return false;
        become(lost);
        return true;
      },
    };
  }, []);
  return { draft, ...doings };
}
