// What the tab asks of boards and circles, one function an endpoint; each change answers with the circle as it is then.
import type { ChangeAgendaBody, PlanSessionBody, StartCircleBody } from '../../contract/schemas';
import type {
  BoardView,
  CircleView,
  ConversationView,
  MyCirclesView,
  ShownCircleView,
  StartedView,
} from '../../contract/views';
import type { DateChange } from '../../domain/circle/changeDate';
import type { TurnChange } from '../../domain/circle/changeTurns';
import type { CommitmentReview } from '../../domain/circle/commitmentReview';
import type { KeptCapture } from '../../domain/circle/kept';
import type { BoardId, CaptureId, ChangeId, CircleId, CommandId, SessionId, TopicId } from '../../domain/ids';
import { asItIs, request } from './request';

export interface CirclePlace {
  boardId: BoardId;
  circleId: CircleId;
}

const idsOf = ({ boardId, circleId }: CirclePlace) => ({ boardId, circleId });

export const readBoard = (boardId: BoardId) => request<BoardView>('board', { boardId });

export const readMyCircles = () => request<MyCirclesView>('myCircles');

/** A group chat that was given to a circle shows a board of its own from now on. */
export const openOwnBoard = (conversationId: string) =>
  request<ConversationView>('openConversation', {}, { conversationId, ownBoard: true });

export const readCircle = (place: CirclePlace) => request<ShownCircleView>('circle', idsOf(place));

export const startCircle = (boardId: BoardId, body: StartCircleBody) =>
  request<CircleView>('startCircle', { boardId }, body);

export const linkMeeting = (conversationId: string, place: CirclePlace) =>
  request<CircleView>('linkMeeting', {}, { conversationId, ...idsOf(place) });

export const proposeTopic = (place: CirclePlace, topicId: TopicId, title: string, leading: boolean) =>
  request<CircleView>('proposeTopic', idsOf(place), { topicId, title, leading });

export const withdrawTopic = (place: CirclePlace, topicId: TopicId) =>
  request<CircleView>('withdrawTopic', { ...idsOf(place), topicId });

export const vote = (place: CirclePlace, topicId: TopicId, voting: boolean) =>
  request<CircleView>('vote', { ...idsOf(place), topicId }, { voting });

export const leadTopic = (place: CirclePlace, topicId: TopicId, leading: boolean) =>
  request<CircleView>('leadTopic', { ...idsOf(place), topicId }, { leading });

/** Null makes it a topic of its own again. */
export const mergeTopic = (place: CirclePlace, topicId: TopicId, intoId: TopicId | null) =>
  request<CircleView>('mergeTopic', { ...idsOf(place), topicId }, { intoId });

export const changeTurns = (place: CirclePlace, change: TurnChange) =>
  request<CircleView>('changeTurns', idsOf(place), change);

export const changeAgenda = (place: CirclePlace, change: ChangeAgendaBody) =>
  request<CircleView>('changeAgenda', idsOf(place), change);

export const changeDate = (place: CirclePlace, change: DateChange) =>
  request<CircleView>('changeDate', idsOf(place), change);

/** The next session as an iCalendar file. */
export const readCalendarFile = (place: CirclePlace) =>
  request<string>('calendarFile', idsOf(place), undefined, asItIs);

export const planSession = (place: CirclePlace, plan: PlanSessionBody) =>
  request<CircleView>('planSession', idsOf(place), plan);

/** One's own change, within minutes and while nobody has built on it. */
export const takeBack = (place: CirclePlace, changeId: ChangeId) =>
  request<ShownCircleView>('takeBack', { ...idsOf(place), changeId });

/** A new intention each time: asking again after a lost answer finds it already as asked. */
export const reviewCommitment = (place: CirclePlace, commitmentId: CaptureId, review: CommitmentReview) =>
  request<CircleView>(
    'reviewCommitment',
    { ...idsOf(place), commitmentId },
    { commandId: crypto.randomUUID(), review },
  );

export const markHelpful = (place: CirclePlace, { id, at }: Pick<KeptCapture, 'id' | 'at'>, helpful: boolean) =>
  request<CircleView>('markHelpful', { ...idsOf(place), captureId: id }, { at, helpful });

/** The same `commandId` again, after an answer was lost, starts nothing twice. */
export const startSession = (place: CirclePlace, sessionId: SessionId, commandId: CommandId) =>
  request<StartedView>('startSession', { ...idsOf(place), sessionId }, { commandId, meetingChat: null });
