// What the API is made of.
import type { Conversations } from '../access/conversations';
import type { Standings } from '../access/standings';
import type { ChangeParts } from '../boards/changeCircle';
import type { OpenParts } from '../boards/openConversation';
import type { SaidInConfidence } from '../boards/saidInConfidence';
import type { LikelyAnswerers } from '../boards/showCircle';
import type { SharedBoardView } from '../boards/sharedBoardView';
import type { Directory } from '../directory/directory';
import type { Finder } from '../finding/finder';
import type { InPieces } from '../forming/inPieces';
import type { StandingSuggestion } from '../forming/standingSuggestion';
import type { VerifyToken } from '../identity/verifyToken';
import type { HereBefore } from '../sessions/hereBefore';
import type { Presence } from '../sessions/presence';
import type { SessionParts } from '../sessions/sessionParts';
import type { CircleId } from '../../domain/ids';
import type { Board, FeedbackStore, FormingStore, PeopleStore, ProfileStore } from '../stores';
import type { HotReads } from './hotReads';
import type { LimitedPeople } from './personLimits';
import type { StreamTiming } from './sessionStream';

export interface ApiParts extends SessionParts {
  verifyToken: VerifyToken;
  conversations: Conversations;
  standings: Standings;
  sharedBoard: SharedBoardView;
  said: SaidInConfidence;
  open: OpenParts & ChangeParts;
  /** Where a circle's page opens in Teams; null while the app is not where its board lives. */
  linkTo(board: Board, circle: CircleId): Promise<string | null>;
  presence: Presence;
  before: HereBefore;
  feedback: FeedbackStore;
  people: PeopleStore;
  profiles: ProfileStore;
  forming: FormingStore;
  /** Null while no administrator switched it on. */
  directory: Directory | null;
  /** How much one person may ask of this process. */
  limited: LimitedPeople;
  /** Suggesting circles for many takes a while. */
  inPieces: InPieces;
  /** What boards know, for whoever looks for somebody or something. */
  finder: Finder;
  likelyAnswerers: LikelyAnswerers;
  standingSuggestion: StandingSuggestion;
  hotReads: HotReads;
  instanceId: string;
  /** Changes with every build; a tab of another build reloads itself. */
  build: string;
  streamTiming?: StreamTiming | undefined;
}
