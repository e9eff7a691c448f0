// The seats of a running session's ring with their words, the same in every frame.
import { formats, type RoleId } from '../../../domain/formats';
import type { RunningSession } from '../../../domain/session/state';
import type { RingSeat } from '../../ring/Ring';
import { useText } from '../../text/TextProvider';
import { ringSeats } from './ringSeats';
import { ControlsIcon, DisconnectedIcon } from './sessionIcons';

const badges = { gone: <DisconnectedIcon />, controls: <ControlsIcon /> };

export function useRingSeats(session: RunningSession, isVoting: boolean): RingSeat[] {
  const { t } = useText();
  const words = {
    here: t('panel.seat.here'),
    ready: t('panel.seat.ready'),
    voted: t('panel.seat.voted'),
    speaks: t('panel.turn.now'),
    spoken: t('panel.turn.spoken'),
    away: t('panel.seat.away'),
    lead: t(`role.${formats[session.formatId].roles.lead as RoleId}`),
    gone: t('panel.seat.gone'),
    controls: t('panel.seat.controls'),
  };
  return ringSeats(session, words, isVoting).map(({ mark, ...seat }) => ({ ...seat, badge: mark && badges[mark] }));
}
