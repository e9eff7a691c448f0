// Those of whom circles can be made: who put themselves forward and still belongs to the conversation, whom they know, and
// their names as Teams has them.
import type { Kind } from '../../domain/circle/kinds';
import { acquaintanceOf } from '../../domain/forming/acquaintance';
import type { Candidate } from '../../domain/forming/candidate';
import type { Company } from '../../domain/forming/fitsTogether';
import { noMemory, type FormingMemory } from '../../domain/forming/memory';
import { waitingIn } from '../../domain/forming/stillFree';
import type { PersonId } from '../../domain/ids';
import type { Profile } from '../../domain/profile/profile';
import { guestOf, peopleOf, type GuestParts } from '../boards/guestOf';
import type { Clock } from '../clock';
import { fewAtOnce } from '../fewAtOnce';
import type { Board, BoardStore, FormingStore, Stored } from '../stores';

export interface CompanyParts {
  stores: { boards: BoardStore };
  forming: FormingStore;
  open: GuestParts;
  clock: Clock;
}

export interface BoardCompany extends Company {
  names: ReadonlyMap<PersonId, string>;
  /** Who was asked and has not answered: nobody is asked twice at once. */
  waiting: ReadonlySet<PersonId>;
  /** Null while no round has left anything. */
  memory: Stored<FormingMemory> | null;
}

/** Teams' list names everybody; where it broke off, so many more are asked about, each. */
const ASKED_EACH_MAX = 200;
const AT_ONCE = 4;

export async function companyOf(parts: CompanyParts, board: Board, kind: Kind): Promise<BoardCompany> {
  const [profiles, circles, memory, there] = await Promise.all([
    parts.forming.readProfiles(board.id),
    parts.stores.boards.readCircles(board.id),
    parts.forming.readMemory(board.id),
    peopleOf(parts.open, board),
  ]);
  const forward = profiles.filter(({ words }) => words.optedIn);
  const names = await namesOf(parts, board, forward, there);
  const waiting = waitingIn(circles);
  const people = forward.flatMap(({ personId: id, words, fixed }): Candidate[] =>
    names.has(id) && !waiting.has(id) ? [{ id, words, fixed }] : [],
  );
  const known = acquaintanceOf(circles, memory?.value ?? noMemory, kind);
  return { kind, now: parts.clock.now(), people, names, waiting, memory, known };
}

async function namesOf(
  { open }: CompanyParts,
  board: Board,
  forward: readonly Profile[],
  there: readonly { id: PersonId; name: string }[],
): Promise<ReadonlyMap<PersonId, string>> {
  const names = new Map(there.map(({ id, name }) => [id, name]));
  const unnamed = forward.filter(({ personId }) => !names.has(personId)).slice(0, ASKED_EACH_MAX);
  await fewAtOnce(unnamed, AT_ONCE, async ({ personId }) => {
    const guest = await guestOf(open, board, personId);
    if (guest.ok) names.set(personId, guest.value.name);
  });
  return names;
}
