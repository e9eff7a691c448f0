// What was just done with a commitment, as a sentence that is spoken.
import type { CommitmentReview } from '../../../domain/circle/commitmentReview';
import type { Commitment } from '../../../domain/circle/kept';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';

export function useReviewWords(): (after: Commitment, did: CommitmentReview['do']) => string {
  const { t } = useText();
  const { nameOf } = useRoom();
  return ({ text, ownerId, ownerName }, did) => t(`panel.review.${did}`, { text, owner: nameOf(ownerId) || ownerName });
}
