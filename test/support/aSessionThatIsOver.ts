// A session that people really were in, through the API: the first leads it, and it has ended.
import type { CircleView } from '../../contract/views';
import type { RunningSession } from '../../domain/session/state';
import type { PersonKey } from '../../local/tenant/people';
import { accepted, aCircleOf, aRunningSession, commandOf, freshId, type SessionPlace } from './aRunningCircle';
import { hadChosen } from './hadChosen';
import type { System } from './system';

/** `absent` sit in the circle too. */
export async function aSessionThatIsOver(
  system: System,
  present: readonly PersonKey[],
  absent: readonly PersonKey[] = [],
): Promise<SessionPlace> {
  const at = await aRunningSession(system, ...present, ...absent);
  await comeAndGo(system, at, present);
  return ended(system, at, present[0]!);
}

/** The same in troika, ended when so many had their round. */
export async function aTroikaThatIsOver(
  system: System,
  present: readonly PersonKey[],
  rounds: number,
): Promise<SessionPlace> {
  const circle = await aCircleOf(system, ...present);
  const lead = system.as(present[0]!);
  await hadChosen(system, circle, 'troika');
  const { body } = await lead.call<CircleView>('circle', circle);
  const at = { ...circle, sessionId: body.circle.next.sessionId };
  accepted(await lead.call('startSession', at, { commandId: freshId('start'), formatId: 'troika' }));
  await comeAndGo(system, at, present);
  const { steps } = (await lead.call<{ state: RunningSession }>('session', at)).body.state;
  const lastStep = steps.findLastIndex(({ round = 0 }) => round <= rounds && round > 0);
  for (let step = 0; step < lastStep; step += 1) {
    accepted(await lead.call('command', at, commandOf({ type: 'next', fromStep: step })));
  }
  return ended(system, at, present[0]!);
}

async function comeAndGo(system: System, at: SessionPlace, people: readonly PersonKey[]): Promise<void> {
  for (const person of people) {
    const stream = await system.as(person).stream(at, `window-of-${person}`);
    await stream.event('joined', ({ data }) => data.connectionId === `window-of-${person}`);
    stream.leave();
  }
}

async function ended(system: System, at: SessionPlace, host: PersonKey): Promise<SessionPlace> {
  accepted(await system.as(host).call('command', at, commandOf({ type: 'end' })));
  return at;
}
