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
  'circleFull',
  'circleExists',
  'lastMemberStays',
  'tooMany',
] as const;

export type Refusal = (typeof refusals)[number];

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function accepted<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
