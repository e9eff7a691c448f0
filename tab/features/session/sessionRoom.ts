// What everything inside a session shares: the live session, who looks at it, and how to say something aloud.
import { createContext, useContext } from 'react';
import type { Me } from '../../../contract/views';
import type { PersonId } from '../../../domain/ids';
import type { SessionPlace } from '../../live/joinSession';
import type { LiveSession } from '../../live/liveSession';
import type { LiveView } from '../../live/liveView';
import type { CircleRead } from './useCircle';

export interface SessionRoom {
  place: SessionPlace;
  me: Me;
  live: LiveSession;
  view: LiveView;
  circle: CircleRead;
  /** The chat of the meeting all this is beside; null outside one. */
  meetingChat: string | null;
  /** Too little height for the large ring. */
  isShort: boolean;
  /** What somebody is called here: the first name where it is enough. */
  nameOf(person: PersonId): string;
  /** Speaks to screen readers, politely. */
  say(sentence: string): void;
}

export const SessionRoomContext = createContext<SessionRoom | null>(null);

export function useRoom(): SessionRoom {
  const room = useContext(SessionRoomContext);
  if (!room) throw new Error('useRoom needs a session around it');
  return room;
}
