// What the new circle will look like: you on top, open seats around, and what happens then.
import type { ReactNode } from 'react';
import type { Me } from '../../../contract/views';
import { useCardStyles } from '../../features/card/cardStyles';
import { EmptyRing } from '../../ring/EmptyRing';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useStartStyles } from './startStyles';

interface Props {
  me: Me;
  name: string;
  /** The button. */
  children: ReactNode;
}

export function CirclePreview({ me, name, children }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStartStyles();
  return (
    <section className={cards.card} aria-label={t('start.preview')}>
      <div className={styles.preview}>
        <div className={styles.ring} dir="ltr" aria-hidden>
          <EmptyRing size={128} openSeats={5} />
          <span className={styles.me}>
            <PersonMark id={me.id} name={me.name} size={32} />
          </span>
        </div>
        <div className={styles.words}>
          <p className={styles.name}>{name === '' ? t('start.preview') : <UserText>{name}</UserText>}</p>
          <span className={cards.fact}>{t('start.youFirst')}</span>
        </div>
      </div>
      <div className={styles.then}>
        <h2 className={styles.heading}>{t('start.then')}</h2>
        <ol className={styles.list}>
          <li>{t('start.then.1')}</li>
          <li>{t('start.then.2')}</li>
          <li>{t('start.then.3')}</li>
        </ol>
      </div>
      {children}
    </section>
  );
}
