// When the story's SQL circle meets from now on, and how a page in English says so: the story is played on the day the tests run.
import { story, STORY_ZONE } from '../../local/seed/story';
import { storyTimes } from '../../local/seed/storyTimes';

const circle = story.find(({ name }) => name === 'SQL circle')!;
const next = Date.parse(storyTimes(circle, Date.now()).nextAt);

/** The next session, or the one so many sessions later. */
export const sessionAt = (later: number): Date => new Date(next + later * circle.cadenceWeeks * 7 * 24 * 60 * 60_000);

export const sayIn = (timeZone: string, at: Date, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { timeZone, ...how }).format(at);

/** Thu, Nov 26 */
export const dayOf = (later: number): string =>
  sayIn(STORY_ZONE, sessionAt(later), { weekday: 'short', month: 'short', day: 'numeric' });

export const dayOfMonth = (later: number): string => sayIn(STORY_ZONE, sessionAt(later), { day: 'numeric' });

/** As a calendar file says it: 20261126T110000Z */
export const inCalendar = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '');
