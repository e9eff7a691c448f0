// What was suggested and what somebody made of it, in this window alone until everybody of a circle is asked.
import type { Me, SuggestedCircle, SuggestionsView } from '../../../contract/views';
import type { CircleId, PersonId } from '../../../domain/ids';

export interface DraftCircle {
  /** Of the circle that asking makes: asking twice makes one. */
  id: CircleId;
  circle: SuggestedCircle;
  /** Null while nobody chose one. */
  name: string | null;
  /** Stays when circles are suggested anew. */
  isKept: boolean;
  isAsked: boolean;
}

export interface FormingDraft {
  circles: readonly DraftCircle[];
  sitOut: readonly Me[];
}

export const idsOf = ({ circle }: DraftCircle): PersonId[] => circle.people.map(({ id }) => id);

/** Asked ones stay in sight; kept ones keep their name. */
export function draftFrom(view: SuggestionsView, before: FormingDraft | null, newId: () => CircleId): FormingDraft {
  const asked = before?.circles.filter(({ isAsked }) => isAsked) ?? [];
  const kept = before ? keptIn(before) : [];
  const suggested = view.circles.map((circle, at): DraftCircle => {
    const known = kept[at];
    return known ? { ...known, circle } : { id: newId(), circle, name: null, isKept: false, isAsked: false };
  });
  return { circles: [...asked, ...suggested], sitOut: view.sitOut };
}

export function keptIn({ circles }: FormingDraft): DraftCircle[] {
  return circles.filter(({ isKept, isAsked }) => isKept && !isAsked);
}

export function withCircle(draft: FormingDraft, id: CircleId, change: Partial<DraftCircle>): FormingDraft {
  return { ...draft, circles: draft.circles.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

export type Move =
  | { to: 'circle'; id: CircleId }
  /** Whoever sits out takes the place. */
  | { to: 'swap'; with: PersonId }
  | { to: 'sitOut' };

export interface Moved {
  /** Those whose people change, with who sits in them then. */
  changed: readonly { id: CircleId; people: readonly PersonId[] }[];
  sitOut: readonly Me[];
}

/** A circle that would be left with too few is let go: its people sit out. */
export function moved(draft: FormingDraft, who: Me, move: Move, least: number): Moved {
  const from = draft.circles.find((one) => !one.isAsked && idsOf(one).includes(who.id));
  const others = draft.sitOut.filter(({ id }) => id !== who.id);
  if (move.to === 'swap') {
    const people = from ? idsOf(from).map((id) => (id === who.id ? move.with : id)) : [];
    const sitOut = others.filter(({ id }) => id !== move.with);
    return { changed: from ? [{ id: from.id, people }] : [], sitOut: [...sitOut, who] };
  }
  const rest = from ? from.circle.people.filter(({ id }) => id !== who.id) : [];
  const isLetGo = rest.length < least;
  const left = from ? [{ id: from.id, people: isLetGo ? [] : rest.map(({ id }) => id) }] : [];
  const sitOut = [...others, ...(isLetGo ? rest : [])];
  if (move.to === 'sitOut') return { changed: left, sitOut: [...sitOut, who] };
  const into = draft.circles.find(({ id }) => id === move.id);
  const joined = into ? [{ id: into.id, people: [...idsOf(into), who.id] }] : [];
  return { changed: [...left, ...joined], sitOut };
}

/** Takes a move back, and leaves whatever else was done since: those asked stay asked, names stay as written. */
export function movedBack(now: FormingDraft, before: FormingDraft, { changed }: Moved): FormingDraft {
  const isChanged = (id: CircleId) => changed.some((one) => one.id === id);
  const later = (id: CircleId) => now.circles.find((one) => one.id === id);
  const circles = before.circles.map((one) => {
    const since = later(one.id) ?? one;
    return isChanged(one.id) ? { ...since, circle: one.circle, isKept: one.isKept } : since;
  });
  return { circles, sitOut: before.sitOut };
}

/** `looked` has the groups that were not let go, in their order. */
export function withMoved(draft: FormingDraft, { changed, sitOut }: Moved, looked: SuggestionsView): FormingDraft {
  const there = changed.filter(({ people }) => people.length > 0).map(({ id }) => id);
  const gone = changed.filter(({ people }) => people.length === 0).map(({ id }) => id);
  const circles = draft.circles
    .filter(({ id }) => !gone.includes(id))
    .map((one) => {
      const circle = looked.circles[there.indexOf(one.id)];
      return circle ? { ...one, circle, isKept: true } : one;
    });
  return { circles, sitOut };
}
