// How many would say the same, by name for whoever wants to know; a tap says it too, another takes it back.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Capture } from '../../../domain/session/capture';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';
import { useNotes } from './useNoteTaking';

const useStyles = makeStyles({
  button: {
    ...typographyStyles.caption1,
    minWidth: '0',
    height: '24px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
  },
  said: { ...typographyStyles.caption1Strong, color: tokens.colorBrandForeground2 },
});

interface Props {
  capture: Capture;
  isMine: boolean;
  /** Something can be said now. */
  isOpen: boolean;
}

export function MeToo({ capture, isMine, isOpen }: Props) {
  const styles = useStyles();
  const { t, formatList } = useText();
  const { me, nameOf } = useRoom();
  const notes = useNotes();
  const ids = capture.meTooIds ?? [];
  const count = ids.length;
  const isSaid = ids.includes(me.id);
  const names = formatList(ids.map((id) => (id === me.id ? t('panel.you') : nameOf(id))));
  const who = count > 0 ? names : undefined;
  if (isMine || !isOpen) return count > 0 && <span title={who}>{t('panel.meToo', { count })}</span>;
  return (
    <Button
      appearance="subtle"
      size="small"
      className={isSaid ? `${styles.button} ${styles.said}` : styles.button}
      aria-pressed={isSaid}
      aria-description={who}
      title={who}
      onClick={() => notes.meToo(capture.id, !isSaid)}
    >
      {t('panel.meToo', { count })}
    </Button>
  );
}
