// Linking a meeting's chat to a circle; the circle remembers its latest meetings, linking twice changes nothing.
import type { PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import { memberOf, type Circle } from './circle';

const MEETINGS_KEPT = 8;

export function linkMeeting(circle: Circle, conversationId: string, person: PersonId): Result<Circle> {
  if (!memberOf(circle, person)) return refused('notAMember');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  if (circle.meetingChats[0] === conversationId) return accepted(circle);
  const others = circle.meetingChats.filter((chat) => chat !== conversationId);
  return accepted({ ...circle, meetingChats: [conversationId, ...others].slice(0, MEETINGS_KEPT) });
}
