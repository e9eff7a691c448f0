// Where a session would be, for whoever does not sit in its members-only circle: why there is none, and the door.
import type { BoardId } from '../../../domain/ids';
import type { HiddenCircle } from '../../../domain/circle/shownTo';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { KindLabel } from '../card/KindLabel';
import { DoorQuestion } from '../door/DoorQuestion';
import { Notice } from '../notice/Notice';
import type { CircleRead } from '../session/useCircle';
import { HiddenDoor } from './HiddenDoor';
import { useDoorBeside } from './useDoorBeside';

interface Props {
  boardId: BoardId;
  circle: HiddenCircle;
  read: Pick<CircleRead, 'replace' | 'read'>;
}

export function PrivateNotice({ boardId, circle, read }: Props) {
  const { t } = useText();
  const door = useDoorBeside(boardId, circle, read);
  return (
    <Notice title={t('hidden.page')}>
      <p>
        <KindLabel kind={circle.kind} /> · <UserText>{circle.name}</UserText>
      </p>
      <p>{t('hidden.pageText')}</p>
      <HiddenDoor circle={circle} door={door} centred />
      <DoorQuestion at={circle.id} boardId={boardId} />
    </Notice>
  );
}
