// Where in the tab one is, and how that is written in the address and in deep links.
import { ID_PATTERN, type CircleId, type SessionId } from '../../../domain/ids';

export type Place =
  | { at: 'board' }
  | { at: 'startCircle' }
  | { at: 'profile' }
  | { at: 'mine' }
  | { at: 'suggested' }
  | { at: 'circle'; circleId: CircleId }
  | { at: 'session'; circleId: CircleId; sessionId: SessionId };

/** `circle/<id>`, `session/<circle id>/<session id>`; anything else is the board. */
export function placeFrom(path: string): Place {
  const [at, circle = '', session = ''] = path
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  if (at === 'start') return { at: 'startCircle' };
  if (at === 'profile') return { at: 'profile' };
  if (at === 'mine') return { at: 'mine' };
  if (at === 'suggested') return { at: 'suggested' };
  if (!ID_PATTERN.test(circle)) return { at: 'board' };
  const circleId = circle as CircleId;
  if (at === 'session' && session.startsWith(`${circle}-`)) {
    return { at: 'session', circleId, sessionId: session as SessionId };
  }
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
    case 'circle':
      return `circle/${place.circleId}`;
    case 'session':
      return `session/${place.circleId}/${place.sessionId}`;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
