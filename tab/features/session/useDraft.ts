// What a person is writing: the kind is remembered from note to note, the text is cleared only when it was handed on.
import { useState } from 'react';
import { emptyDraft, type Draft } from './draft';

export interface DraftState {
  draft: Draft;
  change(part: Partial<Draft>): void;
  /** A new note, of the kind chosen last. */
  clear(): void;
  /** Puts text back that was not taken, or taken back; never over something newer: false when it did not. */
  restore(draft: Draft): boolean;
}

export function useDraft(): DraftState {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    clear: () => setDraft(({ kind }) => ({ ...emptyDraft, kind })),
    restore(lost) {
      if (draft.text.trim() !== '') return false;
      setDraft((before) => (before.text.trim() === '' ? lost : before));
      return true;
    },
  };
}
