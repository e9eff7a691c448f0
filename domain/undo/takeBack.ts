// Taking a change of a circle back: whoever made it may, for some minutes, while what it replaced is still as it left it.
// What others changed beside it stays; where they built on it, it is refused with their name.
import type { CircleChange, CircleDetails } from '../circle/change';
import { memberOf, type Circle } from '../circle/circle';
import type { Joiner } from '../circle/gates/doorFacts';
import type { Topic } from '../circle/topic';
import type { ChangeId, Instant } from '../ids';
import { UNDO_CHANGE_MS } from '../limits';
import { may, type Standing } from '../permissions';
import { accepted, refused, type Result } from '../refusal';
import { atomsOf, idsOfAtom, isSameAtom, kindOfAtom, type AtomKind, type Atoms } from './atoms';
import { builtOn, builtOnSince } from './builtOn';
import type { MadeChange } from './madeChange';
import { leadersOf, putBack, type Wanted } from './putBack';
import { putBackRefusal } from './putBackRefusal';
import { turnsBack, type Turns } from './turnsBack';

/** `made` are the circle's latest changes, in any order. Whoever comes back to a seat by it passes the gates. */
export function takeBack(
  details: CircleDetails,
  made: readonly MadeChange[],
  id: ChangeId,
  comer: Pick<Joiner, 'id' | 'door'>,
  now: Instant,
): Result<CircleChange> {
  const { circle } = details;
  const person = comer.id;
  const mine = made.find((one) => one.id === id && one.byId === person);
  const isKept = mine && mine.needed !== 'takeBack' && Date.parse(now) - Date.parse(mine.at) <= UNDO_CHANGE_MS;
  if (!isKept) return refused('changeGone');
  if (mine.takenBack) return accepted({ circle });
  if (!may(standingFor(details, mine), mine.needed, circle.kind)) {
    return refused(memberOf(circle, person) ? 'notTheOrganiser' : 'notAMember');
  }
  const later = made.filter(({ number }) => number > mine.number);
  const since = builtOn(details, mine, later);
  if (since) return since;
  const wanted = wantedBack(details, mine, later);
  if (!wanted.ok) return wanted;
  const before = knowing(putBack(details, wanted.value), comer);
  const refusal = putBackRefusal(details, before, wanted.value, comer, now);
  if (refusal) return refusal;
  return accepted({ ...changeTo(details, before), made: [{ ...mine, takenBack: true }] });
}

/** Whoever handed the circle over, or left it, has not lost the way back by that. */
function standingFor({ circle }: CircleDetails, { byId, replaced }: MadeChange): Standing {
  const gaveAway = replaced.some(({ name, before }) => name === 'circle:organiserId' && before === byId);
  if (!memberOf(circle, byId)) return 'attendee';
  return gaveAway || circle.organiserId === byId ? 'organiser' : 'member';
}

/** What is as it was before already is left alone. */
function wantedBack(details: CircleDetails, mine: MadeChange, later: readonly MadeChange[]): Result<Wanted[]> {
  const atoms = atomsOf(details);
  const wanted: Wanted[] = [];
  for (const { name, before, after } of mine.replaced) {
    const now = atoms.get(name);
    if (kindOfAtom(name) === 'turns' || isSameAtom(now, before)) continue;
    if (!isSameAtom(now, after)) return builtOnSince(mine, later, (one) => one === name);
    wanted.push({ name, value: before });
  }
  wanted.push(...waitingNoMore(atoms, wanted));
  const turns = mine.replaced.find(({ name }) => kindOfAtom(name) === 'turns');
  if (!turns) return accepted(wanted);
  const back = turnsBack(
    atoms.get(turns.name) as Turns,
    { before: turns.before as Turns, after: turns.after as Turns },
    leadersOf(putBack(details, ofKind('member', wanted)).circle),
  );
  if (!back) return builtOnSince(mine, later, (one) => one === turns.name);
  return accepted([...wanted, { name: turns.name, value: back }]);
}

/** Whoever sits in the circle again is neither invited to it nor asks to join. */
function waitingNoMore(atoms: Atoms, wanted: readonly Wanted[]): Wanted[] {
  const back = ofKind('member', wanted).flatMap(({ name, value }) => (value === undefined ? [] : idsOfAtom(name)));
  const waiting = back.flatMap((id) => [`invited:${id}`, `asking:${id}`]);
  return waiting
    .filter((name) => atoms.has(name) && !wanted.some((one) => one.name === name))
    .map((name) => ({ name, value: undefined }));
}

function ofKind(kind: AtomKind, wanted: readonly Wanted[]): Wanted[] {
  return wanted.filter(({ name }) => kindOfAtom(name) === kind);
}

/** The gates know those who sit there then: whoever comes back as they are now. */
function knowing(details: CircleDetails, { id, door }: Pick<Joiner, 'id' | 'door'>): CircleDetails {
  const { circle } = details;
  const known: Circle['doors'] = { ...circle.doors, ...(door && { [id]: door }) };
  const there = circle.members.filter((member) => known[member.id]).map((member) => [member.id, known[member.id]]);
  if (!circle.doors && there.length === 0) return details;
  return { ...details, circle: { ...circle, doors: Object.fromEntries(there) as NonNullable<Circle['doors']> } };
}

function changeTo(details: CircleDetails, { circle, topics }: CircleDetails): CircleChange {
  const known = new Map(details.topics.map((topic): [string, Topic] => [topic.id, topic]));
  const putTopics = topics.filter((topic) => !isSameAtom(known.get(topic.id), topic));
  const removeTopicIds = details.topics.filter(({ id }) => !topics.some((one) => one.id === id)).map(({ id }) => id);
  const isSame = putTopics.length + removeTopicIds.length === 0 && isSameAtom(details.circle, circle);
  return isSame ? { circle: details.circle } : { circle, putTopics, removeTopicIds };
}
