// A circle put together again with some of its things as they were; whether they may be is decided elsewhere.
import type { CircleDetails } from '../circle/change';
import type { Ask, Circle, Invitation, Member, NextSession } from '../circle/circle';
import { mayLead } from '../circle/kinds';
import type { MeetingDate } from '../circle/nextDate';
import { withSkips, type Rota, type Swap, type SwapAsk } from '../circle/rota';
import { withTopics, type Topic } from '../circle/topic';
import { withDate } from '../circle/withDate';
import type { PersonId } from '../ids';
import { idsOfAtom, kindOfAtom, type AtomKind } from './atoms';
import type { Turns } from './turnsBack';

/** One thing and how it is to be; undefined takes it away. */
export interface Wanted {
  name: string;
  value: unknown;
}

export function putBack(details: CircleDetails, wanted: readonly Wanted[]): CircleDetails {
  const of = (kind: AtomKind) => wanted.filter(({ name }) => kindOfAtom(name) === kind);
  const { invited = [], asking = [], ...circle } = withFields(details.circle, of('circle'));
  const seated: Circle = {
    ...circle,
    members: listWith<Member>(circle.members, of('member'), (one) => [one.id, one.joinedAt]),
    ...listIfAny(
      'invited',
      listWith<Invitation>(invited, of('invited'), (one) => [one.id, one.at]),
    ),
    ...listIfAny(
      'asking',
      listWith<Ask>(asking, of('asking'), (one) => [one.id, one.at]),
    ),
    next: nextWith(circle.next, of('next')),
  };
  const rota = rotaWith(seated.rota, of('swapAsk'), of('swap'));
  const turned = { ...seated, rota: turnsWith(rota, of('turns')) };
  const topics = topicsWith(details.topics, wanted);
  return { ...details, circle: withTopics(turned, topics), topics };
}

export function leadersOf({ members }: Pick<Circle, 'members'>): PersonId[] {
  return members.filter(({ seat }) => mayLead(seat)).map(({ id }) => id);
}

function withFields<T extends object>(value: T, wanted: readonly Wanted[]): T {
  const names = wanted.map(({ name }) => idsOfAtom(name)[0]!);
  const kept = Object.entries(value).filter(([name]) => !names.includes(name));
  const put = wanted.flatMap(({ value: one }, index) => (one === undefined ? [] : [[names[index]!, one] as const]));
  return Object.fromEntries([...kept, ...put]) as T;
}

/** Oldest first, as such lists always are. */
function listWith<T>(list: readonly T[], wanted: readonly Wanted[], about: (one: T) => [id: string, at: string]): T[] {
  const ids = wanted.map(({ name }) => idsOfAtom(name)[0]!);
  const kept = list.filter((one) => !ids.includes(about(one)[0]));
  const put = wanted.flatMap(({ value }) => (value === undefined ? [] : [value as T]));
  if (put.length === 0) return kept;
  return [...kept, ...put].sort((a, b) => about(a)[1].localeCompare(about(b)[1]));
}

function listIfAny<Name extends string, T>(name: Name, list: readonly T[]): Partial<Record<Name, readonly T[]>> {
  return list.length === 0 ? {} : ({ [name]: list } as Record<Name, readonly T[]>);
}

function nextWith(next: NextSession, wanted: readonly Wanted[]): NextSession {
  const date = wanted.find(({ name }) => name === 'next:date');
  const changed = withFields(
    next,
    wanted.filter((one) => one !== date),
  );
  if (!date || changed.status === 'running') return changed;
  return withDate(changed, date.value as MeetingDate | null);
}

function rotaWith(rota: Rota, asked: readonly Wanted[], swapped: readonly Wanted[]): Rota {
  const { asks = [], swaps = [], ...rest } = rota;
  const swapName = ({ takerId, giverId, at }: Swap) => `${takerId}:${giverId}:${at}`;
  const keptSwaps = swaps.filter((swap) => !swapped.some(({ name }) => name === `swap:${swapName(swap)}`));
  const put = swapped.flatMap(({ value }) => (value === undefined ? [] : [value as Swap]));
  const allSwaps = [...keptSwaps, ...put].sort((a, b) => a.at.localeCompare(b.at));
  const allAsks = listWith<SwapAsk>(asks, asked, (one) => [one.fromId, one.at]);
  return { ...rest, ...listIfAny('asks', allAsks), ...listIfAny('swaps', allSwaps) };
}

function turnsWith(rota: Rota, [turns]: readonly Wanted[]): Rota {
  if (!turns) return rota;
  const { order, skipped } = turns.value as Turns;
  const takesPart = (id: PersonId) => order.includes(id);
  const { asks, swaps, ...rest } = withSkips(rota, order, skipped);
  return {
    ...rest,
    ...(asks && { asks: asks.filter(({ fromId, toId }) => takesPart(fromId) && takesPart(toId)) }),
    ...(swaps && { swaps: swaps.filter(({ takerId, giverId }) => takesPart(takerId) && takesPart(giverId)) }),
  };
}

function topicsWith(topics: readonly Topic[], wanted: readonly Wanted[]): Topic[] {
  const byId = new Map(topics.map((topic) => [topic.id as string, topic]));
  const each = (kind: AtomKind, change: (topic: Topic, wanted: Wanted) => Topic) => {
    for (const one of wanted.filter(({ name }) => kindOfAtom(name) === kind)) {
      const topic = byId.get(idsOfAtom(one.name)[0]!);
      if (topic) byId.set(topic.id, change(topic, one));
    }
  };
  for (const { name, value } of wanted) {
    if (kindOfAtom(name) !== 'topic') continue;
    const [id] = idsOfAtom(name) as [string];
    if (value === undefined) byId.delete(id);
    else byId.set(id, { voterIds: [], ...byId.get(id), ...(value as Omit<Topic, 'voterIds'>) });
  }
  each('vote', (topic, { name, value }) => {
    const voter = idsOfAtom(name)[1] as PersonId;
    const others = topic.voterIds.filter((id) => id !== voter);
    return { ...topic, voterIds: value === true ? [...others, voter] : others };
  });
  each('topicLead', ({ leaderId: _before, ...topic }, { value }) => ({
    ...topic,
    ...(value !== undefined && { leaderId: value as PersonId }),
  }));
  each('topicMerged', ({ merged: _before, ...topic }, { value }) => ({
    ...topic,
    ...(value !== undefined && { merged: value as Topic['merged'] & object }),
  }));
  return [...byId.values()];
}
