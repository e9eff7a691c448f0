// Whether people may be asked to one circle right now. Why not is nobody's to know: it may be a gate, a circle that they
// share, a pause, or that one of them would rather not.
import type { PersonId } from '../ids';
import { accepted, refused, refusedAbout, type Result } from '../refusal';
import { keptApartFrom } from './acquaintance';
import { isAvailable, type Candidate } from './candidate';
import { sizesFor } from './groupSizes';
import { isKnown, meetingRule } from './mayMeet';
import type { Forming } from './suggestCircles';

export type Company = Pick<Forming, 'kind' | 'people' | 'known' | 'now'>;

/** Those of them who are there, in that order, if all of them may be asked. */
export function fitsTogether({ kind, people, known, now }: Company, ids: readonly PersonId[]): Result<Candidate[]> {
  const { least, most } = sizesFor(kind, ids.length);
  if (ids.length < least || ids.length > most) {
    return refusedAbout('groupSizeWrong', { lowest: least, highest: most });
  }
  const group = ids.flatMap((id) => people.find((one) => one.id === id) ?? []);
  const mayMeet = meetingRule(kind, group);
  const fits = (a: number, b: number): boolean => {
    const [one, other] = [group[a]!, group[b]!];
    const isApart = keptApartFrom(one, known).includes(other.id) || keptApartFrom(other, known).includes(one.id);
    return mayMeet(a, b) && !isApart;
  };
  const may =
    new Set(ids).size === group.length &&
    group.length === ids.length &&
    group.every((one) => isAvailable(one, now) && isKnown(kind, one)) &&
    group.every((_, a) => group.every((__, b) => b <= a || fits(a, b)));
  return may ? accepted(group) : refused('suggestionGone');
}
