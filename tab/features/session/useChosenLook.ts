// How a button looks while what it stands for is one's choice.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useThemeName } from '../../theme/themeName';

const useStyles = makeStyles({
  // Fluent's ToggleButton looks like this too, but costs the panel several kilobytes more.
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 },
  },
  contrast: {
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralForeground1, color: tokens.colorNeutralBackground1 },
  },
});

/** The class to give it, last. */
export function useChosenLook(isChosen: boolean): string {
  const styles = useStyles();
  const isContrast = useThemeName() === 'contrast';
  return mergeClasses(isChosen && styles.chosen, isChosen && isContrast && styles.contrast);
}
