// One row to choose: a radio button or a tick, its name, and a fact about it. The whole row is its target.
import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  input: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: 0,
    outline: 'none',
    accentColor: tokens.colorCompoundBrandBackground,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  fact: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  type: 'radio' | 'checkbox';
  name: string;
  checked: boolean;
  onChange(): void;
  fact?: string;
  children: ReactNode;
}

export function ChoiceRow({ type, name, checked, onChange, fact, children }: Props) {
  const styles = useStyles();
  return (
    <label className={styles.row}>
      <input type={type} name={name} className={styles.input} checked={checked} onChange={onChange} />
      <span className={styles.name}>{children}</span>
      {fact && <span className={styles.fact}>{fact}</span>}
    </label>
  );
}
