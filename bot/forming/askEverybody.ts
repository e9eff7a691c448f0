// Asking everybody of a suggested circle: one transaction makes the circle with its invitations and remembers the round,
// on condition that every profile it rests on is as it was read. Before it, the channel's one card is promised. Asking again
// with the same id answers with what is there.
import type { Circle } from '../../domain/circle/circle';
import { doorOf, type Joiner } from '../../domain/circle/gates/doorFacts';
import type { Person } from '../../domain/circle/createCircle';
import type { Seat } from '../../domain/circle/kinds';
import { askTogether, isNobodys, type AskedCircle } from '../../domain/forming/askTogether';
import type { Candidate } from '../../domain/forming/candidate';
import { askedPromise } from '../../domain/followUps/promise';
import { fitsTogether } from '../../domain/forming/fitsTogether';
import { seatsFor } from '../../domain/forming/mayMeet';
import { noMemory, withRound } from '../../domain/forming/memory';
import type { PersonId } from '../../domain/ids';
import { accepted, refused, type Result } from '../../domain/refusal';
import type { NewId } from '../clock';
import { Failure } from '../failure';
import type { Board, PeopleStore, ProfileStore, ProfileVersion, PromiseStore } from '../stores';
import { companyOf, type BoardCompany, type CompanyParts } from './company';

export interface AskParts extends CompanyParts {
  stores: CompanyParts['stores'] & { promises: Pick<PromiseStore, 'promise'> };
  profiles: ProfileStore;
  people: PeopleStore;
  newId: NewId;
}

export interface AskedGroup extends AskedCircle {
  personIds: readonly PersonId[];
  sitOut: readonly PersonId[];
}

const TRIES = 12;

export async function askEverybody(
  parts: AskParts,
  board: Board,
  { personIds, sitOut, ...wanted }: AskedGroup,
  by: Person,
): Promise<Result<Circle>> {
  const { id: circleId, kind } = wanted;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const there = (await parts.stores.boards.readDetails(board.id, circleId))?.value.circle;
    if (there) return isAskedBy(there, by.id) ? accepted(there) : refused('circleExists');
    // Read before the profiles are looked at: whoever changes theirs meanwhile is in the way of the write.
    const restsOn = await versionsOf(parts, board, personIds);
    const company = await companyOf(parts, board, kind);
    const group = fitsTogether(company, personIds);
    if (!group.ok) return group;
    const made = askTogether(wanted, joinersOf(company, group.value), by, company.now);
    if (!made.ok) return made;
    if (personIds.includes(by.id)) {
      await parts.people.addCircle(by.id, { boardId: board.id, circleId, addedAt: company.now });
    }
    const forward = new Set(company.people.map(({ id }) => id));
    const round = { kind, circleId, asked: personIds, sitOut: sitOut.filter((id) => forward.has(id)) };
    const memory = withRound(company.memory?.value ?? noMemory, round);
    await parts.stores.promises.promise(
      askedPromise({ boardId: board.id, circleId }, board.conversationId, company.now),
    );
    const asked = { circle: made.value, memory, restsOn };
    const memoryEtag = company.memory?.etag ?? null;
    if ((await parts.forming.insertAsked(board.id, asked, memoryEtag, parts.newId())) === 'saved') return made;
  }
  throw new Failure('conflict');
}

/** What was taken back, or everybody declined, is not there any more. */
function isAskedBy(circle: Circle, by: PersonId): boolean {
  return circle.suggested?.byId === by && !isNobodys(circle);
}

async function versionsOf(parts: AskParts, board: Board, ids: readonly PersonId[]): Promise<ProfileVersion[]> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (personId) => {
      const stored = await parts.profiles.read(board.id, personId);
      return stored ? [{ personId, etag: stored.etag }] : [];
    }),
  );
  return found.flat();
}

/** All of them are in the conversation: else they were not of the company. */
function joinersOf({ kind, names }: BoardCompany, group: readonly Candidate[]): (Joiner & { seat: Seat })[] {
  const seats = seatsFor(kind, group);
  return group.map((one, at) => ({ id: one.id, name: names.get(one.id) ?? '', door: doorOf(one), seat: seats[at]! }));
}
