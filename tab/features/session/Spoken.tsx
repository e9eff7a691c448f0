// The session's live region: what is said here reaches screen readers and nobody else.
import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function Spoken({ children }: { children: string }) {
  return (
    <div role="status" aria-live="polite" className={useStyles().unseen}>
      {children}
    </div>
  );
}
