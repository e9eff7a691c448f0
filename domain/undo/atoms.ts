// A circle taken apart into the smallest things that people change, each under a name of its own: two changes touch
// different things when they share no name. What follows from other things (counts, what is on top) has none.
import { plannedStart, type Circle } from '../circle/circle';
import type { CircleDetails } from '../circle/change';
import { orderWithoutSkips } from '../circle/rota';
import type { Topic } from '../circle/topic';

export type AtomKind =
  | 'circle'
  | 'next'
  | 'member'
  | 'invited'
  | 'asking'
  | 'turns'
  | 'swapAsk'
  | 'swap'
  | 'topic'
  | 'topicLead'
  | 'topicMerged'
  | 'vote';

/** By name, `<kind>:<id>`; what is not there has none. */
export type Atoms = ReadonlyMap<string, unknown>;

/** Never changed, followed by others, or with atoms of their own. A field nobody thought of here is an atom as it is. */
const apart = new Set<string>([
  ...(['id', 'kind', 'createdAt', 'changes', 'last', 'topTopic', 'nextTopicTitle'] as const),
  ...(['openCommitments', 'nextDueOn', 'doneCommitments', 'meetingChats'] as const),
  ...(['members', 'invited', 'asking', 'rota', 'next', 'doors'] as const),
] satisfies (keyof Circle)[]);
const apartInNext = new Set<string>([
  ...['status', 'sessionId', 'ordinal', 'dateChanges'],
  ...['startsAt', 'wallTime', 'startedAt', 'plannedAt'],
]);

export function atomsOf({ circle, topics }: CircleDetails): Atoms {
  const { next, rota } = circle;
  const atoms = new Map<string, unknown>();
  const put = (name: string, value: unknown) => {
    if (value !== undefined) atoms.set(name, value);
  };
  for (const [name, value] of Object.entries(circle)) if (!apart.has(name)) put(`circle:${name}`, value);
  for (const [name, value] of Object.entries(next)) if (!apartInNext.has(name)) put(`next:${name}`, value);
  put('next:date', dateIn(circle));
  for (const member of circle.members) put(`member:${member.id}`, member);
  for (const guest of circle.invited ?? []) put(`invited:${guest.id}`, guest);
  for (const ask of circle.asking ?? []) put(`asking:${ask.id}`, ask);
  put('turns:all', { order: orderWithoutSkips(rota), skipped: rota.skipped ?? [] });
  for (const ask of rota.asks ?? []) put(`swapAsk:${ask.fromId}`, ask);
  for (const swap of rota.swaps ?? []) put(`swap:${swap.takerId}:${swap.giverId}:${swap.at}`, swap);
  for (const topic of topics) for (const [name, value] of topicAtoms(topic)) put(name, value);
  return atoms;
}

function dateIn({ next }: Circle): { startsAt: string; wallTime?: string } | null {
  const startsAt = plannedStart(next);
  return startsAt === null ? null : { startsAt, ...(next.wallTime && { wallTime: next.wallTime }) };
}

function topicAtoms({ voterIds, leaderId, merged, ...topic }: Topic): [string, unknown][] {
  return [
    [`topic:${topic.id}`, topic],
    [`topicLead:${topic.id}`, leaderId],
    [`topicMerged:${topic.id}`, merged?.length ? merged : undefined],
    ...voterIds.map((id): [string, unknown] => [`vote:${topic.id}:${id}`, true]),
  ];
}

export function kindOfAtom(name: string): AtomKind {
  return name.slice(0, name.indexOf(':')) as AtomKind;
}

export function idsOfAtom(name: string): string[] {
  return name.split(':').slice(1);
}

/** The same to whoever reads them, in whatever order their fields were written. */
export function isSameAtom(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
