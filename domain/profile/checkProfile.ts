// What may stand in a profile: texts and lists of a length people read, a zone and a level there are, nobody themselves.
import { isCalendarDate } from '../calendarDate';
import type { PersonId } from '../ids';
import {
  FACING_MAX_LENGTH,
  NOT_WITH_MAX,
  PROFILE_SUBJECT_MAX_LENGTH,
  PROFILE_SUBJECTS_MAX,
  ROLE_MAX_LENGTH,
  TEAM_MAX_LENGTH,
} from '../limits';
import { accepted, refused, type Result } from '../refusal';
import { cleanText, folded } from '../text';
import { isTimeZone } from '../timeZone';
import { levels, type Level, type ProfileWords } from './profile';

/** As somebody sent it: any whole number may stand for a level. */
export type UncheckedWords = Omit<ProfileWords, 'level'> & { level: number | null };

/** The words without what is no text and what is said twice; blank lines count as nothing said. */
export function checkProfile(words: UncheckedWords, self: PersonId): Result<ProfileWords> {
  const { level, timeZone, pauseUntil, managerId } = words;
  const role = textOrNull(words.role, ROLE_MAX_LENGTH);
  if (!role.ok) return role;
  const team = textOrNull(words.team, TEAM_MAX_LENGTH);
  if (!team.ok) return team;
  const facing = textOrNull(words.facing, FACING_MAX_LENGTH);
  if (!facing.ok) return facing;
  const share = subjects(words.share);
  if (!share.ok) return share;
  const learn = subjects(words.learn);
  if (!learn.ok) return learn;
  const notWith = [...new Set(words.notWith)];
  if (notWith.length > NOT_WITH_MAX) return refused('tooMany');
  if (notWith.includes(self) || managerId === self) return refused('namesYourself');
  if (level !== null && !isLevel(level)) return refused('levelUnknown');
  if (timeZone !== null && !isTimeZone(timeZone)) return refused('zoneUnknown');
  if (pauseUntil !== null && !isCalendarDate(pauseUntil)) return refused('dateInvalid');
  return accepted({
    ...words,
    level,
    role: role.value,
    team: team.value,
    facing: facing.value,
    share: share.value,
    learn: learn.value,
    notWith,
  });
}

function isLevel(level: number): level is Level {
  return (levels as readonly number[]).includes(level);
}

function textOrNull(text: string | null, maxLength: number): Result<string | null> {
  if (text === null) return accepted(null);
  const clean = cleanText(text, maxLength);
  return !clean.ok && clean.refusal === 'textEmpty' ? accepted(null) : clean;
}

function subjects(said: readonly string[]): Result<readonly string[]> {
  const kept = new Map<string, string>();
  for (const one of said) {
    const clean = textOrNull(one, PROFILE_SUBJECT_MAX_LENGTH);
    if (!clean.ok) return clean;
    if (clean.value !== null && !kept.has(folded(clean.value))) kept.set(folded(clean.value), clean.value);
  }
  return kept.size > PROFILE_SUBJECTS_MAX ? refused('tooMany') : accepted([...kept.values()]);
}
