// The side panel: finds out which circle meets here, asks when nobody has said so yet, and shows that circle's session.
import { lazy, Suspense, useState } from 'react';
import type { ConversationView } from '../../../contract/views';
import type { CircleId } from '../../../domain/ids';
import type { SurfaceProps } from '../../boot';
import { OpenConversation } from '../../features/conversation/OpenConversation';
import type { FrameName } from '../../features/session/SessionFrame';
import { SessionSkeleton } from '../../features/session/SessionSkeleton';
import type { HostContext } from '../../host/hostContext';
import { ChooseCircle } from './ChooseCircle';
import { CirclePanel } from './CirclePanel';
import { LinkMeeting } from './LinkMeeting';

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
    <OpenConversation
      host={host}
      skeleton={<SessionSkeleton retry={() => location.reload()} />}
      notLinked={(retry) => <LinkMeeting conversationId={host.conversationId ?? ''} linked={retry} />}
    >
      {(conversation) => <Linked conversation={conversation} frame={frameOf(host)} />}
    </OpenConversation>
  );
}

function Linked({ conversation, frame }: { conversation: ConversationView; frame: FrameName }) {
  const { boardId, me } = conversation;
  const [chosen, choose] = useState<CircleId | null>(conversation.circleId);
  if (!chosen) return <ChooseCircle boardId={boardId} choose={choose} />;
  return <CirclePanel key={chosen} boardId={boardId} circleId={chosen} me={me} frame={frame} />;
}

/** A meeting's tab is wide; only beside the call is there so little room. */
function frameOf({ frame }: HostContext): FrameName {
  return frame === 'sidePanel' ? 'panel' : 'page';
}
