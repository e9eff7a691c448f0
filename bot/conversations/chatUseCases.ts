// What the bot's chat asks of the product: the same use cases and the same permission table as the tab.
import { afterSession } from '../../domain/followUps/afterSession';
import type { BoardId, CircleId } from '../../domain/ids';
import { isMembersOnly } from '../../domain/circle/kinds';
import { may } from '../../domain/permissions';
import type { Circle } from '../../domain/circle/circle';
import { evolveAll } from '../../domain/session/evolve';
import { runsIn } from '../../domain/session/runsIn';
import type { Conversations } from '../access/conversations';
import type { Standings } from '../access/standings';
import { postHome } from '../boards/postHome';
import { reviewCommitment } from '../boards/reviewCommitment';
import type { ChatPerson, ChatUseCases, CommitmentDoneResult } from '../chat/useCases';
import { Failure } from '../failure';
import type { Finder } from '../finding/finder';
import { afterSessionData } from '../followUps/afterSessionData';
import { owedFrom } from '../followUps/readCard';
import { errorName } from '../log';
import type { Membership } from '../membership';
import { closeSession } from '../sessions/endSession';
import type { SessionParts } from '../sessions/sessionParts';
import { StorageUnavailable, type Board, type PeopleStore } from '../stores';
import { createAskedAnswers } from './askedAnswers';
import { nextSessions } from './nextSessions';
import { forgetConversation, rememberConversation, type RememberParts } from './rememberConversation';

export interface ChatUseCaseParts extends SessionParts {
  remember: RememberParts;
  conversations: Conversations;
  standings: Standings;
  membership: Membership;
  people: PeopleStore;
  finder: Finder;
}

export function createChatUseCases(parts: ChatUseCaseParts): ChatUseCases {
  const { stores, conversations, standings } = parts;
  const asked = { boards: stores.boards, people: parts.people, conversations, standings };

  /** The circle, if this person may do `action` there; null for a stranger and for what is not there alike. */
  async function circleFor(
    person: ChatPerson,
    at: { boardId: BoardId; circleId: CircleId },
    action: 'seeInside' | 'reviewCommitment',
  ): Promise<{ board: Board; circle: Circle } | null> {
    const board = await parts.conversations.board(at.boardId);
    const details = board && (await stores.boards.readDetails(at.boardId, at.circleId));
    if (!board || !details) return null;
    const { circle } = details.value;
    const standing = await parts.standings.of({ id: person.personId, objectId: person.oid }, board, circle);
    return may(standing, action, circle.kind) ? { board, circle } : null;
  }

  return {
    async installed(address, info) {
      const name = info.channelName ?? info.teamName ?? '';
      return { firstTime: await rememberConversation(parts.remember, address, { name, locale: info.locale }) };
    },

    uninstalled: (address) => forgetConversation(parts.remember, address),

    membersChanged: (address) => Promise.resolve(parts.membership.forget(address)),

    nextSessions: (address, person) => nextSessions(asked, address, person),

    ...createAskedAnswers({ ...asked, finder: parts.finder, clock: parts.clock }),

    async meetingStarted(address) {
      const linked = await parts.conversations.conversation(address.tenantId, address.conversationId);
      parts.log.info({ linked: Boolean(linked?.circleId) }, 'a meeting started');
    },

    async meetingEnded(address) {
      const linked = await parts.conversations.conversation(address.tenantId, address.conversationId);
      if (!linked?.boardId || !linked.circleId) return;
      const details = await stores.boards.readDetails(linked.boardId, linked.circleId);
      if (!details) return;
      const live = await parts.live.fresh(linked.boardId, details.value.circle.next.sessionId);
      if (runsIn(live.state(), linked.conversationId)) await closeSession(parts, live, 'meetingEnded');
    },

    async commitmentDone(person, { boardId, circleId, commitmentId, actionId }): Promise<CommitmentDoneResult> {
      try {
        const found = await circleFor(person, { boardId, circleId }, 'reviewCommitment');
        if (!found) return { outcome: 'refused', reason: 'gone' };
        const asked = { commandId: actionId, commitmentId, review: { do: 'done' } } as const;
        const closed = await reviewCommitment(
          parts,
          boardId,
          found.circle,
          { id: person.personId, name: person.name },
          asked,
        );
        if (closed.ok) return { outcome: 'done' };
        if (closed.refusal !== 'notYours') return { outcome: 'refused', reason: 'gone' };
        const now = await stores.boards.readCommitment(boardId, circleId, commitmentId);
        return now?.handedOver?.fromId === person.personId
          ? { outcome: 'refused', reason: 'handedOver', ownerName: now.ownerName }
          : { outcome: 'refused', reason: 'notYours' };
      } catch (error) {
        if (!(error instanceof Failure) && !(error instanceof StorageUnavailable)) throw error;
        parts.log.warn({ error: errorName(error) }, 'a commitment could not be closed from its card');
        return { outcome: 'unavailable' };
      }
    },

    async afterSessionCardFor(person, { boardId, circleId, sessionId }) {
      const found = await circleFor(person, { boardId, circleId }, 'seeInside');
      if (!found) return null;
      // Where the circle posts now; a member's own view of an older card still leads to the board.
      const posts = await postHome(parts, found.board, found.circle);
      const home = 'home' in posts ? posts.home : await parts.conversations.homeOf(found.board);
      if (!home) return null;
      const session = evolveAll(await stores.sessions.read(boardId, sessionId, 0));
      if (session.status !== 'ended' || session.circleId !== circleId) return null;
      // Made for this person alone, and a members-only circle's is made for its members only.
      const readBy = isMembersOnly(found.circle.kind) ? 'circle' : 'others';
      const card = afterSession(found.circle, session, await owedFrom(parts, session), readBy);
      return card && afterSessionData(parts.membership, card, home);
    },
  };
}
