// Whether something was built on a change that cannot be seen in what the change itself replaced: a vote for a topic that
// was proposed, a deed of somebody who was let in, a session that was held.
import type { CircleDetails } from '../circle/change';
import type { PersonId } from '../ids';
import { refused, type Refused } from '../refusal';
import { atomsOf, idsOfAtom, kindOfAtom } from './atoms';
import type { MadeChange, Replaced } from './madeChange';

/** What a session uses up. */
const usedUp = new Set(['next', 'swapAsk', 'swap', 'turns']);

export function builtOn(details: CircleDetails, mine: MadeChange, later: readonly MadeChange[]): Refused | null {
  const { next } = details.circle;
  if (mine.replaced.some((one) => usedUp.has(kindOfAtom(one.name)) && !isOnlyMembership(one, mine))) {
    if (next.sessionId !== mine.sessionId) return refused('wentOnSince');
    if (next.status === 'running') return refused('sessionRunning');
  }
  for (const one of mine.replaced) {
    const refusal = builtOnOne(details, one, mine, later);
    if (refusal) return refusal;
  }
  return null;
}

function builtOnOne(details: CircleDetails, one: Replaced, mine: MadeChange, later: readonly MadeChange[]) {
  const [id = ''] = idsOfAtom(one.name);
  const isNew = one.before === undefined && one.after !== undefined;
  if (kindOfAtom(one.name) === 'topic' && isNew) return onTopic(details, id, mine, later);
  if (kindOfAtom(one.name) === 'member' && isNew) return onMember(details, id as PersonId, mine, later);
  if (one.name !== 'circle:organiserId') return null;
  const ran = later.find(({ byId, needed, takenBack }) => byId === one.after && needed === 'runCircle' && !takenBack);
  return ran ? refusedBy(ran, mine) : null;
}

/** Others voted for it, offered to lead it, merged another into it, or chose it for the next session. */
function onTopic(details: CircleDetails, id: string, mine: MadeChange, later: readonly MadeChange[]) {
  const own = new Set(mine.replaced.map(({ name }) => name));
  const ofTopic = (name: string) => kindOfAtom(name).match(/^topic|^vote/) !== null && idsOfAtom(name)[0] === id;
  const isChosen = details.circle.next.topicId === id && !own.has('next:topicId');
  const isMore = [...atomsOf(details).keys()].some((name) => ofTopic(name) && !own.has(name));
  if (!isChosen && !isMore) return null;
  return builtOnSince(mine, later, (name) => (ofTopic(name) && !own.has(name)) || name === 'next:topicId');
}

/** Whoever took a seat by themselves may leave it again; whoever was given one keeps it once they have done anything. */
function onMember(details: CircleDetails, id: PersonId, mine: MadeChange, later: readonly MadeChange[]) {
  const { members, organiserId } = details.circle;
  if (organiserId === id) return builtOnSince(mine, later, (name) => name === 'circle:organiserId');
  if (members.every((member) => member.id === id)) return refused('lastMemberStays');
  const did = id === mine.byId ? undefined : later.find(({ byId }) => byId === id);
  return did ? refusedBy(did, mine) : null;
}

/** By whoever changed that last; without a name where a session did, or nobody says. */
export function builtOnSince(mine: MadeChange, later: readonly MadeChange[], changes: (name: string) => boolean) {
  const last = lastToChange(later, changes);
  return last ? refusedBy(last, mine) : refused('changedSince');
}

export function lastToChange(made: readonly MadeChange[], changes: (name: string) => boolean): MadeChange | undefined {
  const touching = made.filter(({ replaced }) => replaced.some(({ name }) => changes(name)));
  return touching.sort((a, b) => b.number - a.number)[0];
}

function refusedBy({ byId, byName }: MadeChange, mine: MadeChange): Refused {
  return refused('changedSince', byId === mine.byId ? undefined : byName);
}

/** Taking a seat, or leaving one, changes who takes turns and nobody's turn. */
function isOnlyMembership(one: Replaced, { replaced }: MadeChange): boolean {
  return one.name === 'turns:all' && replaced.some(({ name }) => kindOfAtom(name) === 'member');
}
