// A session that people really were in, through the API: the first leads it, and it has ended.
import type { PersonKey } from '../../local/tenant/people';
import { aRunningSession, commandOf, type SessionPlace } from './aRunningCircle';
import type { System } from './system';

/** `absent` sit in the circle too. */
export async function aSessionThatIsOver(
  system: System,
  present: readonly PersonKey[],
  absent: readonly PersonKey[] = [],
): Promise<SessionPlace> {
  const at = await aRunningSession(system, ...present, ...absent);
  for (const person of present) {
    const stream = await system.as(person).stream(at, `window-of-${person}`);
    await stream.event('joined', ({ data }) => data.connectionId === `window-of-${person}`);
    stream.leave();
  }
  const ended = await system.as(present[0]!).call('command', at, commandOf({ type: 'end' }));
  if (ended.status !== 200) throw new Error(`the session could not be ended: ${ended.text}`);
  return at;
}
