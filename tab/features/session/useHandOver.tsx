// The people to whom the host can give the controls, as actions of the session's menu: open it, tap one, done.
import { mayBeHanded } from '../../../domain/session/decideControls';
import type { StartedSession } from '../../../domain/session/state';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import type { MenuAction } from './MoreMenu';
import { useRoom } from './sessionRoom';

export function useHandOver(session: StartedSession): MenuAction[] {
  const { t } = useText();
  const { live, view, me, nameOf } = useRoom();
  if (session.status !== 'running' || session.hostId !== me.id || view.link !== 'live') return [];
  const others = session.members.filter(({ id }) => id !== me.id && mayBeHanded(session, id));
  return others.map(({ id, name }) => ({
    id,
    label: nameOf(id),
    heading: t('panel.handOver.to'),
    icon: <PersonMark id={id} name={name} size={20} />,
    run: () => live.send({ type: 'handOver', to: id }),
  }));
}
