// Parts in which nobody speaks: what is written there disturbs as well, so only the kinds a silent part invites are taken.
import type { CaptureKind } from './capture';
import type { StartedSession } from './state';

export function takesNow(session: StartedSession, kind: CaptureKind): boolean {
  if (session.status === 'ended') return true;
  const step = session.steps[session.stepIndex]!;
  return step.speaks !== 'nobody' || step.invites.includes(kind);
}
