// What is seldom needed in a running session, behind the button in its header.
import type { StartedSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { MoreMenu, type MenuAction } from './MoreMenu';
import { useRoom } from './sessionRoom';
import { useHandOver } from './useHandOver';
import { useSecondTap } from './useSecondTap';

interface Props {
  session: StartedSession;
  /** What the surface around it adds. */
  more: readonly MenuAction[];
  openCircle?: (() => void) | undefined;
  startNext?: (() => void) | undefined;
}

export function SessionMenu({ session, more, openCircle, startNext }: Props) {
  const { t } = useText();
  const { live, view, me } = useRoom();
  const { isAsking, tap } = useSecondTap(session.status);
  const actions: MenuAction[] = [];
  if (session.status === 'running' && view.link === 'live') {
    if (session.hostId === me.id) {
      actions.push({
        id: 'end',
        label: isAsking ? t('panel.end.again') : t('panel.end'),
        staysOpen: !isAsking,
        run: () => tap(true, () => live.send({ type: 'end' })),
      });
    } else if (session.leadId === me.id) {
      actions.push({ id: 'take', label: t('panel.takeBackControls'), run: () => live.send({ type: 'takeControls' }) });
    }
  }
  actions.push(...more);
  if (session.status === 'ended' && startNext) {
    actions.push({ id: 'next', label: t('panel.nextSession'), run: startNext });
  }
  if (openCircle) actions.push({ id: 'open', label: t('panel.open', { circle: session.circleName }), run: openCircle });
  actions.push(...useHandOver(session));
  return <MoreMenu label={t('panel.more')} actions={actions} />;
}
