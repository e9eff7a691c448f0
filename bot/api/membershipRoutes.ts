// Who sits in a circle over HTTP: joining and leaving, asking and being asked, and who runs it.
import type { Request, RequestHandler } from 'express';
import { endpoints } from '../../contract/endpoints';
import { answerAskBody, changeLifeBody, handOverCircleBody, PERSON_ID, seatBody } from '../../contract/schemas';
import type { BoardPeopleView } from '../../contract/views';
import { answerAsk, askToJoin, takeBackAsk } from '../../domain/circle/asking';
import { handOverCircle } from '../../domain/circle/handOverCircle';
import { endInvitation, invite } from '../../domain/circle/inviting';
import { joinCircle } from '../../domain/circle/joinCircle';
import { leaveCircle } from '../../domain/circle/leaveCircle';
import { changeLife } from '../../domain/circle/rest';
import type { Circle } from '../../domain/circle/circle';
import type { PersonId } from '../../domain/ids';
import type { Result } from '../../domain/refusal';
import { guestOf, peopleOf } from '../boards/guestOf';
import { Failure } from '../failure';
import type { ApiParts } from './apiParts';
import { atBoard, atCircle, type CircleCaller } from './caller';
import { aboutCircle, changeAsCaller, type ChangedCircle } from './circleChange';
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

  /** The index says where to look and is written first; the circle says whether it is so. */
  const willSit = ({ board, circle }: CircleCaller, person: PersonId) =>
    parts.people.addCircle(person, { boardId: board.id, circleId: circle.id, addedAt: clock.now() });

  return {
    boardPeople: answering(async (request): Promise<BoardPeopleView> => {
      const { board } = await atBoard(parts, request, endpoints.boardPeople);
      return { people: await peopleOf(parts.open, board) };
    }),

    joinCircle: deciding('joinCircle', async (_request, caller) => {
      await willSit(caller, caller.person.id);
      return (circle) => joinCircle(circle, caller.person, clock.now());
    }),

    leaveCircle: deciding(
      'leaveCircle',
      async (_request, { person }) =>
        (circle) =>
          leaveCircle(circle, person.id),
    ),

    askToJoin: deciding('askToJoin', async (request, { person }) => {
      const { seat } = bodyOf(request, seatBody);
      return (circle) => askToJoin(circle, person, seat, clock.now());
    }),

    takeBackAsk: deciding(
      'takeBackAsk',
      async (_request, { person }) =>
        (circle) =>
          takeBackAsk(circle, person.id),
    ),

    answerAsk: deciding('answerAsk', async (request, caller) => {
      const asker = personIn(request);
      const { yes } = bodyOf(request, answerAskBody);
      if (yes) await willSit(caller, asker);
      return (circle) => answerAsk(circle, asker, yes, caller.person.id, clock.now());
    }),

    invite: deciding('invite', async (request, caller) => {
      const { seat } = bodyOf(request, seatBody);
      const guest = granted(await guestOf(parts.open, caller.board, personIn(request)));
      if (caller.circle.asking?.some(({ id }) => id === guest.id)) await willSit(caller, guest.id);
      return (circle) => invite(circle, guest, seat, caller.person.id, clock.now());
    }),

    declineInvitation: deciding(
      'declineInvitation',
      async (_request, { person }) =>
        (circle) =>
          endInvitation(circle, person.id),
    ),

    withdrawInvitation: deciding('withdrawInvitation', async (request) => {
      const guest = personIn(request);
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

function personIn(request: Request): PersonId {
  const id = String(request.params.personId);
  if (!PERSON_ID.test(id)) throw new Failure('badRequest');
  return id as PersonId;
}
