// What the tab asks about who sits in a circle, one function an endpoint; each change answers with the circle as it is
// then, as far as whoever asked may see it.
import type { BoardPeopleView, CoachPeopleView, HomeView, ShownCircleView } from '../../contract/views';
import type { Home } from '../../domain/circle/home';
import type { Seat } from '../../domain/circle/kinds';
import type { CoachTerm } from '../../domain/circle/outsideCoach';
import type { Life } from '../../domain/circle/rest';
import type { BoardId, PersonId } from '../../domain/ids';
import type { CirclePlace } from './boards';
import { request } from './request';

export type CircleAnswer = ShownCircleView;

const idsOf = ({ boardId, circleId }: CirclePlace) => ({ boardId, circleId });

export const readBoardPeople = (boardId: BoardId) => request<BoardPeopleView>('boardPeople', { boardId });

/** Taking a seat in an open circle, or the one that one was invited to. */
export const joinCircle = (place: CirclePlace) => request<CircleAnswer>('joinCircle', idsOf(place));

export const leaveCircle = (place: CirclePlace) => request<CircleAnswer>('leaveCircle', idsOf(place));

export const askToJoin = (place: CirclePlace, seat: Seat) => request<CircleAnswer>('askToJoin', idsOf(place), { seat });

export const takeBackAsk = (place: CirclePlace) => request<CircleAnswer>('takeBackAsk', idsOf(place));

export const declineInvitation = (place: CirclePlace) => request<CircleAnswer>('declineInvitation', idsOf(place));

export const answerAsk = (place: CirclePlace, personId: PersonId, yes: boolean) =>
  request<CircleAnswer>('answerAsk', { ...idsOf(place), personId }, { yes });

export const invite = (place: CirclePlace, personId: PersonId, seat: Seat) =>
  request<CircleAnswer>('invite', { ...idsOf(place), personId }, { seat });

export const withdrawInvitation = (place: CirclePlace, personId: PersonId) =>
  request<CircleAnswer>('withdrawInvitation', { ...idsOf(place), personId });

export const handOverCircle = (place: CirclePlace, toId: PersonId) =>
  request<CircleAnswer>('handOverCircle', idsOf(place), { toId });

export const changeLife = (place: CirclePlace, life: Life) =>
  request<CircleAnswer>('changeLife', idsOf(place), { life });

export const readCoachPeople = (place: CirclePlace) => request<CoachPeopleView>('coachPeople', idsOf(place));

/** A seat for a coach from outside, or other sessions and another day for the one who has it. */
export const giveCoachSeat = (place: CirclePlace, personId: PersonId, { sessions, untilOn }: CoachTerm) =>
  request<CircleAnswer>('giveCoachSeat', idsOf(place), { personId, sessions, untilOn });

export const endCoachSeat = (place: CirclePlace) => request<CircleAnswer>('endCoachSeat', idsOf(place));

export const takeCoachSeat = (place: CirclePlace) => request<CircleAnswer>('takeCoachSeat', idsOf(place));

export const leaveCoachSeat = (place: CirclePlace) => request<CircleAnswer>('leaveCoachSeat', idsOf(place));

export const readHomeChoices = (place: CirclePlace) => request<HomeView>('homeChoices', idsOf(place));

/** Null is the circle's page alone. */
export const setHome = (place: CirclePlace, home: Home | null) =>
  request<CircleAnswer>('setHome', idsOf(place), { home });
