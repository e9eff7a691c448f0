// The circle's page for a coach from outside who is in the channel as well.
import type { RefObject } from 'react';
import type { CoachedCircleView } from '../../../contract/views';
import { CoachedPage } from '../../features/coach/CoachedPage';
import { useShownSession } from '../../features/session/useShownSession';
import type { Journey } from '../board/usePlace';
import { BackLink } from './BackLink';

interface Props {
  heading: RefObject<HTMLHeadingElement | null>;
  value: CoachedCircleView;
  journey: Journey;
  onLeave: () => void;
}

export function CoachedCirclePage({ heading, value: { boardId, coached, me }, journey, onLeave }: Props) {
  const shown = useShownSession(boardId, coached.id, true);
  return (
    <CoachedPage
      {...{ boardId, me, coached, shown, heading, onLeave }}
      circleId={coached.id}
      meetingChat={null}
      back={<BackLink journey={journey} />}
    />
  );
}
