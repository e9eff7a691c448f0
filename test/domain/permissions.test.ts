// Who may do what, written down once more by hand: a table that drifts must be noticed here, not in the field.
import { actions, may } from '../../domain/permissions';

test('a stranger may do nothing', () => {
  expect(actions.filter((action) => may('stranger', action))).toEqual([]);
});

test('only people who sit in a circle propose, vote, plan, start and link', () => {
  for (const action of [
    'proposeTopic',
    'withdrawTopic',
    'vote',
    'planSession',
    'startSession',
    'linkMeeting',
  ] as const) {
    expect([action, may('attendee', action), may('member', action)]).toEqual([action, false, true]);
  }
});
