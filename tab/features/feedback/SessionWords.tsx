// The private words of the session one looks at; nothing for whoever has no part in them.
import { formats } from '../../../domain/formats';
import { partIn } from '../../../domain/session/feedback';
import type { EndedSession } from '../../../domain/session/state';
import { useRoom } from '../session/sessionRoom';
import { PrivateWords } from './PrivateWords';

export function SessionWords({ session }: { session: EndedSession }) {
  const { live, me, nameOf, place } = useRoom();
  if (formats[session.formatId].leads !== 1 || partIn(session, me.id) === 'none') return null;
  return (
    <PrivateWords
      place={place}
      me={me.id}
      lead={{ id: session.leadId, name: nameOf(session.leadId) }}
      endedAt={session.endedAt}
      now={live.clock.now()}
    />
  );
}
