// What is said once a part's time is up: what the circle can do now, and whose tap it takes.
import type { Instant } from '../../../domain/ids';
import { isVoteOpen, stayMs, voteOf } from '../../../domain/session/thumbVote';
import type { RunningSession } from '../../../domain/session/state';
import type { Translator } from '../../../locales/translator';
import { isLastStep } from './readyWords';

export function minutesToStay(session: RunningSession): number {
  return Math.round((stayMs(session) ?? 0) / 60_000);
}

export function voteQuestion(t: Translator, session: RunningSession): string {
  const minutes = minutesToStay(session);
  return voteOf(session).granted > 0 ? t('panel.vote.again', { minutes }) : t('panel.vote.question', { minutes });
}

/** `host` is null for whoever holds the controls. */
export function timesUpWords(t: Translator, session: RunningSession, now: Instant, host: string | null): string {
  if (isVoteOpen(session, now)) return voteQuestion(t, session);
  if (isLastStep(session)) return host === null ? t('panel.timesUp.end.host') : t('panel.timesUp.end', { host });
  if (session.steps[session.stepIndex]!.speaks !== 'nobody') return t('panel.timesUp.used');
  return host === null ? t('panel.timesUp.silent.host') : t('panel.timesUp.silent', { host });
}
