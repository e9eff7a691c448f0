// The side panel: finds out which circle meets here, asks when nobody has said so yet, and shows that circle's session.
import { lazy, Suspense, useState } from 'react';
import type { ConversationView } from '../../../contract/views';
import type { CircleId } from '../../../domain/ids';
import type { SurfaceProps } from '../../boot';
import { OpenConversation } from '../../features/conversation/OpenConversation';
import { SessionSkeleton } from '../../features/session/SessionSkeleton';
import { ToastRoot } from '../../features/toast/ToastRoot';
import { ChooseCircle } from './ChooseCircle';
import { CirclePanel } from './CirclePanel';
import { LinkMeeting } from './LinkMeeting';

const DetailsPage = lazy(async () => ({ default: (await import('../details/DetailsPage.js')).DetailsPage }));
const StageSurface = lazy(async () => ({ default: (await import('../stage/StageSurface.js')).StageSurface }));

export function PanelSurface({ host }: SurfaceProps) {
  // Teams' own button shares the tab's page; on the stage it is the stage all the same.
  if (host.frame === 'meetingStage') {
    return (
      <Suspense>
        <StageSurface host={host} />
      </Suspense>
    );
  }
  return (
    <ToastRoot>
      <OpenConversation
        host={host}
        skeleton={<SessionSkeleton retry={() => location.reload()} />}
        notLinked={(retry) => <LinkMeeting conversationId={host.conversationId ?? ''} linked={retry} />}
      >
        {(conversation) => <Linked conversation={conversation} host={host} />}
      </OpenConversation>
    </ToastRoot>
  );
}

function Linked({ conversation, host }: SurfaceProps & { conversation: ConversationView }) {
  const { boardId, me } = conversation;
  const [chosen, choose] = useState<CircleId | null>(conversation.circleId);
  if (!chosen) return <ChooseCircle boardId={boardId} choose={choose} />;
  const place = { boardId, circleId: chosen, me, meetingChat: host.conversationId };
  if (host.frame === 'sidePanel') return <CirclePanel key={chosen} {...place} />;
  return (
    <Suspense fallback={<SessionSkeleton retry={() => location.reload()} />}>
      <DetailsPage key={chosen} {...place} />
    </Suspense>
  );
}
