// A whole page's worth of "this is missing, this is what you can do": never a dead end.
import { createContext, useContext, type ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { EmptyRing } from '../../ring/EmptyRing';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    maxWidth: '440px',
    margin: '0 auto',
    boxSizing: 'border-box',
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { color: tokens.colorNeutralForeground2 },
});

/** True where a page stands around the notice already, so that it brings no landmark and no first heading of its own. */
export const WithinPage = createContext(false);

interface Props {
  title: string;
  children?: ReactNode;
  action?: { label: string; run: () => void };
}

export function Notice({ title, children, action }: Props) {
  const styles = useStyles();
  const isWithin = useContext(WithinPage);
  const Page = isWithin ? 'div' : 'main';
  const Title = isWithin ? 'h3' : 'h1';
  return (
    <Page className={styles.page}>
      <EmptyRing size={128} openSeats={5} />
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.text}>{children}</div>}
      {action && <Button onClick={action.run}>{action.label}</Button>}
    </Page>
  );
}
