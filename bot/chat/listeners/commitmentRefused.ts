// Why “I did it” did not close a commitment, in one sentence.
import type { CommitmentDoneResult } from '../useCases';
import type { CardTexts } from '../cards/cardTexts';

export type CommitmentRefused = Extract<CommitmentDoneResult, { outcome: 'refused' }>;

export function commitmentRefused(refused: CommitmentRefused, { t }: Pick<CardTexts, 't'>): string {
  if (refused.reason === 'handedOver') return t('chat.commitment.handedOver', { name: refused.ownerName });
  return t(`chat.commitment.${refused.reason}`);
}
