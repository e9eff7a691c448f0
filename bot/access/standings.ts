// Where somebody stands: Teams says who is in the board's conversation (or in a meeting linked to the circle), the
// circle says who its members are, and who coaches it from outside. What a standing may do is the permission table's business.
import { memberOf, type Circle } from '../../domain/circle/circle';
import { coachSeatOf } from '../../domain/circle/outsideCoach';
import { tenantOfBoard } from '../../domain/ids';
import type { Standing } from '../../domain/permissions';
import type { Clock } from '../clock';
import { Failure } from '../failure';
import type { SignedInPerson } from '../identity/verifyToken';
import type { Membership } from '../membership';
import type { ConversationAddress } from '../messenger';
import { isBotMissing } from '../roster';
import type { Board } from '../stores';
import type { Conversations } from './conversations';

export interface Standings {
  /** `circle` null asks about the board alone. Throws `membershipUnknown` when Teams could not be asked. */
  of(person: Pick<SignedInPerson, 'id' | 'objectId'>, board: Board, circle: Circle | null): Promise<Standing>;
  isIn(address: ConversationAddress, objectId: string): Promise<boolean>;
}

export function createStandings(parts: {
  membership: Membership;
  conversations: Conversations;
  clock: Clock;
}): Standings {
  async function isIn(address: ConversationAddress, objectId: string): Promise<boolean> {
    const answer = await parts.membership.member(address, objectId);
    // Nobody told us that the app was taken away: of a team with several channels Teams names one only.
    if (isBotMissing(answer)) throw new Failure('appNotInstalled');
    if (answer.state === 'unknown') throw new Failure('membershipUnknown');
    return answer.state === 'member';
  }

  async function isInMeetingOf(circle: Circle, board: Board, objectId: string): Promise<boolean> {
    const tenantId = tenantOfBoard(board.id)!;
    for (const chat of circle.meetingChats) {
      const meeting = await parts.conversations.conversation(tenantId, chat);
      if (meeting && meeting.removedAt === null && meeting.circleId === circle.id && (await isIn(meeting, objectId))) {
        return true;
      }
    }
    return false;
  }

  return {
    isIn,
    async of(person, board, circle) {
      const home = await parts.conversations.homeOf(board);
      if (!home) throw new Failure('appNotInstalled');
      const inside = await isIn(home, person.objectId);
      if (!circle) return inside ? 'attendee' : 'stranger';
      if (!inside && !(await isInMeetingOf(circle, board, person.objectId))) return 'stranger';
      if (!memberOf(circle, person.id)) return coachSeatOf(circle, person.id, parts.clock.now()) ? 'coach' : 'attendee';
      return circle.organiserId === person.id ? 'organiser' : 'member';
    },
  };
}
