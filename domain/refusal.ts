// Why something asked for did not happen: one closed union, so that a new refusal does not compile
// until it has a status in the API and a sentence in every locale.
import type { PersonId } from './ids';
import type { Fact, RoleFamily } from './profile/profile';

export const refusals = [
  'personUnknown',
  'subjectUnknown',
  'queryTooLong',
  'circleUnknown',
  'sessionUnknown',
  'topicUnknown',
  'captureUnknown',
  'answerUnknown',
  'questionClosed',
  'askedInSession',
  'tooManyOpenQuestions',
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
  'noMeetingYet',
  'chatHasBoard',
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
  'profileNeeded',
  'theirProfileNeeded',
  'familyDiffers',
  'levelDiffers',
  'levelsApart',
  'teamShared',
  'managerInside',
  'mentorNotAbove',
  'profileBreaksCircle',
  'planChanged',
  'suggestionGone',
  'groupSizeWrong',
] as const;

export type Refusal = (typeof refusals)[number];

/** What a refusal's sentence is filled in with; absent where it needs nothing. */
export interface RefusalAbout {
  /** What somebody has to say of themselves first. */
  needs?: readonly Fact[];
  family?: RoleFamily;
  /** How many levels would fit, and which. */
  fitting?: number;
  lowest?: number;
  highest?: number;
  /** Something it rests on is what people said of themselves. */
  stated?: boolean;
  /** Whom it is about, where that is not whoever asks. */
  personId?: PersonId;
  /** The name of one of one's own circles. */
  circle?: string;
}

export interface Refused {
  ok: false;
  refusal: Refusal;
  /** The name of whoever changed something first, where that is why. */
  by?: string;
  about?: RefusalAbout;
  /** What somebody else changed meanwhile, as the circle's changes name it. */
  changed?: readonly string[];
}

export type Result<T> = { ok: true; value: T } | Refused;

export function accepted<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(refusal: Refusal, by?: string): Refused {
  return { ok: false, refusal, ...(by !== undefined && { by }) };
}

/** With what its sentence needs. */
export function refusedAbout(refusal: Refusal, about: RefusalAbout): Refused {
  return { ok: false, refusal, about };
}

export function refusedChanged(refusal: Refusal, changed: readonly string[]): Refused {
  return { ...refused(refusal), changed };
}
