// The circle page for one person: for a coach from outside what is theirs; of a members-only circle they do not sit in,
// its name and its kind.
import type { AskedQuestion, CoachedCircleView, HiddenCircleView, Me, ShownCircleView } from '../../contract/views';
import type { CircleDetails } from '../../domain/circle/change';
import { memberOf, type Circle } from '../../domain/circle/circle';
import { factsMissing } from '../../domain/circle/gates/gatesOf';
import { stillFits } from '../../domain/circle/gates/stillFits';
import { isMembersOnly } from '../../domain/circle/kinds';
import { coachesSession, coachSeatOf, type OutsideCoach } from '../../domain/circle/outsideCoach';
import { shownQuestions } from '../../domain/circle/shownQuestions';
import { isHiddenFrom, shownTo, withoutDoors } from '../../domain/circle/shownTo';
import { cutForCoach, shownToCoach } from '../../domain/circle/shownToCoach';
import { byVotes } from '../../domain/circle/topic';
import { byDueDate, type KeptCapture } from '../../domain/circle/kept';
import type { CircleId, SessionId } from '../../domain/ids';
import type { Standings } from '../access/standings';
import type { Clock } from '../clock';
import { Failure } from '../failure';
import type { OpenQuestion } from '../finding/likelyAnswerers';
import type { SaidInConfidence } from './saidInConfidence';
import type { SignedInPerson } from '../identity/verifyToken';
import type { Board, BoardStore } from '../stores';

/** Never whoever asked. */
export type LikelyAnswerers = (board: Board, question: OpenQuestion) => readonly Me[];

export async function showCircle(
  parts: {
    stores: { boards: BoardStore };
    standings: Standings;
    clock: Clock;
    said: SaidInConfidence;
    linkTo(board: Board, circle: CircleId): Promise<string | null>;
    likelyAnswerers: LikelyAnswerers;
  },
  { person }: { person: SignedInPerson },
  board: Board,
  circle: CircleId,
): Promise<ShownCircleView> {
  const page = await parts.stores.boards.readPage(board.id, circle);
  if (!page) throw new Failure('circleUnknown');
  const { details, latestTakeaways, latestQuestions } = page;
  if (isHiddenFrom(details.circle, person.id)) {
    const coach = coachSeatOf(details.circle, person.id, parts.clock.now());
    if (coach) return coachedView(parts.clock, board, details, coach);
    return hiddenView(parts.clock, board, details.circle, person);
  }
  const readable = <Note extends { sessionId: SessionId | null; shared?: true }>(notes: readonly Note[]) =>
    parts.said.readable(board.id, details.circle, person.id, notes);
  const questions = shownQuestions(details.circle, latestQuestions, parts.clock.now());
  const mine = memberOf(details.circle, person.id);
  return {
    boardId: board.id,
    circle: withoutDoors(details.circle),
    needs: mine ? factsMissing(details.circle.kind, mine.seat, details.circle.doors?.[person.id] ?? null) : [],
    fits: stillFits(details.circle, parts.clock.now()),
    topics: [...details.topics].sort(byVotes),
    openCommitments: (await readable(details.openCommitments)).sort(byDueDate),
    latestTakeaways: await readable(latestTakeaways),
    questions: withWhoMayKnow(parts, board, details.circle, await readable(questions)),
    me: { id: person.id, name: person.name, standing: await parts.standings.of(person, board, details.circle) },
    teamsLink: await parts.linkTo(board, circle),
    serverNow: parts.clock.now(),
  };
}

/** Only for what nobody answered yet; of a members-only circle's questions nothing leaves it, also not to look who knows. */
function withWhoMayKnow(
  { likelyAnswerers }: { likelyAnswerers: LikelyAnswerers },
  board: Board,
  { kind }: Circle,
  questions: readonly KeptCapture[],
): AskedQuestion[] {
  return questions.map((question) => {
    const isWaiting = !question.closed && !question.answers && !isMembersOnly(kind);
    return { ...question, mayKnow: isWaiting ? likelyAnswerers(board, question) : [] };
  });
}

function coachedView(clock: Clock, board: Board, details: CircleDetails, coach: OutsideCoach): CoachedCircleView {
  const frame = {
    boardId: board.id,
    me: { id: coach.id, name: coach.name, standing: 'coach' },
    serverNow: clock.now(),
  } as const;
  const circle = cutForCoach(details.circle, coach);
  const openCommitments = details.openCommitments
    .filter(({ sessionId }) => coachesSession(coach, sessionId))
    .sort(byDueDate);
  const view = circle && {
    ...frame,
    circle,
    topics: [],
    openCommitments,
    latestTakeaways: [],
    questions: [],
    needs: [],
    fits: true,
    teamsLink: null,
  };
  return { ...frame, coached: shownToCoach(details.circle, coach), view };
}

/** Made from the circle's own row, which everybody's board is made of: nothing inside is read for it. */
export function hiddenView(
  clock: Clock,
  board: Board,
  circle: Circle,
  { id, name }: Pick<SignedInPerson, 'id' | 'name'>,
): HiddenCircleView {
  const hidden = shownTo(circle, id, clock.now());
  if (!('hidden' in hidden)) throw new Error('only what is hidden is shown like this');
  return { boardId: board.id, hidden, me: { id, name, standing: 'attendee' }, serverNow: clock.now() };
}
