/** When the story's sessions were and will be, counted back from the next one. */
import { Temporal } from 'temporal-polyfill';
import type { StoryCircle } from './story';
import { STORY_ZONE } from './story';

const AHEAD_HOURS = 20;

export interface StoryTimes {
  /** Oldest first. */
  readonly pastAt: readonly string[];
  readonly nextAt: string;
}

/** The next one is on its weekday, most of a day away at least, so that there is time to look around first. */
export function storyTimes(circle: StoryCircle, nowMs: number): StoryTimes {
  const earliest = Temporal.Instant.fromEpochMilliseconds(nowMs)
    .add({ hours: AHEAD_HOURS })
    .toZonedDateTimeISO(STORY_ZONE);
  let next = earliest.withPlainTime(circle.time);
  while (next.dayOfWeek !== circle.weekday || Temporal.ZonedDateTime.compare(next, earliest) < 0) {
    next = next.add({ days: 1 }).withPlainTime(circle.time);
  }
  const at = (sessionsBack: number) =>
    next
      .subtract({ weeks: sessionsBack * circle.cadenceWeeks })
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
  return { nextAt: at(0), pastAt: circle.sessions.map((_, index) => at(circle.sessions.length - index)) };
}
