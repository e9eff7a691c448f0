// The dialog in which somebody adds the app: in a channel there is nothing to choose, in a meeting one chooses a circle,
// in a group chat whether it gets a board or the posts of a private circle.
import type { SurfaceProps } from '../../boot';
import { Notice } from '../../features/notice/Notice';
import { ToastRoot } from '../../features/toast/ToastRoot';
import { useText } from '../../text/TextProvider';
import { ConfigureChannel } from './ConfigureChannel';
import { ConfigureChat } from './ConfigureChat';
import { ConfigureMeeting } from './ConfigureMeeting';

export function ConfigureSurface({ host }: SurfaceProps) {
  const { t } = useText();
  const { conversationId, meetingId, isGroupChat } = host;
  if (conversationId === null) return <Notice title={t('conversation.none')}>{t('conversation.none.how')}</Notice>;
  return (
    <ToastRoot>
      {meetingId !== null ? (
        <ConfigureMeeting conversationId={conversationId} />
      ) : isGroupChat ? (
        <ConfigureChat conversationId={conversationId} />
      ) : (
        <ConfigureChannel host={host} conversationId={conversationId} />
      )}
    </ToastRoot>
  );
}
