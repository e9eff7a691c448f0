// Notes the server would not take, those of the circle's earlier sessions among them.
import type { RefusedCapture } from '../../live/liveView';
import { RefusedNote } from './RefusedNote';
import { useRoom } from './sessionRoom';

interface Props {
  /** Puts a note back into the composer; null where there is none. */
  edit: ((refused: RefusedCapture) => void) | null;
}

/** List items: the list is the caller's. */
export function RefusedNotes({ edit }: Props) {
  const { view } = useRoom();
  return view.refused.map((one) => (
    <RefusedNote key={one.command.captureId} refused={one} edit={edit && (() => edit(one))} />
  ));
}
