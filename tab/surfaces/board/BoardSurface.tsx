// The tab's pages and the ways between them. Which board this conversation shows is the server's word; a meeting linked
// to a circle opens that circle.
import { lazy, Suspense, useState } from 'react';
import type { ConversationView } from '../../../contract/views';
import type { SurfaceProps } from '../../boot';
import { OpenConversation } from '../../features/conversation/OpenConversation';
import { ToastRoot } from '../../features/toast/ToastRoot';
import { BoardFrame } from './BoardFrame';
import { BoardPage } from './BoardPage';
import { keptPath } from './keptPlace';
import { placeFrom, type Place } from './place';
import { useKeptPlace } from './useKeptPlace';
import { usePlace } from './usePlace';

// The board comes first; what lies behind it is fetched when somebody goes there.
const CirclePage = lazy(async () => ({ default: (await import('../circle/CirclePage.js')).CirclePage }));
const StartCirclePage = lazy(async () => ({
  default: (await import('../startCircle/StartCirclePage.js')).StartCirclePage,
}));

const ProfilePage = lazy(async () => ({ default: (await import('../profile/ProfilePage.js')).ProfilePage }));
const SuggestionsPage = lazy(async () => ({
  default: (await import('../forming/SuggestionsPage.js')).SuggestionsPage,
}));
const PeoplePage = lazy(async () => ({ default: (await import('../people/PeoplePage.js')).PeoplePage }));
const PersonPage = lazy(async () => ({ default: (await import('../people/PersonPage.js')).PersonPage }));
const MyCirclesPage = lazy(async () => ({ default: (await import('../myCircles/MyCirclesPage.js')).MyCirclesPage }));

export function BoardSurface({ host }: SurfaceProps) {
  return (
    <ToastRoot>
      <OpenConversation host={host} skeleton={<BoardFrame />}>
        {(conversation) => <Pages conversation={conversation} subPageId={host.subPageId} />}
      </OpenConversation>
    </ToastRoot>
  );
}

function Pages({ conversation, subPageId }: { conversation: ConversationView; subPageId: string | null }) {
  const { boardId, me } = conversation;
  const [first] = useState(() => firstPlace(subPageId, conversation));
  const journey = usePlace(first);
  useKeptPlace({ boardId, subPageId, place: journey.place });
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
    case 'profile':
      return (
        <Suspense fallback={<BoardFrame />}>
          <ProfilePage boardId={boardId} journey={journey} />
        </Suspense>
      );
    case 'suggested':
      return (
        <Suspense fallback={<BoardFrame />}>
          <SuggestionsPage boardId={boardId} journey={journey} />
        </Suspense>
      );
    case 'mine':
      return (
        <Suspense fallback={<BoardFrame />}>
          <MyCirclesPage boardId={boardId} journey={journey} />
        </Suspense>
      );
    case 'people':
      return (
        <Suspense fallback={<BoardFrame at="people">{null}</BoardFrame>}>
          <PeoplePage boardId={boardId} query={place.query} journey={journey} />
        </Suspense>
      );
    case 'person':
      return (
        <Suspense fallback={<BoardFrame at="people">{null}</BoardFrame>}>
          <PersonPage key={place.personId} boardId={boardId} personId={place.personId} journey={journey} />
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

function firstPlace(subPageId: string | null, { boardId, circleId }: ConversationView): Place {
  const kept = keptPath(() => sessionStorage, boardId, subPageId, Date.now());
  if (kept !== null) return placeFrom(kept);
  if (subPageId !== null) return placeFrom(subPageId);
  return circleId === null ? { at: 'board' } : { at: 'circle', circleId };
}
