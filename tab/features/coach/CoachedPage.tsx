// All that a coach from outside has of a circle, in one page: who sits in it, and their session.
import type { ReactNode, RefObject } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { KindLabel } from '../card/KindLabel';
import { PersonRow } from '../membership/PersonRow';
import { WithinPage } from '../notice/Notice';
import { CoachNotice } from './CoachNotice';
import { CoachSession, type CoachPlace } from './CoachSession';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    maxWidth: '1080px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    boxSizing: 'border-box',
  },
  header: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  title: { ...typographyStyles.title3, margin: 0, overflowWrap: 'anywhere', outlineStyle: 'none' },
  leave: { marginTop: tokens.spacingVerticalM },
});

interface Props extends CoachPlace {
  back?: ReactNode;
  heading?: RefObject<HTMLHeadingElement | null>;
  onLeave: () => void;
}

export function CoachedPage({ back, heading, onLeave, ...place }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const { coached } = place;
  return (
    <main className={styles.page}>
      {back}
      <header className={styles.header}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          <UserText>{coached.name}</UserText>
        </h1>
        <KindLabel kind={coached.kind} />
      </header>
      <CoachNotice coached={coached} />
      <section className={cards.card} aria-label={t('coach.which')}>
        <WithinPage value>
          <CoachSession {...place} frame="page" />
        </WithinPage>
      </section>
      <section className={cards.card} aria-labelledby="coached-people">
        <h2 className={cards.title} id="coached-people">
          {t('coach.people')}
        </h2>
        <ul className={cards.list}>
          {coached.people.map((person) => (
            <PersonRow key={person.id} person={person} fact={t(`seat.${person.seat}`)} />
          ))}
        </ul>
        <Button appearance="subtle" className={styles.leave} onClick={onLeave}>
          {t('coach.leave')}
        </Button>
      </section>
    </main>
  );
}
