// Topics beyond proposing and voting: who could lead one, which mean the same, and making two of them one.
import { alikeTopics } from '../../domain/circle/alikeTopics';
import type { CircleChange, CircleDetails } from '../../domain/circle/change';
import { leaderOf, offerToLead } from '../../domain/circle/leadTopic';
import { leaveCircle } from '../../domain/circle/leaveCircle';
import { mergeTopics, splitTopic } from '../../domain/circle/mergeTopics';
import { proposeTopic } from '../../domain/circle/proposeTopic';
import type { Topic } from '../../domain/circle/topic';
import type { TopicId } from '../../domain/ids';
import { TOPICS_MERGED_MAX } from '../../domain/limits';
import type { Result } from '../../domain/refusal';
import { aCircle, ana, aTopic, bo, dee, NOON, tom } from '../support/builders';

const indexes = aTopic({ id: 'indexes' as TopicId, title: 'Indexes', proposedBy: dee, voterIds: [dee, tom] });
const index = aTopic({ id: 'index' as TopicId, title: 'Index design', proposedBy: tom, voterIds: [tom, ana] });

const details = (topics: readonly Topic[] = [indexes, index]): CircleDetails => ({
  circle: aCircle(),
  topics,
  openCommitments: [],
});

function refusalOf(result: Result<CircleChange>): string {
  return result.ok ? 'accepted' : result.refusal;
}

/** The circle after the change, as the board would read it. */
function after(before: CircleDetails, result: Result<CircleChange>): CircleDetails {
  if (!result.ok) throw new Error(result.refusal);
  const { circle, putTopics = [], removeTopicIds = [] } = result.value;
  const put = new Set(putTopics.map(({ id }) => id));
  const others = before.topics.filter(({ id }) => !put.has(id) && !removeTopicIds.includes(id));
  return { ...before, circle, topics: [...others, ...putTopics] };
}

const find = ({ topics }: CircleDetails, id: string) => topics.find((topic) => topic.id === id);

describe('who can lead a topic', () => {
  test('one member says so and can take it back; nobody else can take it from them', () => {
    const offered = after(details(), offerToLead(details(), indexes.id, tom, true));
    expect(find(offered, 'indexes')!.leaderId).toBe(tom);
    expect(refusalOf(offerToLead(offered, indexes.id, dee, true))).toBe('topicHasLead');
    expect(refusalOf(offerToLead(offered, indexes.id, dee, false))).toBe('accepted');
    expect(find(after(offered, offerToLead(offered, indexes.id, tom, false)), 'indexes')).toEqual(indexes);
  });

  test('needs a lead again once they left the circle', () => {
    const offered = after(details(), offerToLead(details(), indexes.id, tom, true));
    const left = leaveCircle(offered.circle, tom);
    const topic = find(offered, 'indexes')!;
    expect(left.ok && leaderOf(left.value, topic)).toBeNull();
    expect(left.ok && refusalOf(offerToLead({ ...offered, circle: left.value }, topic.id, dee, true))).toBe('accepted');
  });

  test('an offered topic has its lead from the start, a wanted one has none', () => {
    const proposal = { id: 'new' as TopicId, title: 'Locks' };
    expect(find(after(details(), proposeTopic(details(), proposal, ana, NOON)), 'new')!.leaderId).toBeUndefined();
    const offer = proposeTopic(details(), { ...proposal, leading: true }, ana, NOON);
    expect(find(after(details(), offer), 'new')!.leaderId).toBe(ana);
  });

  test('a stranger leads nothing, and nobody leads what is gone', () => {
    expect(refusalOf(offerToLead(details(), indexes.id, bo, true))).toBe('notAMember');
    expect(refusalOf(offerToLead(details(), 'gone' as TopicId, ana, true))).toBe('topicUnknown');
  });
});

test('in a closed circle topics stay as they are', () => {
  const rest = { status: 'closed' as const, at: NOON, date: null };
  const closed = { ...details(), circle: { ...details().circle, rest } };
  expect(refusalOf(offerToLead(closed, indexes.id, tom, true))).toBe('circleClosed');
  expect(refusalOf(mergeTopics(closed, index.id, indexes.id, tom))).toBe('circleClosed');
  expect(refusalOf(splitTopic(closed, index.id, tom))).toBe('circleClosed');
});

describe('topics that mean the same', () => {
  const titles = (title: string, ...among: string[]) =>
    alikeTopics(
      title,
      among.map((one) => ({ title: one })),
    ).map((topic) => topic.title);

  test.each([
    ['deadlock and lock timeout', 'Deadlocks and lock timeouts'],
    ['Lock timeouts, deadlocks', 'Deadlocks and lock timeouts'],
    ['window funtions', 'Window functions'],
    ['ETUDES DE CAS', 'Études de cas'],
    ['Datenbank-Indizes', 'Indizes der Datenbank'],
  ])('“%s” is like “%s”', (typed, known) => {
    expect(titles(typed, 'Reading flame graphs', known)).toEqual([known]);
  });

  test.each([
    ['Query plans', 'Query tuning for beginners'],
    ['', 'Indexes'],
    ['!!', '??'],
    ['Python testing', 'Testing in production'],
  ])('“%s” is not like “%s”', (typed, known) => {
    expect(titles(typed, known)).toEqual([]);
  });

  test('the most alike stands first', () => {
    expect(titles('lock timeouts', 'Deadlocks and lock timeouts', 'Lock timeouts')[0]).toBe('Lock timeouts');
  });
});

describe('merging', () => {
  test('unites the votes, each person’s once, and splitting takes exactly that back', () => {
    const merged = after(details(), mergeTopics(details(), index.id, indexes.id, tom));
    expect(merged.topics).toHaveLength(1);
    expect(find(merged, 'indexes')!.voterIds).toEqual([dee, tom, ana]);
    expect(merged.circle.topTopic).toMatchObject({ id: indexes.id, votes: 3 });
    const split = after(merged, splitTopic(merged, index.id, tom));
    expect(find(split, 'index')).toEqual(index);
    expect(find(split, 'indexes')!.voterIds).toEqual([dee, tom]);
  });

  test('takes the planned topic along', () => {
    const planned = details();
    const next = { ...planned.circle.next, topicId: index.id };
    const before = { ...planned, circle: { ...planned.circle, next } };
    const merged = after(before, mergeTopics(before, index.id, indexes.id, tom));
    expect(merged.circle.next.topicId).toBe(indexes.id);
    expect(merged.circle.nextTopicTitle).toBe('Indexes');
  });

  test('is for the organiser and for whoever proposed the one that goes', () => {
    expect(refusalOf(mergeTopics(details(), index.id, indexes.id, dee))).toBe('notYours');
    expect(refusalOf(mergeTopics(details(), index.id, indexes.id, ana))).toBe('accepted');
    const merged = after(details(), mergeTopics(details(), index.id, indexes.id, tom));
    expect(refusalOf(splitTopic(merged, index.id, dee))).toBe('notYours');
  });

  test('into itself or into what is gone is refused; repeated, it changes nothing', () => {
    expect(refusalOf(mergeTopics(details(), index.id, index.id, tom))).toBe('topicUnknown');
    expect(refusalOf(mergeTopics(details(), index.id, 'gone' as TopicId, tom))).toBe('topicUnknown');
    const merged = after(details(), mergeTopics(details(), index.id, indexes.id, tom));
    expect(mergeTopics(merged, index.id, indexes.id, tom)).toEqual({ ok: true, value: { circle: merged.circle } });
  });

  test('whoever can lead either of them can lead the one that stays, unless they left', () => {
    const left = { ...indexes, leaderId: bo };
    const offered = { ...index, leaderId: tom };
    const before = details([left, offered]);
    const merged = after(before, mergeTopics(before, offered.id, left.id, tom));
    expect(leaderOf(merged.circle, find(merged, 'indexes')!)).toBe(tom);
  });

  test('one topic takes up so many and no more', () => {
    const many = Array.from({ length: TOPICS_MERGED_MAX }, (_, at) => ({
      ...aTopic({ id: `merged-${at}` as TopicId }),
      addedIds: [],
    }));
    const full = details([{ ...indexes, merged: many }, index]);
    expect(refusalOf(mergeTopics(full, index.id, indexes.id, tom))).toBe('tooMany');
  });

  test('what was merged before comes along and can still be split off', () => {
    const third = aTopic({ id: 'third' as TopicId, title: 'Indices', proposedBy: ana, voterIds: [ana] });
    const all = details([indexes, index, third]);
    const two = after(all, mergeTopics(all, third.id, index.id, ana));
    const one = after(two, mergeTopics(two, index.id, indexes.id, ana));
    const split = after(one, splitTopic(one, third.id, ana));
    expect(find(split, 'third')).toEqual(third);
  });
});
