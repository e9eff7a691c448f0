// One person's page as somebody of the same board sees it, themselves included.
import type { PersonView } from '../../contract/findingViews';
import { plannedStart, type Circle } from '../../domain/circle/circle';
import { nextLead } from '../../domain/circle/rota';
import { withoutDoors } from '../../domain/circle/shownTo';
import { soonestFirst } from '../../domain/circle/soonestFirst';
import type { ExpertiseEntry } from '../../domain/expertise/expertise';
import { strongestFirst } from '../../domain/expertise/strength';
import type { Instant, PersonId } from '../../domain/ids';
import { shownToOthers } from '../../domain/profile/shownToOthers';
import type { BoardKnowledge } from './boardKnowledge';
import { earnedView } from './earnedView';
import { foundPerson, hiddenEntries, openCirclesOf, shownEntries } from './shownPeople';

type PersonPage = Omit<PersonView, 'boardId' | 'me' | 'serverNow'>;

/** Null of whoever is not in the board's conversation. */
export function personPage(knowledge: BoardKnowledge, id: PersonId, me: PersonId, now: Instant): PersonPage | null {
  const person = knowledge.people().get(id);
  if (!person) return null;
  const nameOf = (one: PersonId) => knowledge.people().get(one)?.name ?? null;
  const viewed = (entries: ExpertiseEntry[]) => strongestFirst(entries, now).map((entry) => earnedView(entry, nameOf));
  const { share, learn } = shownToOthers(person.profile);
  return {
    person: foundPerson(knowledge, person),
    leadsNext: leadsNext(knowledge, id),
    earned: viewed(shownEntries(knowledge, person)),
    hidden: id === me ? viewed(hiddenEntries(knowledge, person)) : [],
    learnsWith: openCirclesOf(knowledge, id).map(withoutDoors),
    share,
    learn,
  };
}

function leadsNext(knowledge: BoardKnowledge, id: PersonId): PersonView['leadsNext'] {
  const [first] = openCirclesOf(knowledge, id)
    .filter(({ rota, rest }) => !rest && nextLead(rota) === id)
    .map((one) => ({ one, ...soonOf(one) }))
    .sort(soonestFirst);
  if (!first) return null;
  const circle = first.one;
  return {
    circleId: circle.id,
    circleName: circle.name,
    startsAt: plannedStart(circle.next),
    timeZone: circle.timeZone,
    topicTitle: circle.nextTopicTitle,
  };
}

function soonOf({ name, next }: Circle) {
  return { name, isRunning: next.status === 'running', startsAt: plannedStart(next) };
}
