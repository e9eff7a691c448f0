// Boards and circles over HTTP: each handler reads the caller, asks the domain through a use case and shows the result.
import type { RequestHandler } from 'express';
import { endpoints, type EndpointName } from '../../contract/endpoints';
import {
  changeAgendaBody,
  changeDateBody,
  changeTurnsBody,
  leadTopicBody,
  linkMeetingBody,
  mergeTopicBody,
  openConversationBody,
  planSessionBody,
  proposeTopicBody,
  reviewCommitmentBody,
  startCircleBody,
  voteBody,
} from '../../contract/schemas';
import type { BoardView, ConversationView, MyCirclesView, TimeView } from '../../contract/views';
import { changeAgenda } from '../../domain/circle/changeAgenda';
import { changeDate } from '../../domain/circle/changeDate';
import { changeTurns } from '../../domain/circle/changeTurns';
import { offerToLead } from '../../domain/circle/leadTopic';
import { mergeTopics, splitTopic } from '../../domain/circle/mergeTopics';
import { shownTo } from '../../domain/circle/shownTo';
import { mergePlan } from '../../domain/circle/mergePlan';
import { planSession } from '../../domain/circle/planSession';
import { proposeTopic, withdrawTopic } from '../../domain/circle/proposeTopic';
import { voteForTopic } from '../../domain/circle/voteForTopic';
import { may } from '../../domain/permissions';
import type { TopicId, CaptureId } from '../../domain/ids';
import { speak } from '../../locales/speak';
import { linkMeetingChat } from '../boards/linkMeetingChat';
import { myCircles } from '../boards/myCircles';
import { openConversation } from '../boards/openConversation';
import { releaseChat } from '../boards/releaseChat';
import { reviewCommitment } from '../boards/reviewCommitment';
import { startCircle } from '../boards/startCircle';
import { sessionEventFor } from '../boards/sessionEvent';
import { hiddenView, showCircle } from '../boards/showCircle';
import { refreshProfile } from '../profiles/refreshProfile';
import { eventFile } from '../calendar/eventFile';
import type { ApiParts } from './apiParts';
import { atBoard, atCircle, idIn, signedIn, tokenIn } from './caller';
import type { CoachEndpoint } from './coachRoutes';
import { aboutCircle, changeAsCaller, type ChangedCircle } from './circleChange';
import { answering, bodyOf, granted } from './handle';
import type { FindingEndpoint } from './findingRoutes';
import type { FormingEndpoint } from './formingRoutes';
import type { HomeEndpoint } from './homeRoutes';
import type { NoteEndpoint } from './noteRoutes';
import type { FeedbackEndpoint } from './feedbackRoutes';
import type { MembershipEndpoint } from './membershipRoutes';
import type { QuestionEndpoint } from './questionRoutes';
import type { ProfileEndpoint } from './profileRoutes';
import type { SessionEndpoint } from './sessionRoutes';
import type { UndoEndpoint } from './undoRoutes';

type BoardEndpoint = Exclude<
  EndpointName,
  | SessionEndpoint
  | FeedbackEndpoint
  | MembershipEndpoint
  | ProfileEndpoint
  | CoachEndpoint
  | HomeEndpoint
  | NoteEndpoint
  | QuestionEndpoint
  | FormingEndpoint
  | FindingEndpoint
  | UndoEndpoint
>;

export function boardHandlers(parts: ApiParts): Record<BoardEndpoint, RequestHandler> {
  const { clock } = parts;

  return {
    time: answering(async (request): Promise<TimeView> => {
      await signedIn(parts, request);
      return { serverNow: clock.now() };
    }),

    openConversation: answering(async (request): Promise<ConversationView> => {
      const person = await signedIn(parts, request);
      const { conversationId, ownBoard } = bodyOf(request, openConversationBody);
      if (ownBoard) await releaseChat(parts.open, person, conversationId);
      const { conversation, board } = await openConversation(parts.open, person, conversationId);
      return {
        boardId: board.id,
        boardName: board.name,
        circleId: conversation.circleId,
        me: { id: person.id, name: person.name },
        serverNow: clock.now(),
      };
    }),

    linkMeeting: answering(async (request): Promise<ChangedCircle> => {
      const person = await signedIn(parts, request);
      const link = bodyOf(request, linkMeetingBody);
      granted(await linkMeetingChat(parts.open, person, link));
      parts.boardChanged(link.boardId);
      const board = await parts.stores.boards.readBoard(link.boardId);
      return showCircle(parts, { person }, board!, link.circleId);
    }),

    myCircles: answering(async (request): Promise<MyCirclesView> => {
      const person = await signedIn(parts, request);
      return {
        circles: await myCircles(parts, person),
        me: { id: person.id, name: person.name },
        serverNow: clock.now(),
      };
    }),

    board: answering(async (request): Promise<BoardView> => {
      const { board, person } = await atBoard(parts, request, endpoints.board);
      const circles = await parts.sharedBoard.circles(board.id);
      return {
        boardId: board.id,
        boardName: board.name,
        circles: circles.map((circle) => shownTo(circle, person.id, clock.now())),
        me: { id: person.id, name: person.name },
        serverNow: clock.now(),
      };
    }),

    startCircle: answering(async (request): Promise<ChangedCircle> => {
      const { board, person } = await atBoard(parts, request, endpoints.startCircle);
      const { circleId: id, ...wanted } = bodyOf(request, startCircleBody);
      await refreshProfile(parts, board.id, person, tokenIn(request));
      granted(await startCircle(parts, board, { id, ...wanted }, person));
      parts.boardChanged(board.id);
      return showCircle(parts, { person }, board, id);
    }),

    circle: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.circle);
      const { board, circle, person, standing } = caller;
      if (!may(standing, 'seeSessions', circle.kind)) return hiddenView(clock, board, circle, person);
      return showCircle(parts, caller, caller.board, caller.circle.id);
    }),

    proposeTopic: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.proposeTopic);
      const { topicId: id, ...wanted } = bodyOf(request, proposeTopicBody);
      return changeAsCaller(parts, caller, endpoints.proposeTopic, (details) =>
        proposeTopic(details, { id, ...wanted }, caller.person.id, clock.now()),
      );
    }),

    withdrawTopic: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.withdrawTopic);
      const id = idIn<TopicId>(request, 'topicId', 'topicUnknown');
      return changeAsCaller(parts, caller, endpoints.withdrawTopic, (details) =>
        withdrawTopic(details, id, caller.person.id),
      );
    }),

    vote: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.vote);
      const id = idIn<TopicId>(request, 'topicId', 'topicUnknown');
      const { voting } = bodyOf(request, voteBody);
      return changeAsCaller(parts, caller, endpoints.vote, (details) =>
        voteForTopic(details, id, caller.person.id, voting),
      );
    }),

    leadTopic: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.leadTopic);
      const id = idIn<TopicId>(request, 'topicId', 'topicUnknown');
      const { leading } = bodyOf(request, leadTopicBody);
      return changeAsCaller(parts, caller, endpoints.leadTopic, (details) =>
        offerToLead(details, id, caller.person.id, leading),
      );
    }),

    mergeTopic: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.mergeTopic);
      const id = idIn<TopicId>(request, 'topicId', 'topicUnknown');
      const { intoId } = bodyOf(request, mergeTopicBody);
      const me = caller.person.id;
      return changeAsCaller(parts, caller, endpoints.mergeTopic, (details) =>
        intoId === null ? splitTopic(details, id, me) : mergeTopics(details, id, intoId, me),
      );
    }),

    changeTurns: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.changeTurns);
      const asked = bodyOf(request, changeTurnsBody);
      const decide = aboutCircle((circle) => changeTurns(circle, asked, caller.person.id, clock.now()));
      return changeAsCaller(parts, caller, endpoints.changeTurns, decide);
    }),

    changeAgenda: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.changeAgenda);
      const asked = bodyOf(request, changeAgendaBody);
      return changeAsCaller(parts, caller, endpoints.changeAgenda, (details) =>
        changeAgenda(details, asked, caller.person.id, clock.now()),
      );
    }),

    calendarFile: async (request, response) => {
      const caller = await atCircle(parts, request, endpoints.calendarFile);
      const words = speak(request.acceptsLanguages());
      const event = granted(await sessionEventFor(parts, caller, words));
      response.setHeader('content-disposition', 'attachment; filename="session.ics"');
      response.type('text/calendar').send(eventFile(event));
    },

    changeDate: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.changeDate);
      const asked = bodyOf(request, changeDateBody);
      const decide = aboutCircle((circle) => changeDate(circle, asked, caller.person.id, clock.now()));
      return changeAsCaller(parts, caller, endpoints.changeDate, decide);
    }),

    planSession: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.planSession);
      const { seen, ...wanted } = bodyOf(request, planSessionBody);
      return changeAsCaller(parts, caller, endpoints.planSession, (details) => {
        const plan = mergePlan(details.circle, wanted, seen);
        return plan.ok ? planSession(details, plan.value, caller.person.id, clock.now()) : plan;
      });
    }),

    reviewCommitment: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.reviewCommitment);
      const commitmentId = idIn<CaptureId>(request, 'commitmentId', 'commitmentUnknown');
      const asked = { commitmentId, ...bodyOf(request, reviewCommitmentBody) };
      granted(await reviewCommitment(parts, caller.board.id, caller.circle, caller.person, asked));
      return showCircle(parts, caller, caller.board, caller.circle.id);
    }),
  };
}
