// What a circle gives up when captures of one of its sessions are erased: their kept rows and commitments, with the
// circle's counts made anew. Deciding it again once they are gone changes nothing but removes what is not there.
import type { CircleChange, CircleDetails } from './change';
import { withOpenCommitments, type Commitment, type KeptCapture } from './kept';

export interface Erased {
  kept: readonly Pick<KeptCapture, 'id' | 'kind' | 'at'>[];
  /** As the board has them now, open or done. */
  commitments: readonly Commitment[];
}

export function eraseCaptures({ circle, openCommitments }: CircleDetails, erased: Erased): CircleChange {
  const ids = new Set(erased.commitments.map((commitment) => commitment.id));
  const done = erased.commitments.filter((commitment) => commitment.state.status === 'done').length;
  const counted = withOpenCommitments(
    circle,
    openCommitments.filter((commitment) => !ids.has(commitment.id)),
  );
  return {
    circle: ids.size === 0 ? circle : { ...counted, doneCommitments: circle.doneCommitments - done },
    removeKept: erased.kept,
    removeCommitments: erased.commitments,
  };
}
