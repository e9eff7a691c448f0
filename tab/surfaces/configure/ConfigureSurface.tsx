// The dialog in which somebody adds the app: in a channel there is nothing to choose, in a meeting one chooses a circle.
import type { SurfaceProps } from '../../boot';
import { Notice } from '../../features/notice/Notice';
import { ToastRoot } from '../../features/toast/ToastRoot';
import { useText } from '../../text/TextProvider';
import { ConfigureChannel } from './ConfigureChannel';
import { ConfigureMeeting } from './ConfigureMeeting';

export function ConfigureSurface({ host }: SurfaceProps) {
  const { t } = useText();
  const { conversationId, meetingId } = host;
  if (conversationId === null) return <Notice title={t('conversation.none')}>{t('conversation.none.how')}</Notice>;
  return (
    <ToastRoot>
      {meetingId === null ? (
        <ConfigureChannel host={host} conversationId={conversationId} />
      ) : (
        <ConfigureMeeting conversationId={conversationId} />
      )}
    </ToastRoot>
  );
}
