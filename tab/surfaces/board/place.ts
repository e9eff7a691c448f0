// Where in the tab one is, and how that is written in the address and in deep links.
import { ID_PATTERN, PERSON_ID_PATTERN, type CircleId, type PersonId, type SessionId } from '../../../domain/ids';

export type Place =
  | { at: 'board' }
  | { at: 'startCircle' }
  | { at: 'profile' }
  | { at: 'mine' }
  | { at: 'suggested' }
  /** `query` is what is looked for; empty for the directory. */
  | { at: 'people'; query: string }
  | { at: 'person'; personId: PersonId }
  /** `ask`: about to ask the circle this; empty where it is still to be said. */
  | { at: 'circle'; circleId: CircleId; ask?: string }
  | { at: 'session'; circleId: CircleId; sessionId: SessionId };

/**
 * `circle/<id>`, `circle/<id>/ask/<question>`, `session/<circle id>/<session id>`, `people/<query>`, `person/<id>`;
 * anything else is the board.
 */
export function placeFrom(path: string): Place {
  const [at, ...asked] = path
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  const [circle = '', session = ''] = asked;
  if (at === 'start') return { at: 'startCircle' };
  if (at === 'profile') return { at: 'profile' };
  if (at === 'mine') return { at: 'mine' };
  if (at === 'suggested') return { at: 'suggested' };
  if (at === 'people') return { at: 'people', query: asked.join('/') };
  if (at === 'person') return PERSON_ID_PATTERN.test(circle) ? { at, personId: circle as PersonId } : { at: 'board' };
  if (!ID_PATTERN.test(circle)) return { at: 'board' };
  const circleId = circle as CircleId;
  if (at === 'session' && session.startsWith(`${circle}-`)) {
    return { at: 'session', circleId, sessionId: session as SessionId };
  }
  if (at === 'circle' && session === 'ask') return { at, circleId, ask: asked.slice(2).join('/') };
  return at === 'circle' || at === 'session' ? { at: 'circle', circleId } : { at: 'board' };
}

export function pathOf(place: Place): string {
  switch (place.at) {
    case 'board':
      return '';
    case 'startCircle':
      return 'start';
    case 'profile':
      return 'profile';
    case 'mine':
      return 'mine';
    case 'suggested':
      return 'suggested';
    case 'people':
      return withWords('people', place.query);
    case 'person':
      return `person/${place.personId}`;
    case 'circle':
      return place.ask === undefined
        ? `circle/${place.circleId}`
        : withWords(`circle/${place.circleId}/ask`, place.ask);
    case 'session':
      return `session/${place.circleId}/${place.sessionId}`;
  }
}

function withWords(path: string, words: string): string {
  return words === '' ? path : `${path}/${encodeURIComponent(words.replace(HALF, ''))}`;
}

/** Of a character that was cut in the middle; it has no address. */
const HALF = /\p{Surrogate}/gu;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
