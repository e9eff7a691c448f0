// Of those who are on a board, what the others are shown: their role and their circles as far as those are open, and what
// they earned and have not hidden.
import type { FoundPerson } from '../../contract/findingViews';
import { memberOf, type Circle } from '../../domain/circle/circle';
import { isMembersOnly } from '../../domain/circle/kinds';
import { lifeOf } from '../../domain/circle/rest';
import { entriesOf, type ExpertiseEntry } from '../../domain/expertise/expertise';
import type { PersonId } from '../../domain/ids';
import { shownToOthers } from '../../domain/profile/shownToOthers';
import type { BoardKnowledge, BoardPerson } from './boardKnowledge';

export function openCirclesOf(knowledge: BoardKnowledge, person: PersonId): Circle[] {
  return knowledge
    .circles()
    .filter((circle) => !isMembersOnly(circle.kind) && lifeOf(circle) !== 'closed' && memberOf(circle, person));
}

export function foundPerson(knowledge: BoardKnowledge, { id, name, chatWith, profile }: BoardPerson): FoundPerson {
  const circles = openCirclesOf(knowledge, id).map((circle) => circle.name);
  return { id, name, role: shownToOthers(profile).role, circles, chatWith };
}

export function shownEntries(knowledge: BoardKnowledge, { id, profile }: BoardPerson): ExpertiseEntry[] {
  const hidden = profile?.hiddenSubjects ?? [];
  return entriesOf(knowledge.expertise(), id).filter(({ subject }) => !hidden.includes(subject));
}

export function hiddenEntries(knowledge: BoardKnowledge, { id, profile }: BoardPerson): ExpertiseEntry[] {
  const hidden = profile?.hiddenSubjects ?? [];
  return entriesOf(knowledge.expertise(), id).filter(({ subject }) => hidden.includes(subject));
}
