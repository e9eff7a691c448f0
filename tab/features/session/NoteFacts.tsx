// What stands under the box, as the kind of note wants it: who and when, whom it thanks, or whether one's name is shown.
import type { Draft } from './draft';
import { AnonymousSwitch } from './AnonymousSwitch';
import { CommitmentChips } from './CommitmentChips';
import { ThanksChip } from './ThanksChip';
import type { DraftReading } from './useReading';
import { useSpokenReading } from './useSpokenReading';

interface Props extends DraftReading {
  draft: Draft;
  change(part: Partial<Draft>): void;
  chosen(): void;
  isAnonymousEnough: boolean;
}

export function NoteFacts({ isAnonymousEnough, ...note }: Props) {
  const { draft, change, reading } = note;
  useSpokenReading(note);
  if (reading.kind === 'commitment') return <CommitmentChips {...note} />;
  if (reading.kind === 'thanks') return <ThanksChip {...note} />;
  if (reading.kind !== 'question' || draft.editing) return null;
  return (
    <AnonymousSwitch
      isOn={draft.isAnonymous}
      isOffered={isAnonymousEnough}
      turn={(isAnonymous) => change({ isAnonymous })}
    />
  );
}
