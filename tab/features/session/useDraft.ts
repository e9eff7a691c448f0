// What a person is writing: the kind is remembered from note to note, the text is cleared only when it was handed on.
import { useState } from 'react';
import type { CalendarDate, PersonId } from '../../../domain/ids';
import type { CaptureKind } from '../../../domain/session/capture';

export interface Draft {
  kind: CaptureKind;
  text: string;
  /** For a commitment; null means oneself. */
  ownerId: PersonId | null;
  dueOn: CalendarDate | null;
}

export interface DraftState {
  draft: Draft;
  change(part: Partial<Draft>): void;
  /** Puts text back that was not taken, or taken back; never over something newer: false when it did not. */
  restore(draft: Draft): boolean;
}

export function useDraft(): DraftState {
  const [draft, setDraft] = useState<Draft>({ kind: 'takeaway', text: '', ownerId: null, dueOn: null });
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    restore(lost) {
      if (draft.text.trim() !== '') return false;
      setDraft((before) => (before.text.trim() === '' ? lost : before));
      return true;
    },
  };
}
