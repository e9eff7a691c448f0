// Teams says that a meeting started or ended: tells the use case which meeting and when; these events sometimes do not
// come, so nothing may depend on them.
import type { TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { z } from 'zod';
import type { Instant } from '../../../domain/ids';
import { addressOf, teamsDataOf } from '../turn';
import type { ListenerParts } from './listenerParts';

export const MEETING_START = 'application/vnd.microsoft.meetingStart';
export const MEETING_END = 'application/vnd.microsoft.meetingEnd';

const eventShape = z.object({ Id: z.string(), StartTime: z.string(), EndTime: z.string() }).partial().catch({});

type Parts = Pick<ListenerParts, 'useCases' | 'now'>;

function meetingIdOf(activity: Activity): string | null {
  return teamsDataOf(activity).meeting?.id ?? eventShape.parse(activity.value).Id ?? null;
}

function instantOf(said: string | undefined, nowMs: number): Instant {
  const saidMs = Date.parse(said ?? '');
  return new Date(Number.isNaN(saidMs) ? nowMs : saidMs).toISOString();
}

export function onMeetingStarted({ useCases, now }: Parts) {
  return async ({ activity }: TurnContext): Promise<void> => {
    const meetingId = meetingIdOf(activity);
    if (meetingId === null) return;
    const startedAt = instantOf(eventShape.parse(activity.value).StartTime, now());
    await useCases.meetingStarted(addressOf(activity), meetingId, startedAt);
  };
}

export function onMeetingEnded({ useCases, now }: Parts) {
  return async ({ activity }: TurnContext): Promise<void> => {
    const meetingId = meetingIdOf(activity);
    if (meetingId === null) return;
    const endedAt = instantOf(eventShape.parse(activity.value).EndTime, now());
    await useCases.meetingEnded(addressOf(activity), meetingId, endedAt);
  };
}
