// The seat of a coach from outside over HTTP: the organiser gives, changes and ends it, the coach takes and leaves it.
import type { RequestHandler } from 'express';
import { endpoints } from '../../contract/endpoints';
import { giveCoachSeatBody } from '../../contract/schemas';
import type { CoachPeopleView } from '../../contract/views';
import { endCoachSeat, giveCoachSeat, leaveCoachSeat, takeCoachSeat } from '../../domain/circle/giveCoachSeat';
import { coachOf, meetingPeople } from '../boards/meetingGuests';
import type { ApiParts } from './apiParts';
import { atCircle } from './caller';
import { aboutCircle, changeAsCaller, type ChangedCircle } from './circleChange';
import { answering, bodyOf, granted } from './handle';

export type CoachEndpoint = 'coachPeople' | 'giveCoachSeat' | 'endCoachSeat' | 'takeCoachSeat' | 'leaveCoachSeat';

export function coachHandlers(parts: ApiParts): Record<CoachEndpoint, RequestHandler> {
  const { clock } = parts;

  return {
    coachPeople: answering(async (request): Promise<CoachPeopleView> => {
      const { board, circle } = await atCircle(parts, request, endpoints.coachPeople);
      return meetingPeople(parts.open, board, circle);
    }),

    giveCoachSeat: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.giveCoachSeat);
      const { personId, ...term } = bodyOf(request, giveCoachSeatBody);
      const coach = granted(await coachOf(parts.open, caller.board, caller.circle, personId));
      const decide = aboutCircle((circle) => giveCoachSeat(circle, coach, term, caller.person.id, clock.now()));
      return changeAsCaller(parts, caller, endpoints.giveCoachSeat, decide);
    }),

    endCoachSeat: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.endCoachSeat);
      const decide = aboutCircle((circle) => endCoachSeat(circle, caller.person.id));
      return changeAsCaller(parts, caller, endpoints.endCoachSeat, decide);
    }),

    takeCoachSeat: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.takeCoachSeat);
      const decide = aboutCircle((circle) => takeCoachSeat(circle, caller.person.id, clock.now()));
      return changeAsCaller(parts, caller, endpoints.takeCoachSeat, decide);
    }),

    leaveCoachSeat: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.leaveCoachSeat);
      const decide = aboutCircle((circle) => leaveCoachSeat(circle, caller.person.id));
      return changeAsCaller(parts, caller, endpoints.leaveCoachSeat, decide);
    }),
  };
}
