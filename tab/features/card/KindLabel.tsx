// What sort of circle it is, in its colour; in dark and contrast the words stay neutral.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Kind } from '../../../domain/circle/kinds';
import { kindColour } from '../../ring/kindColour';
import { useText } from '../../text/TextProvider';
import { useThemeName } from '../../theme/themeName';
import { kindIcon } from './kindIcon';

const useStyles = makeStyles({
  kind: {
    ...typographyStyles.caption1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
});

export function KindLabel({ kind }: { kind: Kind }) {
  const { t } = useText();
  const styles = useStyles();
  const isLight = useThemeName() === 'default';
  const colour = kindColour[kind];
  const Icon = kindIcon[kind];
  return (
    <span className={styles.kind} style={isLight ? { color: colour.label } : {}}>
      <Icon style={{ color: colour.border }} />
      {t(`kind.${kind}`)}
    </span>
  );
}
