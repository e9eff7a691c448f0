// Who may do what, written down once more by hand: a table that drifts must be noticed here, not in the field.
import { kinds } from '../../domain/circle/kinds';
import { actions, isNothingTo, may } from '../../domain/permissions';

const everywhere = [null, ...kinds] as const;

test('a stranger may do nothing', () => {
  for (const kind of everywhere) {
    expect(actions.filter((action) => may('stranger', action, kind) || !isNothingTo('stranger', action, kind))).toEqual(
      [],
    );
  }
});

test('only people who sit in a circle propose, vote, plan, start, link, invite and decide who joins', () => {
  for (const kind of kinds) {
    for (const action of [
      'proposeTopic',
      'withdrawTopic',
      'vote',
      'changeTurns',
      'leadTopic',
      'mergeTopic',
      'planSession',
      'startSession',
      'linkMeeting',
      'invite',
      'answerAsk',
    ] as const) {
      expect([action, may('attendee', action, kind), may('member', action, kind)]).toEqual([action, false, true]);
    }
  }
});

test('only its organiser runs a circle', () => {
  expect([may('member', 'runCircle', 'peers'), may('organiser', 'runCircle', 'peers')]).toEqual([false, true]);
});

test('an open circle lets everybody of its board follow and take part', () => {
  const allowed = actions.filter((action) => may('attendee', action, 'peers'));
  expect(allowed).toEqual([
    'seeBoard',
    'keepProfile',
    'findPeople',
    'startCircle',
    'formCircles',
    'seeCircle',
    'seeInside',
    'seeSessions',
    'joinCircle',
    'leaveCircle',
    'askToJoin',
    'answerInvitation',
    'followSession',
    'takePart',
    'redactCapture',
    'reviewCommitment',
    'markHelpful',
    'askCircle',
    'answerQuestion',
    'giveFeedback',
    'readFeedback',
    'takeBack',
  ]);
});

test.each(['tGroup', 'mentoring', 'coaching'] as const)(
  'whoever does not sit in a circle of kind %s may know that it is there, ask for a seat and answer for one',
  (kind) => {
    const outside = [
      'seeBoard',
      'keepProfile',
      'findPeople',
      'startCircle',
      'formCircles',
      'seeCircle',
      'joinCircle',
      'leaveCircle',
      'askToJoin',
      'answerInvitation',
      'takeBack',
    ];
    expect(actions.filter((action) => may('attendee', action, kind))).toEqual(outside);
    expect(actions.filter((action) => !isNothingTo('attendee', action, kind))).toEqual(outside);
  },
);

test('a coach from outside follows a session, writes in it, looks at what is promised in it, gives a private word, and erases their own words', () => {
  const outside = actions.filter((action) => may('attendee', action, 'coaching'));
  expect(actions.filter((action) => may('coach', action, 'coaching') && !outside.includes(action))).toEqual([
    'seeSessions',
    'followSession',
    'takePart',
    'redactCapture',
    'reviewCommitment',
    'giveFeedback',
  ]);
});
