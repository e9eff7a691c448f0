// The sentence about who is ready, as the server counts it.
import { presentIds } from '../../../domain/session/presence';
import { readyCount, readyNeeded } from '../../../domain/session/ready';
import type { RunningSession } from '../../../domain/session/state';
import type { Translator } from '../../../locales/translator';

export interface ReadyTally {
  ready: number;
  present: number;
  needed: number;
}

export function readyTally(session: RunningSession): ReadyTally {
  const present = presentIds(session).length;
  return { ready: readyCount(session), present, needed: readyNeeded(present) };
}

export function isLastStep(session: RunningSession): boolean {
  return session.stepIndex + 1 >= session.steps.length;
}

/** The host reads the rule, the others what is still missing; the last part does not move on by itself. */
export function readyWords(t: Translator, session: RunningSession, isHost: boolean): string {
  const { ready, present, needed } = readyTally(session);
  if (isLastStep(session)) return t('panel.ready.last', { ready, present });
  if (isHost) return t('panel.ready.rule', { ready, present, needed });
  return t('panel.ready.missing', { ready, present, missing: Math.max(0, needed - ready) });
}
