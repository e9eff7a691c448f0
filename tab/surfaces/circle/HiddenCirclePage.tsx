// A members-only circle for whoever does not sit in it: name, kind, why there is no more to see, and the door.
import type { RefObject } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { HiddenCircle } from '../../../domain/circle/shownTo';
import type { BoardId } from '../../../domain/ids';
import { useCardStyles } from '../../features/card/cardStyles';
import { KindLabel } from '../../features/card/KindLabel';
import type { Door } from '../../features/membership/door';
import { HiddenDoor } from '../../features/membership/HiddenDoor';
import { DoorQuestion } from '../../features/door/DoorQuestion';
import { LockIcon } from '../../icons';
import { EmptyRing } from '../../ring/EmptyRing';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { usePageStyles } from '../board/pageStyles';
import type { Journey } from '../board/usePlace';
import { BackLink } from './BackLink';
import { useCircleStyles } from './circleStyles';

const useStyles = makeStyles({
  card: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXXL },
  words: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0, flexGrow: 1, flexBasis: '240px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '560px' },
});

interface Props {
  boardId: BoardId;
  heading: RefObject<HTMLHeadingElement | null>;
  circle: HiddenCircle;
  door: Door;
  journey: Journey;
}

export function HiddenCirclePage({ boardId, heading, circle, door, journey }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const pages = usePageStyles();
  const page = useCircleStyles();
  const styles = useStyles();
  return (
    <main className={pages.page}>
      <BackLink journey={journey} />
      <header className={mergeClasses(pages.header, page.header)}>
        <h1 ref={heading} tabIndex={-1} className={pages.title}>
          <UserText>{circle.name}</UserText>
        </h1>
        <KindLabel kind={circle.kind} />
      </header>
      <section className={mergeClasses(cards.card, styles.card)} aria-labelledby="hidden">
        <EmptyRing size={128} openSeats={0}>
          <LockIcon />
        </EmptyRing>
        <div className={styles.words}>
          <h2 className={cards.title} id="hidden">
            {t('hidden.page')}
          </h2>
          <p className={styles.text}>{t('hidden.pageText')}</p>
          <HiddenDoor circle={circle} door={door} />
          <DoorQuestion at={circle.id} boardId={boardId} />
        </div>
      </section>
    </main>
  );
}
