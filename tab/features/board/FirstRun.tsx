// A board without circles: what a circle is, and how to start the first.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Me } from '../../../contract/views';
import { AddIcon } from '../../icons';
import { EmptyRing } from '../../ring/EmptyRing';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';

const SIZE = 240;

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    paddingTop: '56px',
    '@media (max-width: 479px)': { paddingTop: '16px' },
  },
  ring: { position: 'relative' },
  me: {
    position: 'absolute',
    left: '92px',
    top: '3px',
    borderRadius: tokens.borderRadiusCircular,
    width: '56px',
    height: '56px',
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '2px',
  },
  first: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, display: 'block' },
  circle: { ...typographyStyles.subtitle1, display: 'block' },
  suggested: { color: tokens.colorBrandForegroundLink, marginTop: tokens.spacingVerticalL },
  title: { ...typographyStyles.title2, margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalS}` },
  text: {
    ...typographyStyles.body2,
    color: tokens.colorNeutralForeground2,
    maxWidth: '560px',
    margin: `0 0 ${tokens.spacingVerticalXXL}`,
  },
});

export function FirstRun({ me, onStart, suggestedHref }: { me: Me; onStart: () => void; suggestedHref: string }) {
  const { t } = useText();
  const styles = useStyles();
  return (
    <section className={styles.page}>
      <div className={styles.ring} dir="ltr" aria-hidden>
        <EmptyRing size={SIZE} openSeats={7} arrow>
          <span>
            <span className={styles.first}>{t('board.empty.first')}</span>
            <span className={styles.circle}>{t('board.empty.circle')}</span>
          </span>
        </EmptyRing>
        <span className={styles.me}>
          <PersonMark id={me.id} name={me.name} size={56} />
        </span>
      </div>
      <h2 className={styles.title}>{t('board.empty.title')}</h2>
      <p className={styles.text}>{t('board.empty.text')}</p>
      <Button appearance="primary" size="large" icon={<AddIcon />} onClick={onStart}>
        {t('board.start')}
      </Button>
      <a href={suggestedHref} className={styles.suggested}>
        {t('forming.title')}
      </a>
    </section>
  );
}
