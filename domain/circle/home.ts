// Where the posts of a members-only circle go: to the chat of its meeting, to a group chat it was given, or nowhere but
// its page. An open circle posts to its board's conversation, and nothing here changes that.
import type { PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import type { Circle } from './circle';
import { isMembersOnly } from './kinds';

/** Of the meetings linked to the circle it is the newest whose chat can be posted to, whichever that is then. */
export type Home = { at: 'meeting' } | { at: 'chat'; conversationId: string };

/** Null is its page alone. Which chats there are, and who is in them, is asked before. */
export function setHome(circle: Circle, home: Home | null, by: PersonId): Result<Circle> {
  if (circle.organiserId !== by) return refused('notTheOrganiser');
  if (!isMembersOnly(circle.kind)) return refused('circleIsOpen');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  if (home?.at === 'meeting' && circle.meetingChats.length === 0) return refused('noMeetingYet');
  if (isSame(circle.home ?? null, home)) return accepted(circle);
  const { home: _before, ...rest } = circle;
  return accepted(home ? { ...rest, home } : rest);
}

function isSame(one: Home | null, other: Home | null): boolean {
  if (one?.at === 'chat' && other?.at === 'chat') return one.conversationId === other.conversationId;
  return one?.at === other?.at;
}
