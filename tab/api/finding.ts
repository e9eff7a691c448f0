// What the tab asks when somebody looks for a person, or for what was learned.
import type { FindBody, HideSubjectBody } from '../../contract/schemas';
import type { FindingView, PersonView } from '../../contract/findingViews';
import type { BoardId, PersonId } from '../../domain/ids';
import { request } from './request';

export const find = (boardId: BoardId, body: FindBody) => request<FindingView>('find', { boardId }, body);

export const readPerson = (boardId: BoardId, personId: PersonId) =>
  request<PersonView>('person', { boardId, personId });

/** One's own page as it is then. */
export const hideSubject = (boardId: BoardId, body: HideSubjectBody) =>
  request<PersonView>('hideSubject', { boardId }, body);
