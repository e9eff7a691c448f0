// One decision about a circle over HTTP: decided on the circle as it is stored now, answered with its page as it is then.
import type { Endpoint } from '../../contract/endpoints';
import type { ShownCircleView } from '../../contract/views';
import type { CircleChange, CircleDetails } from '../../domain/circle/change';
import { memberOf, type Circle } from '../../domain/circle/circle';
import type { DoorFacts } from '../../domain/circle/gates/doorFacts';
import type { ChangeId, PersonId } from '../../domain/ids';
import { isNothingTo } from '../../domain/permissions';
import { accepted, type Result } from '../../domain/refusal';
import { lastToChange } from '../../domain/undo/builtOn';
import { remembered } from '../../domain/undo/madeChange';
import { changeCircle } from '../boards/changeCircle';
import { showCircle } from '../boards/showCircle';
import { atTheDoor, type DoorParts } from '../profiles/atTheDoor';
import { Failure } from '../failure';
import type { Board, RestingChange } from '../stores';
import type { ApiParts } from './apiParts';
import type { CircleCaller } from './caller';
import { granted } from './handle';

export type ChangedCircle = ShownCircleView;

export async function changeAsCaller(
  parts: ApiParts,
  caller: CircleCaller,
  { needs }: Endpoint,
  decide: (details: CircleDetails) => Result<RestingChange> | Promise<Result<RestingChange>>,
): Promise<ChangedCircle> {
  const { board, circle, person } = caller;
  const id = parts.newId() as ChangeId;
  const making = { id, byId: person.id, byName: person.name, at: parts.clock.now() };
  let replaces = false;
  const whoChanged = async (names: readonly string[]) => {
    const made = await parts.stores.boards.readMade(board.id, circle.id);
    const last = lastToChange(made, (name) => names.includes(name));
    return last && last.byId !== person.id ? { by: last.byName } : {};
  };
  const decided = await changeCircle(parts.change, board.id, circle.id, async (details) => {
    // Who left through another server a moment ago is told what everybody outside is told.
    const standing = memberOf(details.circle, person.id) ? 'member' : 'attendee';
    if (needs !== 'signedIn' && isNothingTo(standing, needs, details.circle.kind)) throw new Failure('notFound');
    const change = await decide(details);
    if (!change.ok) return change.changed ? { ...change, ...(await whoChanged(change.changed)) } : change;
    if (needs === 'signedIn') return change;
    const { restsOn } = change.value;
    const kept = remembered(details, change.value, { ...making, needed: needs });
    replaces = kept !== change.value;
    return accepted({ ...kept, ...(restsOn && { restsOn }) });
  });
  granted(decided);
  parts.boardChanged(board.id);
  const shown = await showCircle(parts, caller, board, circle.id);
  return replaces && needs !== 'takeBack' ? { ...shown, changeId: id } : shown;
}

/** For decisions that touch nothing but the circle itself. */
export function aboutCircle(decide: (circle: Circle) => Result<Circle>) {
  return ({ circle }: CircleDetails): Result<CircleChange> => {
    const decided = decide(circle);
    return decided.ok ? accepted<CircleChange>({ circle: decided.value }) : decided;
  };
}

/** For decisions by which somebody may come to sit: they rest on that person's profile as it is stored now. */
export function aboutSeat(
  parts: DoorParts,
  board: Board,
  person: PersonId,
  decide: (circle: Circle, door: DoorFacts) => Result<Circle>,
) {
  return async ({ circle }: CircleDetails): Promise<Result<RestingChange>> => {
    const { door, version } = await atTheDoor(parts, board.id, person);
    const decided = decide(circle, door);
    return decided.ok ? accepted({ circle: decided.value, restsOn: [version] }) : decided;
  };
}
