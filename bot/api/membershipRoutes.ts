// Who sits in a circle over HTTP: joining and leaving, asking and being asked, and who runs it.
import type { Request, RequestHandler } from 'express';
import { endpoints } from '../../contract/endpoints';
import { answerAskBody, changeLifeBody, handOverCircleBody, seatBody } from '../../contract/schemas';
import type { BoardPeopleView } from '../../contract/views';
import { answerAsk, askToJoin, takeBackAsk } from '../../domain/circle/asking';
import { handOverCircle } from '../../domain/circle/handOverCircle';
import { endInvitation, invite } from '../../domain/circle/inviting';
import { joinCircle } from '../../domain/circle/joinCircle';
import { leaveCircle } from '../../domain/circle/leaveCircle';
import { changeLife } from '../../domain/circle/rest';
import type { Circle } from '../../domain/circle/circle';
import type { DoorFacts } from '../../domain/circle/gates/doorFacts';
import type { PersonId } from '../../domain/ids';
import type { Result } from '../../domain/refusal';
import { guestOf, peopleOf } from '../boards/guestOf';
import type { ApiParts } from './apiParts';
import { refreshProfile } from '../profiles/refreshProfile';
import { atBoard, atCircle, personIn, tokenIn, type CircleCaller } from './caller';
import { aboutCircle, aboutSeat, changeAsCaller, type ChangedCircle } from './circleChange';
import { answering, bodyOf, granted } from './handle';

export type MembershipEndpoint =
  | 'boardPeople'
  | 'joinCircle'
  | 'leaveCircle'
  | 'askToJoin'
  | 'takeBackAsk'
  | 'answerAsk'
  | 'invite'
  | 'declineInvitation'
  | 'withdrawInvitation'
  | 'handOverCircle'
  | 'changeLife';

/** Who may come to sit, and how that is decided. */
interface Seating {
  who: PersonId;
  decide: (circle: Circle, door: DoorFacts) => Result<Circle>;
}

export function membershipHandlers(parts: ApiParts): Record<MembershipEndpoint, RequestHandler> {
  const { clock } = parts;

  /** `ready` does what must be there before the decision is written. */
  function deciding(
    name: Exclude<MembershipEndpoint, 'boardPeople'>,
    ready: (request: Request, caller: CircleCaller) => Promise<(circle: Circle) => Result<Circle>>,
  ): RequestHandler {
    return answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints[name]);
      const decide = await ready(request, caller);
      return changeAsCaller(parts, caller, endpoints[name], aboutCircle(decide));
    });
  }

  /** The same where somebody may come to sit by it: the gates look at their profile. */
  function atDoor(
    name: Exclude<MembershipEndpoint, 'boardPeople'>,
    ready: (request: Request, caller: CircleCaller) => Promise<Seating>,
  ): RequestHandler {
    return answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints[name]);
      const { who, decide } = await ready(request, caller);
      return changeAsCaller(parts, caller, endpoints[name], aboutSeat(parts, caller.board, who, decide));
    });
  }

  /** The index says where to look and is written first; the circle says whether it is so. */
  const willSit = ({ board, circle }: CircleCaller, person: PersonId) =>
    parts.people.addCircle(person, { boardId: board.id, circleId: circle.id, addedAt: clock.now() });

  return {
    boardPeople: answering(async (request): Promise<BoardPeopleView> => {
      const { board } = await atBoard(parts, request, endpoints.boardPeople);
      return { people: await peopleOf(parts.open, board) };
    }),

    joinCircle: atDoor('joinCircle', async (request, caller) => {
      const { person } = caller;
      await refreshProfile(parts, caller.board.id, person, tokenIn(request));
      await willSit(caller, person.id);
      return { who: person.id, decide: (circle, door) => joinCircle(circle, { ...person, door }, clock.now()) };
    }),

    leaveCircle: deciding(
      'leaveCircle',
      async (_request, { person }) =>
        (circle) =>
          leaveCircle(circle, person.id),
    ),

    askToJoin: atDoor('askToJoin', async (request, { board, person }) => {
      const { seat } = bodyOf(request, seatBody);
      await refreshProfile(parts, board.id, person, tokenIn(request));
      return { who: person.id, decide: (circle, door) => askToJoin(circle, { ...person, door }, seat, clock.now()) };
    }),

    takeBackAsk: deciding(
      'takeBackAsk',
      async (_request, { person }) =>
        (circle) =>
          takeBackAsk(circle, person.id),
    ),

    answerAsk: atDoor('answerAsk', async (request, caller) => {
      const asker = personIn(request, 'badRequest');
      const { yes } = bodyOf(request, answerAskBody);
      if (yes) await willSit(caller, asker);
      const { id: by } = caller.person;
      return { who: asker, decide: (circle, door) => answerAsk(circle, { id: asker, door }, yes, by, clock.now()) };
    }),

    invite: atDoor('invite', async (request, caller) => {
      const { seat } = bodyOf(request, seatBody);
      const guest = granted(await guestOf(parts.open, caller.board, personIn(request, 'badRequest')));
      if (caller.circle.asking?.some(({ id }) => id === guest.id)) await willSit(caller, guest.id);
      const { id: by } = caller.person;
      return { who: guest.id, decide: (circle, door) => invite(circle, { ...guest, door }, seat, by, clock.now()) };
    }),

    declineInvitation: deciding(
      'declineInvitation',
      async (_request, { person }) =>
        (circle) =>
          endInvitation(circle, person.id),
    ),

    withdrawInvitation: deciding('withdrawInvitation', async (request) => {
      const guest = personIn(request, 'badRequest');
      return (circle) => endInvitation(circle, guest);
    }),

    handOverCircle: deciding('handOverCircle', async (request, { person }) => {
      const { toId } = bodyOf(request, handOverCircleBody);
      return (circle) => handOverCircle(circle, toId, person.id);
    }),

    changeLife: deciding('changeLife', async (request, { person }) => {
      const { life } = bodyOf(request, changeLifeBody);
      return (circle) => changeLife(circle, life, person.id, clock.now());
    }),
  };
}
