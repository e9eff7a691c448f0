// Which of the four kinds the next note is: a radio group that shows the chosen one's name and the others' pictures.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { captureKinds, type CaptureKind } from '../../../domain/session/capture';
import { useText } from '../../text/TextProvider';
import { useThemeName } from '../../theme/themeName';
import { captureIcon } from './captureIcon';

const NARROW = '@media (max-width: 279px)';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    // Where the chosen one's name leaves too little room, the last go under it: no name is cut off.
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXXS,
    margin: 0,
    padding: 0,
    border: 0,
    minWidth: 0,
  },
  kind: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    height: '28px',
    padding: '0 6px',
    [NARROW]: { padding: '0 4px' },
    minWidth: 0,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    ...typographyStyles.caption1Strong,
    padding: '0 12px 0 8px',
    [NARROW]: { padding: '0 8px 0 6px' },
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  contrast: {
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralForeground1 },
  },
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  icon: { display: 'flex' },
  name: { whiteSpace: 'nowrap' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface Props {
  kind: CaptureKind;
  choose(kind: CaptureKind): void;
}

export function KindPicker({ kind, choose }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const isContrast = useThemeName() === 'contrast';
  return (
    <div role="radiogroup" aria-label={t('panel.kind')} className={styles.group}>
      {captureKinds.map((each, index) => (
        <label
          key={each}
          className={mergeClasses(
            styles.kind,
            each === kind && styles.chosen,
            each === kind && isContrast && styles.contrast,
          )}
          title={t('panel.kind.key', { kind: t(`capture.${each}`), number: index + 1 })}
        >
          <input
            type="radio"
            name="kind"
            className={styles.radio}
            checked={each === kind}
            aria-keyshortcuts={`Alt+${index + 1}`}
            onChange={() => choose(each)}
          />
          <span aria-hidden className={styles.icon}>
            {captureIcon[each]}
          </span>
          <span className={each === kind ? styles.name : styles.unseen}>{t(`capture.${each}`)}</span>
        </label>
      ))}
    </div>
  );
}
