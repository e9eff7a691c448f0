// Every route the tab may call and what permission it needs; shapes of bodies stand in `schemas`, of answers in `views`.
import type { Action } from '../domain/permissions';

export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** `signedIn`: any person of an allowed tenant; what they see is decided inside. */
  needs: Action | 'signedIn';
}

const circle = '/api/boards/:boardId/circles/:circleId';
const session = `${circle}/sessions/:sessionId`;

export const endpoints = {
  openConversation: { method: 'POST', path: '/api/conversations/open', needs: 'signedIn' },
  linkMeeting: { method: 'POST', path: '/api/conversations/link', needs: 'signedIn' },
  myCircles: { method: 'GET', path: '/api/me/circles', needs: 'signedIn' },
  time: { method: 'GET', path: '/api/time', needs: 'signedIn' },
  board: { method: 'GET', path: '/api/boards/:boardId', needs: 'seeBoard' },
  boardPeople: { method: 'GET', path: '/api/boards/:boardId/people', needs: 'seeBoard' },
  /** One's own. */
  profile: { method: 'GET', path: '/api/boards/:boardId/profile', needs: 'keepProfile' },
  saveProfile: { method: 'PUT', path: '/api/boards/:boardId/profile', needs: 'keepProfile' },
  /** Asks with a body: what somebody looks for has no place in an address. */
  find: { method: 'POST', path: '/api/boards/:boardId/find', needs: 'findPeople' },
  person: { method: 'GET', path: '/api/boards/:boardId/people/:personId', needs: 'findPeople' },
  /** What one is shown for oneself. */
  hideSubject: { method: 'PUT', path: '/api/boards/:boardId/profile/hidden', needs: 'keepProfile' },
  startCircle: { method: 'POST', path: '/api/boards/:boardId/circles', needs: 'startCircle' },
  /** The one that the board shows, the same for everybody. */
  suggestion: { method: 'GET', path: '/api/boards/:boardId/suggestion', needs: 'formCircles' },
  /** Asks with a body, and changes nothing. */
  suggestCircles: { method: 'POST', path: '/api/boards/:boardId/suggestions', needs: 'formCircles' },
  askTogether: { method: 'POST', path: '/api/boards/:boardId/suggestions/asked', needs: 'formCircles' },
  takeBackAsking: {
    method: 'DELETE',
    path: '/api/boards/:boardId/suggestions/asked/:circleId',
    needs: 'formCircles',
  },
  circle: { method: 'GET', path: circle, needs: 'seeCircle' },
  joinCircle: { method: 'PUT', path: `${circle}/members/me`, needs: 'joinCircle' },
  leaveCircle: { method: 'DELETE', path: `${circle}/members/me`, needs: 'leaveCircle' },
  askToJoin: { method: 'PUT', path: `${circle}/asking/me`, needs: 'askToJoin' },
  takeBackAsk: { method: 'DELETE', path: `${circle}/asking/me`, needs: 'askToJoin' },
  answerAsk: { method: 'PUT', path: `${circle}/asking/:personId`, needs: 'answerAsk' },
  declineInvitation: { method: 'DELETE', path: `${circle}/invitations/me`, needs: 'answerInvitation' },
  invite: { method: 'PUT', path: `${circle}/invitations/:personId`, needs: 'invite' },
  withdrawInvitation: { method: 'DELETE', path: `${circle}/invitations/:personId`, needs: 'invite' },
  handOverCircle: { method: 'PUT', path: `${circle}/organiser`, needs: 'runCircle' },
  changeLife: { method: 'PUT', path: `${circle}/life`, needs: 'runCircle' },
  homeChoices: { method: 'GET', path: `${circle}/home`, needs: 'runCircle' },
  setHome: { method: 'PUT', path: `${circle}/home`, needs: 'runCircle' },
  coachPeople: { method: 'GET', path: `${circle}/coach/people`, needs: 'runCircle' },
  endCoachSeat: { method: 'DELETE', path: `${circle}/coach`, needs: 'runCircle' },
  giveCoachSeat: { method: 'PUT', path: `${circle}/coach`, needs: 'runCircle' },
  takeCoachSeat: { method: 'PUT', path: `${circle}/coach/me`, needs: 'answerInvitation' },
  leaveCoachSeat: { method: 'DELETE', path: `${circle}/coach/me`, needs: 'answerInvitation' },
  proposeTopic: { method: 'POST', path: `${circle}/topics`, needs: 'proposeTopic' },
  withdrawTopic: { method: 'DELETE', path: `${circle}/topics/:topicId`, needs: 'withdrawTopic' },
  vote: { method: 'PUT', path: `${circle}/topics/:topicId/vote`, needs: 'vote' },
  leadTopic: { method: 'PUT', path: `${circle}/topics/:topicId/lead`, needs: 'leadTopic' },
  mergeTopic: { method: 'PUT', path: `${circle}/topics/:topicId/into`, needs: 'mergeTopic' },
  changeTurns: { method: 'PUT', path: `${circle}/rota`, needs: 'changeTurns' },
  changeAgenda: { method: 'PUT', path: `${circle}/next/agenda`, needs: 'planSession' },
  changeDate: { method: 'PUT', path: `${circle}/next/date`, needs: 'planSession' },
  calendarFile: { method: 'GET', path: `${circle}/next/calendar.ics`, needs: 'seeSessions' },
  planSession: { method: 'PUT', path: `${circle}/next`, needs: 'planSession' },
  takeBack: { method: 'DELETE', path: `${circle}/changes/:changeId`, needs: 'takeBack' },
  reviewCommitment: { method: 'PUT', path: `${circle}/commitments/:commitmentId`, needs: 'reviewCommitment' },
  markHelpful: { method: 'PUT', path: `${circle}/notes/:captureId/helpful`, needs: 'markHelpful' },
  askCircle: { method: 'POST', path: `${circle}/questions`, needs: 'askCircle' },
  answerQuestion: { method: 'POST', path: `${circle}/questions/:captureId/answers`, needs: 'answerQuestion' },
  closeQuestion: { method: 'PUT', path: `${circle}/questions/:captureId/closed`, needs: 'answerQuestion' },
  /** One's own answer, or one's own question. */
  eraseWords: { method: 'PUT', path: `${circle}/questions/:captureId/erased`, needs: 'answerQuestion' },
  startSession: { method: 'POST', path: `${session}/start`, needs: 'startSession' },
  session: { method: 'GET', path: session, needs: 'followSession' },
  opening: { method: 'GET', path: `${session}/commitments`, needs: 'followSession' },
  stream: { method: 'GET', path: `${session}/stream`, needs: 'followSession' },
  command: { method: 'POST', path: `${session}/commands`, needs: 'takePart' },
  readFeedback: { method: 'GET', path: `${session}/feedback`, needs: 'readFeedback' },
  /** Asks with a secret, which has no place in an address. */
  myFeedback: { method: 'POST', path: `${session}/feedback/mine`, needs: 'giveFeedback' },
  giveFeedback: { method: 'PUT', path: `${session}/feedback/mine`, needs: 'giveFeedback' },
  redactCapture: { method: 'DELETE', path: `${session}/captures/:captureId`, needs: 'redactCapture' },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;

/** The path with its parameters filled in, each encoded. Throws when one is missing. */
export function pathOf(name: EndpointName, params: Record<string, string> = {}): string {
  return endpoints[name].path.replace(/:([A-Za-z]+)/g, (_, key: string) => {
    const value = params[key];
    if (value === undefined) throw new Error(`${name} needs ${key}`);
    return encodeURIComponent(value);
  });
}
