// The private words of the session one looks at; nothing for whoever has no part in them.
import type { EndedSession } from '../../../domain/session/state';
import { whoLed } from '../../../domain/session/whoLed';
import { useRoom } from '../session/sessionRoom';
import { PrivateWords } from './PrivateWords';

export function SessionWords({ session }: { session: EndedSession }) {
  const { live, me, nameOf, place } = useRoom();
  const led = whoLed(session);
  if (!led.includes(me.id) && !session.attendedIds.includes(me.id)) return null;
  return (
    <PrivateWords
      place={place}
      me={me.id}
      led={led.map((id) => ({ id, name: nameOf(id), fullName: session.names[id] ?? '' }))}
      endedAt={session.endedAt}
      now={live.clock.now()}
    />
  );
}
