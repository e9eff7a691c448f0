// Each part of a session invites kinds of note: whoever is not writing finds the likeliest chosen as the part begins.
import { useEffect } from 'react';
import { currentStep } from '../../../domain/session/currentStep';
import type { SessionState } from '../../../domain/session/state';
import type { DraftState } from './useDraft';

/** Within a part the kind stays as it was last chosen, and what is being written never changes its kind. */
export function useInvitedKind(session: SessionState, { draft, change }: DraftState): void {
  const part = session.status === 'running' ? session.stepIndex : null;
  useEffect(() => {
    const invited = session.status === 'running' ? currentStep(session).invites[0] : undefined;
    if (invited && draft.text === '' && !draft.editing) change({ kind: invited, isKindChosen: false });
    // Only a part's beginning matters here, not every note or letter.
  }, [part]);
}
