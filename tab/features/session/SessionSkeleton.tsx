// The known layout of a session before anything is known of it; after ten seconds it offers another try.
import { useContext, useEffect, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EmptyRing } from '../../ring/EmptyRing';
import { useText } from '../../text/TextProvider';
import { WithinPage } from '../notice/Notice';

const STILL_LOADING_MS = 10_000;

const useStyles = makeStyles({
  skeleton: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    paddingTop: '42px',
  },
  line: {
    height: '16px',
    width: '60%',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
  },
  button: {
    height: '36px',
    width: 'calc(100% - 40px)',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
  },
});

interface Props {
  retry(): void;
  /** What can be said although nothing is known of the session yet. */
  notice?: ReactNode;
}

export function SessionSkeleton({ retry, notice }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const Page = useContext(WithinPage) ? 'div' : 'main';
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), STILL_LOADING_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Page className={styles.skeleton} aria-busy={!isSlow}>
      <span role="progressbar" aria-label={t('panel.loading')} />
      <EmptyRing size={164} openSeats={7} />
      {notice ?? <div className={styles.line} />}
      {isSlow ? (
        <>
          <span role="status">{t('panel.stillLoading')}</span>
          <Button onClick={retry}>{t('action.tryAgain')}</Button>
        </>
      ) : (
        <div className={styles.button} />
      )}
    </Page>
  );
}
