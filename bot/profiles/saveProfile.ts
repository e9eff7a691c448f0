// Saving one's profile: merged with what another window saved meanwhile, and written on condition that nobody wrote in
// between. Whom it names must be in the board's conversation; their names are Teams' own.
import { checkProfile, type UncheckedWords } from '../../domain/profile/checkProfile';
import { changeProfile } from '../../domain/profile/changeProfile';
import { peopleNamedIn, unsaid, type Profile, type ProfileWords } from '../../domain/profile/profile';
import type { BoardId, PersonId } from '../../domain/ids';
import { accepted, type Result } from '../../domain/refusal';
import { guestOf, type GuestParts } from '../boards/guestOf';
import type { Clock, NewId } from '../clock';
import { Failure } from '../failure';
import type { Board, BoardStore, ProfileStore } from '../stores';
import { circlesWith } from './circlesWith';

export interface ProfileParts {
  stores: { boards: BoardStore };
  profiles: ProfileStore;
  open: GuestParts;
  chance: () => number;
  boardChanged(board: BoardId): void;
  clock: Clock;
  newId: NewId;
}

export interface AskedProfile {
  seen: UncheckedWords;
  wanted: UncheckedWords;
}

const TRIES = 12;
const BACK_OFF_MS = 15;

export async function saveProfile(
  parts: ProfileParts,
  board: Board,
  personId: PersonId,
  asked: AskedProfile,
): Promise<Result<Profile>> {
  const wanted = checkProfile(asked.wanted, personId);
  if (!wanted.ok) return wanted;
  // Only compared, never kept.
  const seen = asked.seen as ProfileWords;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await parts.profiles.read(board.id, personId);
    const before = stored?.value ?? nothingSaid(personId);
    const words = changeProfile(before, { seen, wanted: wanted.value });
    if (!words.ok) return words;
    const people = await namesOf(parts.open, board, words.value, before.people);
    if (!people.ok) return people;
    const profile = { ...before, words: words.value, people: people.value, savedAt: parts.clock.now() };
    const circles = await circlesWith(parts.stores.boards, board, profile, parts.clock.now());
    if (!circles.ok) return circles;
    const written = await parts.profiles.write(board.id, profile, stored?.etag ?? null, parts.newId(), circles.value);
    if (written === 'saved') {
      if (circles.value.length > 0) parts.boardChanged(board.id);
      return accepted(profile);
    }
    await pause(BACK_OFF_MS * (attempt + 1) * parts.chance());
  }
  throw new Failure('conflict');
}

export function nothingSaid(personId: PersonId): Profile {
  return { personId, words: unsaid, fixed: [], people: [], savedAt: null };
}

/** Who was named before may have left the conversation since; whoever is named anew must be in it. */
async function namesOf(
  parts: GuestParts,
  board: Board,
  words: ProfileWords,
  known: Profile['people'],
): Promise<Result<Profile['people']>> {
  const people: { id: PersonId; name: string }[] = [];
  for (const id of peopleNamedIn(words)) {
    const before = known.find((one) => one.id === id);
    const named = before ? accepted(before) : await guestOf(parts, board, id);
    if (!named.ok) return named;
    people.push(named.value);
  }
  return accepted(people);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
