// What is one's own about a session that is over: what one promised, and the private words between its peers and its lead.
import type { EndedSession } from '../../../domain/session/state';
import { SessionWords } from '../feedback/SessionWords';
import { YourCommitments } from './YourCommitments';

export function YoursAfterwards({ session }: { session: EndedSession }) {
  return (
    <>
      <YourCommitments sessionId={session.sessionId} />
      <SessionWords session={session} />
    </>
  );
}
