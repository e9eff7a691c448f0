// What the channel is told once when everybody of a suggested circle was asked. Of a members-only circle nobody outside
// learns who, by whom or why: only what its board shows to all, its name and its kind.
import type { Circle } from '../circle/circle';
import { isMembersOnly, type Kind } from '../circle/kinds';
import type { Candidate } from '../forming/candidate';
import { mostTelling, reasonsFor, type Reason } from '../forming/reasons';
import { isNobodys } from '../forming/askTogether';
import type { BoardId, CircleId, Instant, PersonId } from '../ids';
import type { NamedPerson } from './afterSession';

export interface AskedCard {
  boardId: BoardId;
  circleId: CircleId;
  circleName: string;
  kind: Kind;
  /** Null of a members-only circle. */
  who: {
    by: NamedPerson;
    /** Who has not answered yet. */
    asked: readonly NamedPerson[];
    people: readonly NamedPerson[];
    because: Reason | null;
  } | null;
}

/** `candidates` are those of them who still put themselves forward: of nobody else is anything said. */
export function askedCard(
  boardId: BoardId,
  circle: Circle,
  candidates: readonly Candidate[],
  now: Instant,
): AskedCard | { nothing: string } {
  const { id: circleId, name: circleName, kind, suggested, invited = [], rest } = circle;
  if (!suggested) return { nothing: 'nobody was asked to this circle together' };
  if (suggested.takenBack) return { nothing: 'it was taken back' };
  if (rest?.status === 'closed') return { nothing: 'the circle is closed' };
  if (isNobodys(circle) || invited.length === 0) return { nothing: 'everybody has answered' };
  const card = { boardId, circleId, circleName, kind };
  if (isMembersOnly(kind)) return { ...card, who: null };
  const people = peopleOf(circle);
  const group = people.flatMap(({ id }) => candidates.find((one) => one.id === id) ?? []);
  return {
    ...card,
    who: {
      by: { id: suggested.byId, name: suggested.byName },
      asked: invited.map(({ id, name }) => ({ id, name })),
      people,
      because: group.length === people.length ? mostTelling(reasonsFor(kind, group, now)) : null,
    },
  };
}

/** Whoever sits in it or is asked to. */
export function peopleOf({ members, invited = [] }: Pick<Circle, 'members' | 'invited'>): NamedPerson[] {
  return [...members, ...invited].map(({ id, name }): { id: PersonId; name: string } => ({ id, name }));
}
