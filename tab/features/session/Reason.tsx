// One quiet line beneath a control that cannot be used now: why.
import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  reason: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

export function Reason({ children }: { children: ReactNode }) {
  return <p className={useStyles().reason}>{children}</p>;
}
