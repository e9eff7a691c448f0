// What a person is writing, and what it would be if it were sent now. How much of it is recognised is for `readDraft`,
// which comes a moment after the composer.
import type { CalendarDate, CaptureId, PersonId } from '../../../domain/ids';
import type { Capture, CaptureKind } from '../../../domain/session/capture';
import type { Due } from './recognise/findDue';
import type { Mention } from './recognise/findMention';

export interface Draft {
  /** As chosen last. */
  kind: CaptureKind;
  /** It was chosen for this very note: then nothing typed changes it. */
  isKindChosen: boolean;
  text: string;
  /** A question is asked without one's name; stays so from question to question. */
  isAnonymous: boolean;
  /** Who does it, or who is thanked: chosen by hand for what the words said then; other words are read anew. */
  owner: { id: PersonId; said: string | null } | null;
  due: { on: CalendarDate; said: string | null } | null;
  /** What the person said is no name and no date, as it was typed. */
  left: readonly string[];
  /** The words of a note that was here before: what they seem to say was settled then. */
  found: string;
  /** The saved note that is being changed, as it was; null for a new one. */
  editing: SavedWords | null;
}

export interface Note {
  kind: CaptureKind;
  text: string;
  /** For a commitment; null means oneself. */
  ownerId: PersonId | null;
  dueOn: CalendarDate | null;
  /** For thanks; left out where nobody is named. */
  toId?: PersonId;
}

/** A note in the log. */
export interface SavedWords extends Note {
  captureId: CaptureId;
}

export interface Reading extends Note {
  mention: Mention | null;
  due: Due | null;
  /** Those a name may mean, when somebody has to choose; else empty. */
  choices: readonly PersonId[];
}

export const emptyDraft: Draft = {
  kind: 'takeaway',
  isKindChosen: false,
  text: '',
  isAnonymous: false,
  owner: null,
  due: null,
  left: [],
  found: '',
  editing: null,
};

/** A note that is written on: what was recognised in it is no longer part of its words. */
export function draftOf({
  kind,
  text,
  ownerId = null,
  dueOn = null,
  toId,
}: Pick<Note, 'kind' | 'text'> & Partial<Note>): Draft {
  const who = ownerId ?? toId;
  return {
    ...emptyDraft,
    kind,
    isKindChosen: true,
    text,
    found: text,
    owner: who ? { id: who, said: null } : null,
    due: dueOn === null ? null : { on: dueOn, said: null },
  };
}

/** The note as chosen by hand, with nothing recognised. */
export function readPlainly({ kind, text, owner, due }: Draft): Reading {
  const isCommitment = kind === 'commitment';
  const ownerId = isCommitment ? (owner?.id ?? null) : null;
  const dueOn = isCommitment ? (due?.on ?? null) : null;
  const to = kind === 'thanks' && owner ? { toId: owner.id } : {};
  return { kind, text: text.trim(), ownerId, dueOn, ...to, mention: null, due: null, choices: [] };
}

export function wordsOfCapture(capture: Capture): SavedWords {
  const isCommitment = capture.kind === 'commitment';
  return {
    captureId: capture.id,
    kind: capture.kind,
    text: capture.text,
    ownerId: isCommitment ? capture.ownerId : null,
    dueOn: isCommitment ? capture.dueOn : null,
    ...(capture.kind === 'thanks' && capture.toId && { toId: capture.toId }),
  };
}
