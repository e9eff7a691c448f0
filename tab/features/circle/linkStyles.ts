// A small action in a line of facts, which looks like a link there.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useLinkStyles = makeStyles({
  link: {
    minWidth: 0,
    height: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
});
