// Keeps what boards know up to date in this process: looks at a board's circles as everybody shares them, reads anew only
// those that changed, and asks now and then who is there and what they say of themselves.
import type { BoardId, CircleId } from '../../domain/ids';
import type { Circle } from '../../domain/circle/circle';
import type { SharedBoardView } from '../boards/sharedBoardView';
import { contactsOf, type GuestParts } from '../boards/guestOf';
import { fewAtOnce } from '../fewAtOnce';
import type { InPieces } from '../forming/inPieces';
import type { Log } from '../log';
import { errorName } from '../log';
import type { Board, BoardStore, FormingStore } from '../stores';
import { createBoardKnowledge, type BoardKnowledge } from './boardKnowledge';
import { isAsRead, readContents } from './circleContents';

export interface FinderParts {
  stores: { boards: BoardStore };
  forming: FormingStore;
  sharedBoard: SharedBoardView;
  open: GuestParts;
  inPieces: InPieces;
  log: Log;
  /** Real milliseconds. */
  nowMs: () => number;
}

export interface Finder {
  /** As of a second ago at most, but for what people say of themselves through another process. */
  knowledgeOf(board: Board): Promise<BoardKnowledge>;
  /** What is known already, for what may lack something: nobody waits, and it is brought up to date behind. */
  knownOf(board: Board): BoardKnowledge | null;
  /** Somebody's own words changed through this process: they are looked at before the next answer. */
  profileChanged(board: BoardId): void;
}

interface Held {
  knowledge: BoardKnowledge;
  seen: readonly Circle[];
  peopleUntilMs: number;
  peopleMustBeNew: boolean;
  turn: Promise<unknown>;
  isLookedAtBehind: boolean;
}

const PEOPLE_FRESH_MS = 10_000;
const AT_ONCE = 4;
/** All boards together; whichever was asked last stays. */
const HELD_ENTRIES_MAX = 300_000;

export function createFinder(parts: FinderParts): Finder {
  const held = new Map<BoardId, Held>();

  function holdOf(board: BoardId): Held {
    const known = held.get(board) ?? {
      knowledge: createBoardKnowledge(),
      seen: [],
      peopleUntilMs: 0,
      peopleMustBeNew: true,
      turn: Promise.resolve(),
      isLookedAtBehind: false,
    };
    held.delete(board);
    held.set(board, known);
    return known;
  }

  function letGo(): void {
    let entries = [...held.values()].reduce((sum, { knowledge }) => sum + knowledge.indices.size(), 0);
    for (const [board, { knowledge }] of held) {
      if (entries <= HELD_ENTRIES_MAX || held.size === 1) return;
      entries -= knowledge.indices.size();
      held.delete(board);
    }
  }

  async function lookAtCircles(hold: Held, board: Board): Promise<void> {
    const circles = await parts.sharedBoard.circles(board.id);
    if (circles === hold.seen) return;
    const { knowledge } = hold;
    const there = new Set<CircleId>(circles.map(({ id }) => id));
    const gone = knowledge.circles().filter(({ id }) => !there.has(id));
    const stale = circles.filter((circle) => {
      const before = knowledge.contentsOf(circle.id);
      return !before || !isAsRead(before, circle);
    });
    const read = await fewAtOnce(stale, AT_ONCE, (circle) =>
      readContents(parts.stores.boards, board.id, circle, knowledge.contentsOf(circle.id)),
    );
    for (const { id } of gone) await parts.inPieces(knowledge.learn(id, null));
    for (const contents of read) await parts.inPieces(knowledge.learn(contents.circle.id, contents));
    hold.seen = circles;
  }

  async function lookAtPeople(hold: Held, board: Board): Promise<void> {
    hold.peopleUntilMs = parts.nowMs() + PEOPLE_FRESH_MS;
    hold.peopleMustBeNew = false;
    const [profiles, contacts] = await Promise.all([
      parts.forming.readProfiles(board.id),
      contactsOf(parts.open, board),
    ]);
    const byId = new Map(profiles.map((profile) => [profile.personId, profile]));
    const people = contacts.map((contact) => ({ ...contact, profile: byId.get(contact.id) }));
    await parts.inPieces(hold.knowledge.meet(people));
  }

  async function refresh(hold: Held, board: Board): Promise<void> {
    await lookAtCircles(hold, board);
    if (hold.peopleMustBeNew) {
      await lookAtPeople(hold, board).catch((error: unknown) => {
        hold.peopleMustBeNew = true;
        throw error;
      });
    } else if (parts.nowMs() >= hold.peopleUntilMs) {
      // Whoever asks now is answered with who was there a moment ago.
      hold.peopleUntilMs = parts.nowMs() + PEOPLE_FRESH_MS;
      behind(hold, () => lookAtPeople(hold, board));
    }
  }

  function behind(hold: Held, look: () => Promise<void>): void {
    hold.turn = hold.turn.then(look).catch((error: unknown) => {
      parts.log.warn({ reason: errorName(error) }, 'a board could not be looked at again');
    });
  }

  return {
    async knowledgeOf(board) {
      const hold = holdOf(board.id);
      const mine = hold.turn.then(() => refresh(hold, board));
      hold.turn = mine.catch(() => undefined);
      await mine;
      letGo();
      return hold.knowledge;
    },
    knownOf(board) {
      const hold = holdOf(board.id);
      if (!hold.isLookedAtBehind) {
        hold.isLookedAtBehind = true;
        behind(hold, () => refresh(hold, board).finally(() => (hold.isLookedAtBehind = false)));
      }
      return hold.peopleMustBeNew ? null : hold.knowledge;
    },
    profileChanged(board) {
      const hold = held.get(board);
      if (hold) hold.peopleMustBeNew = true;
    },
  };
}
