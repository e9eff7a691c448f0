// One recognised or chosen fact of a note: its picture and words, changed by the native control that lies over them, and
// taken off by its button.
import type { ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { RemoveChipIcon } from './sessionIcons';

const useStyles = makeStyles({
  chip: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    maxWidth: '100%',
    minHeight: '28px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    ':has(:is(select, input):focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fact: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    minHeight: '26px',
    paddingInline: `${tokens.spacingHorizontalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    '& > :is(select, input)': {
      position: 'absolute',
      inset: 0,
      width: '100%',
      height: '100%',
      opacity: 0,
      cursor: 'pointer',
      font: 'inherit',
    },
  },
  icon: {
    display: 'flex',
    flexShrink: 0,
    justifyContent: 'center',
    width: '24px',
    color: tokens.colorNeutralForeground2,
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  unset: { color: tokens.colorNeutralForeground2 },
  remove: { minWidth: '24px', width: '24px', height: '24px', padding: 0, borderRadius: tokens.borderRadiusCircular },
});

interface Props {
  icon: ReactNode;
  words: string;
  isSet: boolean;
  /** A select or a date input, labelled by itself. */
  control: ReactNode;
  /** Null where nothing can be taken off. */
  remove: { label: string; run(): void } | null;
}

export function Chip({ icon, words, isSet, control, remove }: Props) {
  const styles = useStyles();
  return (
    <span className={styles.chip}>
      <span className={styles.fact}>
        <span aria-hidden className={styles.icon}>
          {icon}
        </span>
        <span aria-hidden className={isSet ? styles.words : `${styles.words} ${styles.unset}`}>
          <bdi>{words}</bdi>
        </span>
        {control}
      </span>
      {remove && (
        <Button
          appearance="transparent"
          className={styles.remove}
          icon={<RemoveChipIcon />}
          aria-label={remove.label}
          title={remove.label}
          onClick={remove.run}
        />
      )}
    </span>
  );
}
