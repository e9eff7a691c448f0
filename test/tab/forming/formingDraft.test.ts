import type { SuggestedCircle, SuggestionsView } from '../../../contract/views';
import type { CircleId } from '../../../domain/ids';
import {
  idsOf,
  moved,
  movedBack,
  withCircle,
  withMoved,
  type DraftCircle,
  type FormingDraft,
} from '../../../tab/features/forming/formingDraft';
import { nameOf, person } from '../../support/builders';

const someone = (at: number) => ({ id: person(at), name: nameOf(person(at)) });
const of = (...people: number[]): SuggestedCircle => ({
  people: people.map((at) => ({ ...someone(at), seat: 'peer' as const })),
  because: [],
  stated: false,
});
const circle = (id: string, ...people: number[]): DraftCircle => ({
  ...{ id: id as CircleId, circle: of(...people) },
  ...{ name: null, isKept: false, isAsked: false },
});
const draft: FormingDraft = { circles: [circle('a', 1, 2, 3), circle('b', 4, 5, 6, 7)], sitOut: [someone(8)] };
const looked = (...circles: SuggestedCircle[]) => ({ circles }) as unknown as SuggestionsView;
const [a, b] = draft.circles.map(({ id }) => id) as [CircleId, CircleId];
const peopleOf = ({ circles }: FormingDraft) => circles.map(idsOf);

test('taking a move back leaves what was asked and named since', () => {
  const move = moved(draft, someone(7), { to: 'circle', id: a }, 3);
  const then = withMoved(draft, move, looked(of(4, 5, 6), of(1, 2, 3, 7)));
  const since = withCircle(withCircle(then, b, { isAsked: true }), a, { name: 'Locks' });
  const back = movedBack(since, draft, move);
  expect(peopleOf(back)).toEqual(peopleOf(draft));
  expect(back.circles.map(({ name, isAsked }) => [name, isAsked])).toEqual([
    ['Locks', false],
    [null, true],
  ]);
});

test('a circle that was let go stands where it stood, and its people sit out no more', () => {
  const move = moved(draft, someone(3), { to: 'sitOut' }, 3);
  const then = withMoved(draft, move, looked());
  expect([then.circles.map(({ id }) => id), then.sitOut.map(({ id }) => id)]).toEqual([
    [b],
    [person(8), person(1), person(2), person(3)],
  ]);
  expect(movedBack(then, draft, move)).toEqual(draft);
});
