// The dialog's page: one sentence of value on top, the choice below it, and what Save will do at the end.
import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { InfoIcon } from '../../icons';
import { EmptyRing } from '../../ring/EmptyRing';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '640px',
    padding: '24px 32px 32px',
    '@media (max-width: 479px)': { padding: '16px' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXL,
    marginBottom: tokens.spacingVerticalXXL,
  },
  words: { flexBasis: '200px', flexGrow: 1, minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  save: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXXL,
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0 },
});

interface Props {
  title: string;
  /** What Save does; null while it cannot be pressed. */
  save: string | null;
  children: ReactNode;
}

export function ConfigureFrame({ title, save, children }: Props) {
  const { t } = useText();
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <EmptyRing size={72} openSeats={7} />
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.text}>{t('configure.value')}</p>
        </div>
      </header>
      {children}
      <p role="status" className={styles.save}>
        {save !== null && (
          <>
            <InfoIcon className={styles.icon} />
            {save}
          </>
        )}
      </p>
    </main>
  );
}
