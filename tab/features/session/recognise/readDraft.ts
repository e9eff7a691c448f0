// What a draft would be if it were sent now: its kind, who and when as recognised or chosen by hand, and the words left.
import type { PersonId } from '../../../../domain/ids';
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
  if (kind === 'thanks') return readThanks(draft, recognised.mention, around.me);
  if (kind !== 'commitment') return readPlainly({ ...draft, kind });
  const { mention, due } = recognised;
  const isDueByHand = draft.due !== null && draft.due.said === (due?.said ?? null);
  const { personId, choices } = whoIn(draft, mention);
  return {
    kind,
    text: withoutRecognised(draft.text, recognised),
    ownerId: personId,
    dueOn: isDueByHand ? draft.due!.on : (due?.dueOn ?? null),
    mention,
    due,
    choices,
  };
}

/** A name stays among the words, which were said to somebody; only the mark before it goes. */
function readThanks(draft: Draft, found: Mention | null, me: PersonId): Reading {
  const personIds = found?.personIds.filter((id) => id !== me) ?? [];
  const mention = found && personIds.length > 0 ? { ...found, personIds } : null;
  const { personId, choices } = whoIn(draft, mention);
  const text = mention ? draft.text.slice(0, mention.start) + draft.text.slice(mention.start + 1) : draft.text;
  const to = personId === null || personId === me ? {} : { toId: personId };
  return { ...readPlainly({ ...draft, owner: null, text }), ...to, mention, choices };
}

/** Chosen by hand, or the one that the name means; several are the person's to choose from. */
function whoIn({ owner }: Draft, mention: Mention | null): { personId: PersonId | null; choices: readonly PersonId[] } {
  if (owner !== null && owner.said === (mention?.said ?? null)) return { personId: owner.id, choices: [] };
  if (mention && mention.personIds.length > 1) return { personId: null, choices: mention.personIds };
  return { personId: mention?.personIds[0] ?? null, choices: [] };
}

/** A note that begins by speaking to somebody asks them to do something, unless another kind was chosen for it. */
function kindOf({ kind, isKindChosen, text }: Draft, mention: Mention | null): CaptureKind {
  if (isKindChosen || kind !== 'takeaway' || !mention) return kind;
  const isSpokenTo = /^[\s\p{Cf}]*$/u.test(text.slice(0, mention.start));
  return isSpokenTo && text.slice(mention.end).trim() !== '' ? 'commitment' : kind;
}
