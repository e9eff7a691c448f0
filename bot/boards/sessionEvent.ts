// A circle's next session as an event for somebody's own calendar.
import { memberOf, plannedStart, type Circle } from '../../domain/circle/circle';
import { nextFormat } from '../../domain/circle/nextFormat';
import { nextLead } from '../../domain/circle/rota';
import { cutForCoach } from '../../domain/circle/shownToCoach';
import type { CircleId, Instant } from '../../domain/ids';
import type { Standing } from '../../domain/permissions';
import { accepted, refused, type Result } from '../../domain/refusal';
import type { Translator } from '../../locales/translator';
import type { CalendarEvent } from '../calendar/eventFile';
import type { Clock } from '../clock';
import type { Board } from '../stores';

/** A coach from outside gets the sessions that are theirs, and no way to a page they cannot open. */
export async function sessionEventFor(
  parts: { clock: Clock; linkTo(board: Board, circle: CircleId): Promise<string | null> },
  { board, circle, standing }: { board: Board; circle: Circle; standing: Standing },
  speak: Translator,
): Promise<Result<CalendarEvent>> {
  if (standing !== 'coach') return sessionEvent(circle, await parts.linkTo(board, circle.id), speak, parts.clock.now());
  const theirs = circle.outsideCoach && cutForCoach(circle, circle.outsideCoach);
  return theirs ? sessionEvent(theirs, null, speak, parts.clock.now()) : refused('noDateYet');
}

export function sessionEvent(
  circle: Circle,
  link: string | null,
  speak: Translator,
  now: Instant,
): Result<CalendarEvent> {
  const startsAt = plannedStart(circle.next);
  if (startsAt === null) return refused('noDateYet');
  const { formatId, slotMinutes } = nextFormat(circle);
  const leadId = nextLead(circle.rota);
  const lead = leadId === null ? speak('lead.someone') : (memberOf(circle, leadId)?.name ?? '');
  const about = speak('next.leadsFormat', { lead, format: speak(`format.${formatId}`) });
  return accepted({
    uid: `${circle.next.sessionId}@peer-circles`,
    sequence: circle.next.dateChanges ?? 0,
    writtenAt: now,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + slotMinutes * 60_000).toISOString(),
    title: circle.nextTopicTitle === null ? circle.name : `${circle.name}: ${circle.nextTopicTitle}`,
    description: link === null ? about : `${about}\n${link}`,
    url: link,
  });
}
