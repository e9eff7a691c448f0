// Finding somebody, or something that was learned, over HTTP.
import type { RequestHandler } from 'express';
import { endpoints } from '../../contract/endpoints';
import type { FindingView, PersonView } from '../../contract/findingViews';
import { findBody, hideSubjectBody } from '../../contract/schemas';
import type { PersonId } from '../../domain/ids';
import { FIND_QUERY_MAX_LENGTH } from '../../domain/limits';
import { Failure } from '../failure';
import { directoryOfBoard, subjectsOf } from '../finding/directoryOfBoard';
import { findOnBoard } from '../finding/findOnBoard';
import { personPage } from '../finding/personPage';
import { changeHidden } from '../profiles/changeHidden';
import type { ApiParts } from './apiParts';
import { atBoard, personIn, type BoardCaller } from './caller';
import { answering, bodyOf, granted } from './handle';

export type FindingEndpoint = 'find' | 'person' | 'hideSubject';

export function findingHandlers(parts: ApiParts): Record<FindingEndpoint, RequestHandler> {
  const { clock, finder } = parts;

  async function pageOf({ board, person: me }: BoardCaller, id: PersonId): Promise<PersonView> {
    const page = personPage(await finder.knowledgeOf(board), id, me.id, clock.now());
    if (!page) throw new Failure('personUnknown');
    return { ...page, boardId: board.id, me: { id: me.id, name: me.name }, serverNow: clock.now() };
  }

  return {
    find: answering(async (request): Promise<FindingView> => {
      const { board, person: me } = await atBoard(parts, request, endpoints.find);
      const asked = bodyOf(request, findBody);
      const query = asked.query.trim();
      if (query.length > FIND_QUERY_MAX_LENGTH) throw new Failure('queryTooLong');
      const knowledge = await finder.knowledgeOf(board);
      const now = clock.now();
      return {
        ...(query === '' ? directoryOfBoard(knowledge, now) : findOnBoard(knowledge, query, me.id, now)),
        subjects: subjectsOf(knowledge, asked.circleId, now),
        boardId: board.id,
        query,
        me: { id: me.id, name: me.name },
        serverNow: now,
      };
    }),

    person: answering(async (request): Promise<PersonView> => {
      const caller = await atBoard(parts, request, endpoints.person);
      return pageOf(caller, personIn(request, 'personUnknown'));
    }),

    hideSubject: answering(async (request): Promise<PersonView> => {
      const caller = await atBoard(parts, request, endpoints.hideSubject);
      const me = caller.person.id;
      const asked = bodyOf(request, hideSubjectBody);
      const { earned, hidden } = await pageOf(caller, me);
      if (![...earned, ...hidden].some(({ subject }) => subject === asked.subject)) throw new Failure('subjectUnknown');
      granted(await changeHidden(parts, caller.board, me, asked));
      finder.profileChanged(caller.board.id);
      return pageOf(caller, me);
    }),
  };
}
