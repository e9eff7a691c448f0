// How refusals and failures become answers: one status for each code, a sentence in the caller's language, never a stack.
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Problem, ProblemCode } from '../../contract/problem';
import type { MessageKey } from '../../locales/messageKey';
import { sayProblem } from '../../locales/sayProblem';
import { speak } from '../../locales/speak';
import { Failure, type Why } from '../failure';
import { errorName, type Log } from '../log';
import { StorageUnavailable } from '../stores';

const statusOf: Record<ProblemCode, number> = {
  badRequest: 400,
  unauthenticated: 401,
  notAllowed: 403,
  notFound: 404,
  appNotInstalled: 409,
  meetingNotLinked: 409,
  membershipUnknown: 503,
  storageUnavailable: 503,
  bodyTooLarge: 413,
  conflict: 409,
  tooFast: 429,
  tooManyWindows: 429,
  internal: 500,
  circleUnknown: 404,
  sessionUnknown: 404,
  personUnknown: 404,
  subjectUnknown: 404,
  queryTooLong: 422,
  topicUnknown: 404,
  captureUnknown: 404,
  answerUnknown: 404,
  questionClosed: 409,
  askedInSession: 409,
  tooManyOpenQuestions: 409,
  commitmentUnknown: 404,
  commitmentDone: 409,
  handedOnSince: 409,
  ownerNotMember: 422,
  boardUnknown: 404,
  notAMember: 403,
  notTheHost: 403,
  notYours: 403,
  yourOwn: 409,
  notYoursToShare: 403,
  tooFewToBeAnonymous: 409,
  stepIsGone: 409,
  stepIsSilent: 409,
  notInSilence: 409,
  notPresent: 409,
  timeNotUp: 409,
  voteIsOver: 409,
  lastStepStays: 409,
  clockIsPaused: 409,
  hostIsHere: 409,
  wentOnSince: 409,
  undoTooLate: 409,
  cannotHoldControls: 409,
  sessionNotStarted: 409,
  sessionRunning: 409,
  sessionEnded: 409,
  tooLate: 409,
  sessionNotEnded: 409,
  nobodyLed: 409,
  didNotLead: 409,
  chooseForWhom: 409,
  wasNotThere: 403,
  leadsOwnSession: 403,
  onlyForTheLead: 403,
  feedbackOver: 409,
  textEmpty: 422,
  textTooLong: 422,
  ownerUnknown: 422,
  dateInvalid: 422,
  timeInvalid: 422,
  zoneUnknown: 422,
  slotInvalid: 422,
  slotTooShort: 422,
  stepMinutesInvalid: 422,
  agendaChanged: 409,
  dateChanged: 409,
  noDateYet: 409,
  noRhythm: 409,
  turnIsGone: 409,
  notInThisStep: 409,
  noDotsLeft: 422,
  notYourTurn: 403,
  formatTooBig: 422,
  formatTooSmall: 422,
  formatForeign: 422,
  nobodyToLead: 409,
  seatUnknown: 422,
  seatTaken: 409,
  seatOver: 403,
  seatPast: 422,
  seatTooLong: 422,
  sitsInside: 409,
  coachedSessionsInvalid: 422,
  coachHasNoDoor: 409,
  noMeetingYet: 409,
  chatHasBoard: 409,
  notInvited: 403,
  circleIsOpen: 409,
  asksNoMore: 409,
  notTheOrganiser: 403,
  circlePaused: 409,
  circleClosed: 409,
  notInConversation: 422,
  circleFull: 409,
  circleExists: 409,
  lastMemberStays: 409,
  topicHasLead: 409,
  notNextLead: 409,
  nobodyElseLeads: 409,
  notInRota: 409,
  swapWithYourself: 400,
  swapWithGone: 409,
  swapNotAsked: 409,
  tooMany: 409,
  changeGone: 404,
  changedSince: 409,
  planChanged: 409,
  levelUnknown: 422,
  namesYourself: 422,
  factFromDirectory: 409,
  profileChanged: 409,
  profileNeeded: 409,
  theirProfileNeeded: 409,
  familyDiffers: 409,
  levelDiffers: 409,
  levelsApart: 409,
  teamShared: 409,
  managerInside: 409,
  mentorNotAbove: 409,
  profileBreaksCircle: 409,
  suggestionGone: 409,
  groupSizeWrong: 422,
};

export function sendProblem(request: Request, response: Response, code: ProblemCode, { by, about }: Why = {}): void {
  const correlationId = String(response.locals.correlationId);
  const key: MessageKey = `problem.${code}`;
  const message = sayProblem(speak(request.acceptsLanguages()), key, about);
  const problem: Problem = {
    code,
    message,
    correlationId,
    ...(by !== undefined && { by }),
    ...(about && { about }),
  };
  if (statusOf[code] === 503 || statusOf[code] === 429) response.setHeader('Retry-After', '1');
  response.status(statusOf[code]).json(problem);
}

/** The code of anything thrown while a request was handled; `internal` for what nobody foresaw. */
export function problemOf(error: unknown): ProblemCode {
  if (error instanceof Failure) return error.code;
  if (error instanceof StorageUnavailable) return 'storageUnavailable';
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (status === 413) return 'bodyTooLarge';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'badRequest' : 'internal';
}

export function createErrorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const code = problemOf(error);
    const { correlationId } = response.locals;
    if (code === 'internal') log.error({ correlationId, error: errorName(error) }, 'a request failed');
    if (response.headersSent) response.destroy();
    else sendProblem(request, response, code, error instanceof Failure ? error.why : {});
  };
}
