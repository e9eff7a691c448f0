// The tab's pages and the ways between them. Which board this conversation shows is the server's word; a meeting linked
// to a circle opens that circle.
import { lazy, Suspense } from 'react';
import type { ConversationView } from '../../../contract/views';
import type { SurfaceProps } from '../../boot';
import { OpenConversation } from '../../features/conversation/OpenConversation';
import { ToastRoot } from '../../features/toast/ToastRoot';
import { BoardFrame } from './BoardFrame';
import { BoardPage } from './BoardPage';
import { placeFrom, type Place } from './place';
import { usePlace } from './usePlace';

// The board comes first; what lies behind it is fetched when somebody goes there.
const CirclePage = lazy(async () => ({ default: (await import('../circle/CirclePage.js')).CirclePage }));
const StartCirclePage = lazy(async () => ({
  default: (await import('../startCircle/StartCirclePage.js')).StartCirclePage,
}));

export function BoardSurface({ host }: SurfaceProps) {
  return (
    <ToastRoot>
      <OpenConversation host={host} skeleton={<BoardFrame />}>
        {(conversation) => <Pages conversation={conversation} first={firstPlace(host.subPageId, conversation)} />}
      </OpenConversation>
    </ToastRoot>
  );
}

function Pages({ conversation, first }: { conversation: ConversationView; first: Place }) {
  const { boardId, me } = conversation;
  const journey = usePlace(first);
  const { place } = journey;
  switch (place.at) {
    case 'board':
      return <BoardPage boardId={boardId} journey={journey} />;
    case 'startCircle':
      return (
        <Suspense fallback={<BoardFrame />}>
          <StartCirclePage boardId={boardId} me={me} journey={journey} />
        </Suspense>
      );
    case 'circle':
    case 'session':
      return (
        <Suspense fallback={<BoardFrame />}>
          <CirclePage key={place.circleId} boardId={boardId} place={place} journey={journey} />
        </Suspense>
      );
  }
}

function firstPlace(subPageId: string | null, { circleId }: ConversationView): Place {
  if (subPageId !== null) return placeFrom(subPageId);
  return circleId === null ? { at: 'board' } : { at: 'circle', circleId };
}
