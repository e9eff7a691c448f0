// A members-only circle on the board, for whoever does not sit in it: its name, its kind and the door.
import { mergeClasses } from '@fluentui/react-components';
import type { HiddenCircle } from '../../../domain/circle/shownTo';
import type { BoardId } from '../../../domain/ids';
import { LockIcon } from '../../icons';
import { EmptyRing } from '../../ring/EmptyRing';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { KindLabel } from '../card/KindLabel';
import { DoorQuestion } from '../door/DoorQuestion';
import type { Door } from '../membership/door';
import { HiddenDoor } from '../membership/HiddenDoor';
import { useCircleCardStyles } from './circleCardStyles';

interface Props {
  boardId: BoardId;
  circle: HiddenCircle;
  href: string;
  door: Door;
}

export function HiddenCard({ boardId, circle, href, door }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useCircleCardStyles();
  const nameId = `name-${circle.id}`;
  return (
    <li className={mergeClasses(cards.card, styles.card)}>
      <div className={styles.top}>
        <EmptyRing size={128} openSeats={0}>
          <LockIcon />
        </EmptyRing>
        <div className={styles.words}>
          <KindLabel kind={circle.kind} />
          <h3 className={styles.name}>
            <a href={href} id={nameId} className={styles.link}>
              <UserText>{circle.name}</UserText>
            </a>
          </h3>
          <span>{t('hidden.text')}</span>
        </div>
      </div>
      <div className={styles.bottom}>
        <HiddenDoor circle={circle} door={door} nameId={nameId} />
      </div>
      <DoorQuestion at={circle.id} boardId={boardId} />
    </li>
  );
}
