// Where a session would be, for whoever does not sit in its members-only circle: why there is none, and the door.
import { useState } from 'react';
import type { BoardId } from '../../../domain/ids';
import type { HiddenCircle } from '../../../domain/circle/shownTo';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { KindLabel } from '../card/KindLabel';
import { DoorQuestion } from '../door/DoorQuestion';
import { useDoors } from '../door/DoorRoot';
import { Notice } from '../notice/Notice';
import type { CircleRead } from '../session/useCircle';
import { doorOf } from './door';
import { HiddenDoor } from './HiddenDoor';

interface Props {
  boardId: BoardId;
  circle: HiddenCircle;
  read: Pick<CircleRead, 'replace' | 'read'>;
}

export function PrivateNotice({ boardId, circle, read }: Props) {
  const { t, reasonOf } = useText();
  const doors = useDoors();
  const [fault, setFault] = useState<string | null>(null);
  const door = doorOf({ boardId, circleId: circle.id }, async (send) => {
    const answer = await doors.through(circle.id, send);
    if (answer.ok) read.replace(answer.value);
    else {
      setFault(answer.problem.code === 'profileNeeded' ? null : reasonOf(answer.problem));
      read.read();
    }
  });
  return (
    <Notice title={t('hidden.page')}>
      <p>
        <KindLabel kind={circle.kind} /> · <UserText>{circle.name}</UserText>
      </p>
      <p>{t('hidden.pageText')}</p>
      <HiddenDoor circle={circle} door={door} />
      <DoorQuestion at={circle.id} boardId={boardId} />
      <div role="alert">{fault}</div>
    </Notice>
  );
}
