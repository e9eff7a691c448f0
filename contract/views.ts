// What the API answers with; plain types, so that the tab carries no schema library.
import type { Circle } from '../domain/circle/circle';
import type { Commitment, KeptCapture } from '../domain/circle/kept';
import type { HiddenCircle } from '../domain/circle/shownTo';
import type { CoachedCircle } from '../domain/circle/shownToCoach';
import type { Kind, Seat } from '../domain/circle/kinds';
import type { Life } from '../domain/circle/rest';
import type { Topic } from '../domain/circle/topic';
import type { GroupSizes } from '../domain/forming/pool';
import type { Reason } from '../domain/forming/reasons';
import type { BoardId, ChangeId, CircleId, Instant, PersonId, SessionId } from '../domain/ids';
import type { Fact, FactSource, ProfileWords } from '../domain/profile/profile';
import type { Feedback, FeedbackWords } from '../domain/session/feedback';
import type { Standing } from '../domain/permissions';

export interface Me {
  id: PersonId;
  name: string;
}

/** Which board (and, in a meeting, which circle) a Teams conversation shows. */
export interface ConversationView {
  boardId: BoardId;
  boardName: string;
  /** The circle a meeting's chat was linked to; null in channels and in meetings not linked yet. */
  circleId: CircleId | null;
  me: Me;
  serverNow: Instant;
}

export interface BoardView {
  boardId: BoardId;
  boardName: string;
  circles: readonly (Circle | HiddenCircle)[];
  me: Me;
  serverNow: Instant;
}

/** Whom one may invite: everybody in the board's conversation, as far as Teams names them in one answer. */
export interface BoardPeopleView {
  people: readonly Me[];
}

/** One's own profile on a board; nobody else ever gets it. `words` is what a change names as seen. */
export interface ProfileView {
  boardId: BoardId;
  words: ProfileWords;
  /** Who says each fact; what the directory says cannot be changed here. */
  sources: Readonly<Record<Fact, FactSource>>;
  /** The names of those whom `words` names. */
  people: readonly Me[];
  /** False until it was saved for the first time. */
  isSaved: boolean;
  me: Me;
  serverNow: Instant;
}

/** A circle that could start. */
export interface SuggestedCircle {
  people: readonly (Me & { seat: Seat })[];
  because: readonly Reason[];
  /** Its rule rests on what people say of themselves. */
  stated: boolean;
}

/** Why oneself is in no suggestion; nobody else is told. */
export type OwnPlace = 'there' | 'asked' | 'notForward' | 'paused' | 'profileNeeded';

export interface SuggestionsView {
  boardId: BoardId;
  kind: Kind;
  sizes: GroupSizes;
  seed: number;
  /** What was kept comes first. */
  circles: readonly SuggestedCircle[];
  sitOut: readonly Me[];
  mine: OwnPlace;
  me: Me;
  serverNow: Instant;
}

/** What the board shows of them, the same to everybody; null while there is nothing to suggest. */
export interface SuggestionView {
  boardId: BoardId;
  kind: Kind;
  circle: SuggestedCircle | null;
  serverNow: Instant;
}

/** All that somebody outside a members-only circle is shown of it. */
export interface HiddenCircleView {
  boardId: BoardId;
  hidden: HiddenCircle;
  me: Me & { standing: Standing };
  /** Of what was just asked for, where it can be taken back. */
  changeId?: ChangeId;
  serverNow: Instant;
}

/** All that a coach from outside is shown of the circle. */
export interface CoachedCircleView {
  boardId: BoardId;
  coached: CoachedCircle;
  /** The circle cut to its next session; null while that is not one they coach. */
  view: CircleView | null;
  me: Me & { standing: Standing };
  changeId?: ChangeId;
  serverNow: Instant;
}

/** Where a members-only circle's posts could go, and who would read them there; null where that is not to be had. */
export interface HomeView {
  meeting: HomeReaders | null;
  /** The group chat it was given. */
  chat: HomeReaders | null;
}

export interface HomeReaders {
  /** Names of those who are there and do not sit in the circle; null when Teams could not say. */
  others: readonly string[] | null;
}

/** Who may be given the seat of a coach from outside: those in the circle's meetings who do not sit in it. */
export interface CoachPeopleView {
  /** False while no meeting is linked to the circle: then a coach from outside has no way in. */
  hasMeeting: boolean;
  people: readonly Me[];
}

export interface AskedQuestion extends KeptCapture {
  /** Of an open question that nobody answered yet: who may know, from what they earned; often nobody. */
  mayKnow: readonly Me[];
}

/** The circle, as far as whoever asks may see it. */
export type ShownCircleView = CircleView | CoachedCircleView | HiddenCircleView;

export interface CircleView {
  boardId: BoardId;
  circle: Circle;
  /** Open topics, most votes first. */
  topics: readonly Topic[];
  /** Earliest due date first. */
  openCommitments: readonly Commitment[];
  /** Newest first, at most ten. */
  latestTakeaways: readonly KeptCapture[];
  /** Of the latest: those still open, newest first, then those that were closed these days. */
  questions: readonly AskedQuestion[];
  me: Me & { standing: Standing };
  /** What oneself has not said yet and one's seat asks for: one sat there before anybody was asked. */
  needs: readonly Fact[];
  /** Whether those who sit there are still those its kind is for, as far as it is known. */
  fits: boolean;
  /** Opens the circle's page in Teams, from wherever one is; null while the app is not where the board lives. */
  teamsLink: string | null;
  /** Of what was just asked for, where it can be taken back. */
  changeId?: ChangeId;
  serverNow: Instant;
}

/** One of the circles somebody sits in, on whichever board. */
export interface MyCircleView {
  boardId: BoardId;
  boardName: string;
  circleId: CircleId;
  name: string;
  kind: Kind;
  life: Life;
  isRunning: boolean;
  /** By plan; null without a date. */
  startsAt: Instant | null;
  leadName: string | null;
  isMyTurn: boolean;
  /** One's own to give a home for its posts. */
  mayGiveHome: boolean;
  /** The group chat one gave it, if that is its home. */
  homeChat: string | null;
  /** Opens its page in Teams, from another board. */
  teamsLink: string | null;
}

export interface MyCirclesView {
  circles: readonly MyCircleView[];
  me: Me;
  serverNow: Instant;
}

/** What a session opens with: the circle's open commitments, and those of them that were closed since it began. */
export interface OpeningView {
  commitments: readonly Commitment[];
  serverNow: Instant;
}

/** What one who led was told in private, in no order that means anything. */
export interface FeedbackView {
  feedback: readonly Feedback[];
}

/** One's own private word for somebody who led, and what one may do about it. */
export interface MyFeedbackView {
  given: FeedbackWords | null;
  /** False once it is too late to write; taking back stays possible. */
  isOpen: boolean;
  mayBeAnonymous: boolean;
}

export interface StartedView {
  sessionId: SessionId;
  seq: number;
}

/** A command was accepted and is stored; `seq` is the log's last event after it. */
export interface AcceptedView {
  seq: number;
  serverNow: Instant;
}

export interface TimeView {
  serverNow: Instant;
}
