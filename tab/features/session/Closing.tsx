// How a session closes: what was promised today, read aloud, and who leads next time.
import type { RunningSession } from '../../../domain/session/state';
import { NextTime } from './NextTime';
import { PromisedToday } from './PromisedToday';

export function Closing({ session }: { session: RunningSession }) {
  return (
    <>
      <NextTime session={session} />
      <PromisedToday session={session} />
    </>
  );
}
