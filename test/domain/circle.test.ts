// What people may do with their circle, and what an ended session leaves on its board.
import { createCircle } from '../../domain/circle/createCircle';
import { joinCircle } from '../../domain/circle/joinCircle';
import { leaveCircle } from '../../domain/circle/leaveCircle';
import { linkMeeting } from '../../domain/circle/linkMeeting';
import { nextDate } from '../../domain/circle/nextDate';
import { planSession, type Plan } from '../../domain/circle/planSession';
import { proposeTopic, withdrawTopic } from '../../domain/circle/proposeTopic';
import { keepLateCaptures, settleSession } from '../../domain/circle/settleSession';
import { markRunning, sessionSetup } from '../../domain/circle/startSession';
import { voteForTopic } from '../../domain/circle/voteForTopic';
import type { Result } from '../../domain/refusal';
import type { TopicId } from '../../domain/ids';
import {
  aCapture,
  aCircle,
  aSession,
  aCommitment,
  aSetup,
  aTopic,
  ana,
  as,
  boardId,
  circleId,
  bo,
  dee,
  details,
  minutesAfter,
  NOON,
  joiner,
  person,
  tom,
} from '../support/builders';

const someone = (id = bo) => joiner(id);

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}
const refusalOf = (result: Result<unknown>) => (result.ok ? null : result.refusal);

describe('membership', () => {
  test('whoever starts a circle organises it and leads first', () => {
    const circle = granted(
      createCircle(
        {
          id: circleId,
          name: ' SQL ',
          kind: 'peers',
          timeZone: 'Europe/Berlin',
          formatId: 'snackAndShare',
          slotMinutes: 20,
          cadenceWeeks: 2,
        },
        someone(),
        NOON,
      ),
    );
    expect(circle).toMatchObject({
      name: 'SQL',
      organiserId: bo,
      rota: { order: [bo] },
      next: { status: 'unplanned', ordinal: 1 },
    });
  });

  const good = {
    id: circleId,
    name: 'SQL',
    kind: 'peers',
    timeZone: 'UTC',
    formatId: 'snackAndShare',
    slotMinutes: 20,
    cadenceWeeks: 0,
  } as const;
  const at = (startsAt: string) => createCircle({ ...good, startsAt }, someone(), NOON);

  test('its first session has the date it is started with, an hour ago at the earliest and within a year', () => {
    expect(granted(at(minutesAfter(NOON, 90))).next).toMatchObject({
      status: 'planned',
      startsAt: minutesAfter(NOON, 90),
    });
    expect(refusalOf(at(minutesAfter(NOON, -61)))).toBe('timeInvalid');
    expect(refusalOf(at(minutesAfter(NOON, 367 * 24 * 60)))).toBe('timeInvalid');
  });

  test('a slot, a zone or a name that makes no sense is refused', () => {
    expect(refusalOf(createCircle({ ...good, slotMinutes: 500 }, someone(), NOON))).toBe('slotInvalid');
    expect(refusalOf(createCircle({ ...good, timeZone: 'Mars/Phobos' }, someone(), NOON))).toBe('zoneUnknown');
    expect(refusalOf(createCircle({ ...good, name: '  ' }, someone(), NOON))).toBe('textEmpty');
  });

  test('joining twice is joining once, and the thirteenth finds it full', () => {
    const circle = granted(joinCircle(aCircle(), someone(), NOON));
    expect(granted(joinCircle(circle, someone(), NOON))).toBe(circle);
    let full = circle;
    for (let index = 0; index < 8; index += 1) full = granted(joinCircle(full, someone(person(100 + index)), NOON));
    expect(full.members).toHaveLength(12);
    expect(refusalOf(joinCircle(full, someone(person(200)), NOON))).toBe('circleFull');
  });

  test('an organiser who leaves hands over to whoever has been in it longest; the last one stays', () => {
    const circle = granted(leaveCircle(aCircle(), ana));
    expect(circle).toMatchObject({ organiserId: dee, rota: { order: [dee, tom] } });
    const alone = granted(leaveCircle(circle, dee));
    expect(refusalOf(leaveCircle(alone, tom))).toBe('lastMemberStays');
  });

  test('only a member links a meeting', () => {
    expect(refusalOf(linkMeeting(aCircle(), '19:meeting', bo))).toBe('notAMember');
    expect(granted(linkMeeting(aCircle(), '19:meeting', ana)).meetingChats).toEqual(['19:meeting']);
  });
});

describe('topics', () => {
  const propose = (id = 'topic-new-1', who = dee, topics = [aTopic()]) =>
    proposeTopic(details(aCircle(), topics), { id: id as TopicId, title: ' Indexes ' }, who, NOON);

  test('a proposal counts as a vote and shows on the circle when it leads', () => {
    const change = granted(propose('topic-new-1', dee, []));
    expect(change.circle.topTopic).toEqual({ id: 'topic-new-1', title: 'Indexes', votes: 1 });
    expect(change.putTopics).toMatchObject([{ title: 'Indexes', voterIds: [dee] }]);
  });

  test('proposing the same again changes nothing; somebody else’s id is not yours', () => {
    expect(granted(propose('topic-00000001', ana)).putTopics).toBeUndefined();
    expect(refusalOf(propose('topic-00000001', dee))).toBe('notYours');
    expect(refusalOf(propose('topic-new-2', bo))).toBe('notAMember');
  });

  test('a vote can be taken back, and voting twice is voting once', () => {
    const start = details(aCircle(), [aTopic()]);
    const voted = granted(voteForTopic(start, 'topic-00000001' as TopicId, dee, true));
    expect(voted.circle.topTopic?.votes).toBe(2);
    const again = voteForTopic(details(voted.circle, [...voted.putTopics!]), 'topic-00000001' as TopicId, dee, true);
    expect(granted(again)).toEqual({ circle: voted.circle });
    const back = voteForTopic(details(voted.circle, [...voted.putTopics!]), 'topic-00000001' as TopicId, dee, false);
    expect(granted(back).circle.topTopic?.votes).toBe(1);
  });

  test('only whoever proposed a topic withdraws it', () => {
    const start = details(aCircle(), [aTopic()]);
    expect(refusalOf(withdrawTopic(start, 'topic-00000001' as TopicId, dee))).toBe('notYours');
    expect(granted(withdrawTopic(start, 'topic-00000001' as TopicId, ana)).circle.topTopic).toBeNull();
  });
});

describe('planning', () => {
  const plan: Plan = {
    startsAt: minutesAfter(NOON, 60),
    topicId: null,
    formatId: 'snackAndShare',
    slotMinutes: 20,
    cadenceWeeks: 1,
  };

  test('a member plans the next session', () => {
    const change = granted(planSession(details(), plan, dee, NOON));
    expect(change.circle).toMatchObject({
      slotMinutes: 20,
      next: { status: 'planned', startsAt: plan.startsAt, ordinal: 1 },
    });
  });

  test('a time long gone, a topic that is not there and a running session are refused', () => {
    const ask = (changed: Partial<Plan>, circle = aCircle()) =>
      refusalOf(planSession(details(circle), { ...plan, ...changed }, dee, NOON));
    expect(ask({ startsAt: minutesAfter(NOON, -120) })).toBe('timeInvalid');
    expect(ask({ startsAt: minutesAfter(NOON, 60 * 24 * 400) })).toBe('timeInvalid');
    expect(ask({ topicId: 'nowhere-1' as TopicId })).toBe('topicUnknown');
    expect(ask({}, markRunning(aCircle(), NOON))).toBe('sessionRunning');
  });

  test.each([
    ['Europe/Berlin', '2026-10-22T10:00:00.000Z', '2026-10-29T11:00:00.000Z'],
    ['America/New_York', '2026-10-29T16:00:00.000Z', '2026-11-05T17:00:00.000Z'],
    ['Asia/Kolkata', '2026-10-22T06:30:00.000Z', '2026-10-29T06:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-01T01:30:00.000Z', '2026-10-08T01:00:00.000Z'],
  ])('in %s a weekly session keeps its wall-clock time across daylight saving', (zone, from, next) => {
    expect(nextDate({ startsAt: from }, 1, zone, from)?.startsAt).toBe(next);
  });

  test('dates that have passed meanwhile are skipped', () => {
    const long = nextDate({ startsAt: '2026-11-05T11:00:00.000Z' }, 2, 'UTC', '2026-12-04T12:00:00.000Z');
    expect(long?.startsAt).toBe('2026-12-17T11:00:00.000Z');
    expect(nextDate({ startsAt: NOON }, 0, 'UTC', NOON)).toBeNull();
  });
});

describe('settling', () => {
  function ended() {
    const session = aSession()
      .started(ana, aSetup({ topic: { id: 'topic-00000001' as TopicId, title: 'Deadlocks' } }))
      .joined(ana, dee);
    const aside = aCapture('Never mind');
    session.give(aCapture('Filter early'), as(dee));
    session.give(aCapture('Try it', { kind: 'commitment', ownerId: tom, dueOn: '2026-12-04' }), as(ana));
    session.give(aside, as(tom));
    session.give({ type: 'setAside', captureId: aside.captureId, aside: true }, as(ana));
    session.after(44 * 60).give({ type: 'end' }, as(ana));
    return session.ended();
  }
  const running = () =>
    details(markRunning(aCircle(), NOON), [aTopic(), aTopic({ id: 'topic-00000002' as TopicId, title: 'Indexes' })]);

  test('the board keeps what was captured and not set aside, and the topic is done', () => {
    const change = settleSession(running(), ended());
    expect(change.keep?.map((kept) => [kept.text, kept.authorName])).toEqual([['Filter early', 'Dee Nakamura']]);
    expect(change.commitments).toMatchObject([
      { before: null, after: { text: 'Try it', ownerId: tom, state: { status: 'open' } } },
    ]);
    expect(change.removeTopicIds).toEqual(['topic-00000001']);
    expect(change.circle).toMatchObject({
      openCommitments: 1,
      nextDueOn: '2026-12-04',
      topTopic: { title: 'Indexes' },
    });
    expect(change.record).toMatchObject({ captures: 2, leadId: ana, overrunMs: 0, attendedIds: [ana, dee] });
    expect(change.record?.plannedMs?.map((ms) => ms / 60_000)).toEqual([3, 15, 5, 12, 5, 5]);
    expect(change.record?.stepMs).toHaveLength(6);
  });

  test('the rota steps on and the next session stands two weeks later', () => {
    const { circle } = settleSession(running(), ended());
    expect(circle.rota.order).toEqual([dee, tom, ana]);
    expect(circle.next).toMatchObject({ status: 'planned', ordinal: 2, startsAt: '2026-12-10T11:00:00.000Z' });
  });

  test('settling twice changes nothing', () => {
    const { circle } = settleSession(running(), ended());
    expect(settleSession(details(circle), ended())).toEqual({ circle });
  });

  test('a late commitment joins the open ones unless the board has it already', () => {
    const session = aSession().started();
    session.give({ type: 'end' }, as(ana));
    session.give(aCapture('Late', { kind: 'commitment' }), as(dee));
    const late = session.ended();
    const circle = settleSession(details(), late).circle;
    expect(keepLateCaptures(details(circle), late, new Set()).commitments).toHaveLength(1);
    expect(keepLateCaptures(details(circle), late, new Set([late.captures[0]!.id])).commitments).toEqual([]);
  });

  test('a late note the board has already is not written over: people may have said something about it since', () => {
    const session = aSession().started();
    session.give({ type: 'end' }, as(ana));
    session.give(aCapture('Late'), as(dee));
    const late = session.ended();
    const circle = settleSession(details(), late).circle;
    expect(keepLateCaptures(details(circle), late, new Set()).keep).toHaveLength(1);
    expect(keepLateCaptures(details(circle), late, new Set([late.captures[0]!.id])).keep).toEqual([]);
  });

  test('only a member starts a session, and the one whose turn it is leads it', () => {
    expect(refusalOf(sessionSetup(boardId, details(), bo, NOON))).toBe('notAMember');
    expect(granted(sessionSetup(boardId, details(), tom, NOON))).toMatchObject({
      leadId: ana,
      sessionId: aCircle().next.sessionId,
    });
  });

  test('a session opens with what is owed, the earliest due first, those without a date last', () => {
    const owed = [
      aCommitment('someday1'),
      aCommitment('later-01', '2026-12-20'),
      aCommitment('sooner-1', '2026-12-01'),
    ];
    const setup = granted(sessionSetup(boardId, details(aCircle(), [], owed), tom, NOON));
    expect(setup.opensWith).toEqual(['sooner-1', 'later-01', 'someday1']);
  });
});
