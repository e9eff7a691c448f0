// Whether a question goes out under one's name; offered once enough people are there, and it stays as it was set.
import { useId } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ANONYMOUS_MIN_PEOPLE } from '../../../domain/limits';
import { useText } from '../../text/TextProvider';
import { useThemeName } from '../../theme/themeName';
import { AnonymousIcon } from './sessionIcons';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `0 ${tokens.spacingHorizontalS}` },
  switch: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    height: '28px',
    minWidth: '0',
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  on: {
    ...typographyStyles.caption1Strong,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  contrast: {
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralForeground1 },
  },
  closed: { color: tokens.colorNeutralForegroundDisabled, cursor: 'not-allowed' },
  reason: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  isOn: boolean;
  isOffered: boolean;
  turn(on: boolean): void;
}

export function AnonymousSwitch({ isOn, isOffered, turn }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const reasonId = useId();
  const isContrast = useThemeName() === 'contrast';
  // Whoever turned it on can always turn it off: nothing goes out under a name by itself.
  const isClosed = !isOffered && !isOn;
  return (
    <div className={styles.row}>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-disabled={isClosed || undefined}
        aria-describedby={isOffered ? undefined : reasonId}
        className={mergeClasses(
          styles.switch,
          isOn && styles.on,
          isOn && isContrast && styles.contrast,
          isClosed && styles.closed,
        )}
        onClick={() => isClosed || turn(!isOn)}
      >
        <AnonymousIcon aria-hidden />
        {t(isOn ? 'panel.anonymous.on' : 'panel.anonymous.off')}
      </button>
      {!isOffered && (
        <p id={reasonId} className={styles.reason}>
          {t('panel.anonymous.tooFew', { people: ANONYMOUS_MIN_PEOPLE })}
        </p>
      )}
    </div>
  );
}
