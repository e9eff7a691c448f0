// A live region: what is said here reaches screen readers and nobody else.
import { makeStyles } from '@fluentui/react-components';
import type { Said } from './useSaid';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function Spoken({ said }: { said: readonly Said[] }) {
  return (
    <div role="status" aria-live="polite" aria-atomic={false} aria-relevant="additions" className={useStyles().unseen}>
      {said.map(({ id, sentence }) => (
        <p key={id}>{sentence}</p>
      ))}
    </div>
  );
}
