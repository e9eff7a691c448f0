// Why something asked for did not happen: one closed union, so that a new refusal does not compile
// until it has a status in the API and a sentence in every locale.

export const refusals = [
  'circleUnknown',
  'sessionUnknown',
  'topicUnknown',
  'captureUnknown',
  'commitmentUnknown',
  'commitmentDone',
  'handedOnSince',
  'ownerNotMember',
  'boardUnknown',
  'notAMember',
  'notTheHost',
  'notYours',
  'yourOwn',
  'notYoursToShare',
  'tooFewToBeAnonymous',
  'stepIsGone',
  'stepIsSilent',
  'notInSilence',
  'notPresent',
  'turnIsGone',
  'notInThisStep',
  'noDotsLeft',
  'notYourTurn',
  'timeNotUp',
  'voteIsOver',
  'lastStepStays',
  'clockIsPaused',
  'hostIsHere',
  'wentOnSince',
  'undoTooLate',
  'cannotHoldControls',
  'sessionNotStarted',
  'sessionRunning',
  'sessionEnded',
  'tooLate',
  'sessionNotEnded',
  'nobodyLed',
  'didNotLead',
  'chooseForWhom',
  'wasNotThere',
  'leadsOwnSession',
  'onlyForTheLead',
  'feedbackOver',
  'textEmpty',
  'textTooLong',
  'ownerUnknown',
  'dateInvalid',
  'timeInvalid',
  'zoneUnknown',
  'slotInvalid',
  'slotTooShort',
  'stepMinutesInvalid',
  'agendaChanged',
  'dateChanged',
  'noDateYet',
  'noRhythm',
  'formatTooBig',
  'formatTooSmall',
  'topicHasLead',
  'notNextLead',
  'nobodyElseLeads',
  'notInRota',
  'swapWithYourself',
  'swapWithGone',
  'swapNotAsked',
  'formatForeign',
  'nobodyToLead',
  'seatUnknown',
  'seatTaken',
  'seatOver',
  'seatPast',
  'seatTooLong',
  'sitsInside',
  'coachedSessionsInvalid',
  'coachHasNoDoor',
  'notInvited',
  'circleIsOpen',
  'asksNoMore',
  'notTheOrganiser',
  'circlePaused',
  'circleClosed',
  'notInConversation',
  'circleFull',
  'circleExists',
  'lastMemberStays',
  'tooMany',
  'levelUnknown',
  'namesYourself',
  'factFromDirectory',
  'profileChanged',
  'changeGone',
  'changedSince',
] as const;

export type Refusal = (typeof refusals)[number];

export interface Refused {
  ok: false;
  refusal: Refusal;
  /** The name of whoever changed something first, where that is why. */
  by?: string;
}

export type Result<T> = { ok: true; value: T } | Refused;

export function accepted<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(refusal: Refusal, by?: string): Refused {
  return { ok: false, refusal, ...(by !== undefined && { by }) };
}
