// One note: what was said first, then who and when, and what may be done with it.
import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CaptureKind } from '../../../domain/session/capture';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { captureIcon } from './captureIcon';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} 0`, minWidth: 0 },
  icon: { display: 'flex', flexShrink: 0, width: '20px', color: tokens.colorNeutralForeground2 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  facts: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'normal',
  },
});

interface Props {
  kind: CaptureKind;
  text: string;
  /** Who and when, or why it is not there yet. */
  facts: ReactNode;
  children?: ReactNode;
}

export function NoteRow({ kind, text, facts, children }: Props) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <li className={styles.row}>
      <span className={styles.icon} role="img" aria-label={t(`capture.${kind}`)}>
        {captureIcon[kind]}
      </span>
      <div className={styles.words}>
        <UserText>{text}</UserText>
        <div className={styles.facts}>{facts}</div>
      </div>
      {children}
    </li>
  );
}
