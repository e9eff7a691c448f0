// What a draft would be if it were sent now: its kind, who and when as recognised or chosen by hand, and the words left.
import type { CaptureKind } from '../../../../domain/session/capture';
import { readPlainly, type Draft, type Reading } from '../draft';
import type { Mention } from './findMention';
import { recognise, withoutRecognised, type Surroundings } from './recognise';

export type ReadDraft = typeof readDraft;

export function readDraft(draft: Draft, around: Omit<Surroundings, 'left'>): Reading {
  const before = draft.found === '' ? null : recognise(draft.found, { ...around, left: [] });
  const settled = [before?.mention, before?.due].flatMap((part) => part?.said ?? []);
  const recognised = recognise(draft.text, { ...around, left: [...draft.left, ...settled] });
  const kind = kindOf(draft, recognised.mention);
  if (kind !== 'commitment') return readPlainly({ ...draft, kind });
  const { mention, due } = recognised;
  const isOwnerByHand = draft.owner !== null && draft.owner.said === (mention?.said ?? null);
  const isDueByHand = draft.due !== null && draft.due.said === (due?.said ?? null);
  const isClear = isOwnerByHand || !mention || mention.personIds.length === 1;
  return {
    kind,
    text: withoutRecognised(draft.text, recognised),
    ownerId: isOwnerByHand ? draft.owner!.id : isClear ? (mention?.personIds[0] ?? null) : null,
    dueOn: isDueByHand ? draft.due!.on : (due?.dueOn ?? null),
    mention,
    due,
    choices: isClear ? [] : mention.personIds,
  };
}

/** A note that begins by speaking to somebody asks them to do something, unless another kind was chosen for it. */
function kindOf({ kind, isKindChosen, text }: Draft, mention: Mention | null): CaptureKind {
  if (isKindChosen || kind !== 'takeaway' || !mention) return kind;
  const isSpokenTo = /^[\s\p{Cf}]*$/u.test(text.slice(0, mention.start));
  return isSpokenTo && text.slice(mention.end).trim() !== '' ? 'commitment' : kind;
}
