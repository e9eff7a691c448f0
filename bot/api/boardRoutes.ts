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
import type { BoardView, CircleView, ConversationView, MyCirclesView, TimeView } from '../../contract/views';
import { changeAgenda } from '../../domain/circle/changeAgenda';
import { changeDate } from '../../domain/circle/changeDate';
import { changeTurns } from '../../domain/circle/changeTurns';
import type { CircleChange, CircleDetails } from '../../domain/circle/change';
import type { Circle } from '../../domain/circle/circle';
import { joinCircle } from '../../domain/circle/joinCircle';
import { leaveCircle } from '../../domain/circle/leaveCircle';
import { offerToLead } from '../../domain/circle/leadTopic';
import { mergeTopics, splitTopic } from '../../domain/circle/mergeTopics';
import { planSession } from '../../domain/circle/planSession';
import { proposeTopic, withdrawTopic } from '../../domain/circle/proposeTopic';
import { voteForTopic } from '../../domain/circle/voteForTopic';
import { accepted, type Result } from '../../domain/refusal';
import type { TopicId, CaptureId } from '../../domain/ids';
import { speak } from '../../locales/speak';
import { changeCircle } from '../boards/changeCircle';
import { linkMeetingChat } from '../boards/linkMeetingChat';
import { myCircles } from '../boards/myCircles';
import { openConversation } from '../boards/openConversation';
import { reviewCommitment } from '../boards/reviewCommitment';
import { startCircle } from '../boards/startCircle';
import { sessionEvent } from '../boards/sessionEvent';
import { showCircle } from '../boards/showCircle';
import { eventFile } from '../calendar/eventFile';
import type { ApiParts } from './apiParts';
import { atBoard, atCircle, idIn, signedIn, type CircleCaller } from './caller';
import { answering, bodyOf, granted } from './handle';
import type { FeedbackEndpoint } from './feedbackRoutes';
import type { SessionEndpoint } from './sessionRoutes';

type BoardEndpoint = Exclude<EndpointName, SessionEndpoint | FeedbackEndpoint>;

export function boardHandlers(parts: ApiParts): Record<BoardEndpoint, RequestHandler> {
  const { clock } = parts;

  /** Carries out one decision about the caller's circle and answers with the circle page as it is then. */
  async function change(
    caller: CircleCaller,
    decide: (details: CircleDetails) => Result<CircleChange>,
  ): Promise<CircleView> {
    granted(await changeCircle(parts.change, caller.board.id, caller.circle.id, decide));
    parts.boardChanged(caller.board.id);
    return showCircle(parts, caller, caller.board, caller.circle.id);
  }

  const whole = (decide: (circle: Circle) => Result<Circle>) => (details: CircleDetails) => {
    const circle = decide(details.circle);
    return circle.ok ? accepted<CircleChange>({ circle: circle.value }) : circle;
  };

  return {
    time: answering(async (request): Promise<TimeView> => {
      await signedIn(parts, request);
      return { serverNow: clock.now() };
    }),

    openConversation: answering(async (request): Promise<ConversationView> => {
      const person = await signedIn(parts, request);
      const { conversationId } = bodyOf(request, openConversationBody);
      const { conversation, board } = await openConversation(parts.open, person, conversationId);
      return {
        boardId: board.id,
        boardName: board.name,
        circleId: conversation.circleId,
        me: { id: person.id, name: person.name },
        serverNow: clock.now(),
      };
    }),

    linkMeeting: answering(async (request): Promise<CircleView> => {
      const person = await signedIn(parts, request);
      const link = bodyOf(request, linkMeetingBody);
      granted(await linkMeetingChat(parts.open, person, link));
      parts.boardChanged(link.boardId);
      const board = await parts.stores.boards.readBoard(link.boardId);
      return showCircle(parts, { person }, board!, link.circleId);
    }),

    myCircles: answering(async (request): Promise<MyCirclesView> => {
      const person = await signedIn(parts, request);
      return { circles: await myCircles(parts, person), me: { id: person.id, name: person.name } };
    }),

    board: answering(async (request): Promise<BoardView> => {
      const { board, person } = await atBoard(parts, request, endpoints.board);
      return {
        boardId: board.id,
        boardName: board.name,
        circles: await parts.sharedBoard.circles(board.id),
        me: { id: person.id, name: person.name },
        serverNow: clock.now(),
      };
    }),

    startCircle: answering(async (request): Promise<CircleView> => {
      const { board, person } = await atBoard(parts, request, endpoints.startCircle);
      const { circleId: id, ...wanted } = bodyOf(request, startCircleBody);
      granted(await startCircle(parts, board.id, { id, ...wanted }, person));
      parts.boardChanged(board.id);
      return showCircle(parts, { person }, board, id);
    }),

    circle: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.circle);
      return showCircle(parts, caller, caller.board, caller.circle.id);
    }),

    joinCircle: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.joinCircle);
      const entry = { boardId: caller.board.id, circleId: caller.circle.id, addedAt: clock.now() };
      await parts.people.addCircle(caller.person.id, entry);
      return change(
        caller,
        whole((circle) => joinCircle(circle, caller.person, clock.now())),
      );
    }),

    leaveCircle: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.leaveCircle);
      return change(
        caller,
        whole((circle) => leaveCircle(circle, caller.person.id)),
      );
    }),

    proposeTopic: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.proposeTopic);
      const { topicId: id, ...wanted } = bodyOf(request, proposeTopicBody);
      return change(caller, (details) => proposeTopic(details, { id, ...wanted }, caller.person.id, clock.now()));
    }),

    withdrawTopic: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.withdrawTopic);
      const id = idIn<TopicId>(request, 'topicId', 'topicUnknown');
      return change(caller, (details) => withdrawTopic(details, id, caller.person.id));
    }),

    vote: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.vote);
      const id = idIn<TopicId>(request, 'topicId', 'topicUnknown');
      const { voting } = bodyOf(request, voteBody);
      return change(caller, (details) => voteForTopic(details, id, caller.person.id, voting));
    }),

    leadTopic: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.leadTopic);
      const id = idIn<TopicId>(request, 'topicId', 'topicUnknown');
      const { leading } = bodyOf(request, leadTopicBody);
      return change(caller, (details) => offerToLead(details, id, caller.person.id, leading));
    }),

    mergeTopic: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.mergeTopic);
      const id = idIn<TopicId>(request, 'topicId', 'topicUnknown');
      const { intoId } = bodyOf(request, mergeTopicBody);
      const me = caller.person.id;
      return change(caller, (details) =>
        intoId === null ? splitTopic(details, id, me) : mergeTopics(details, id, intoId, me),
      );
    }),

    changeTurns: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.changeTurns);
      const asked = bodyOf(request, changeTurnsBody);
      return change(
        caller,
        whole((circle) => changeTurns(circle, asked, caller.person.id, clock.now())),
      );
    }),

    changeAgenda: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.changeAgenda);
      const asked = bodyOf(request, changeAgendaBody);
      return change(caller, (details) => changeAgenda(details, asked, caller.person.id));
    }),

    changeDate: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.changeDate);
      const asked = bodyOf(request, changeDateBody);
      return change(
        caller,
        whole((circle) => changeDate(circle, asked, caller.person.id, clock.now())),
      );
    }),

    calendarFile: async (request, response) => {
      const { board, circle } = await atCircle(parts, request, endpoints.calendarFile);
      const words = speak(request.acceptsLanguages());
      const event = granted(sessionEvent(circle, await parts.linkTo(board, circle.id), words, clock.now()));
      response.setHeader('content-disposition', 'attachment; filename="session.ics"');
      response.type('text/calendar').send(eventFile(event));
    },

    planSession: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.planSession);
      const plan = bodyOf(request, planSessionBody);
      return change(caller, (details) => planSession(details, plan, caller.person.id, clock.now()));
    }),

    reviewCommitment: answering(async (request): Promise<CircleView> => {
      const caller = await atCircle(parts, request, endpoints.reviewCommitment);
      const commitmentId = idIn<CaptureId>(request, 'commitmentId', 'commitmentUnknown');
      const asked = { commitmentId, ...bodyOf(request, reviewCommitmentBody) };
      granted(await reviewCommitment(parts, caller.board.id, caller.circle, caller.person, asked));
      return showCircle(parts, caller, caller.board, caller.circle.id);
    }),
  };
}
