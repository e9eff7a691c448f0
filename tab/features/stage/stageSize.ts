// How large everything on the stage is drawn: read from across a room at 994 × 678, still whole at 472 × 382, one column
// where the window is a phone's.
import { useSyncExternalStore } from 'react';

export interface StageSize {
  /** The ring's, in pixels. */
  ring: number;
  /** 1 where the ring has the size it was drawn at. */
  scale: number;
  layout: 'beside' | 'column';
  /** How many notes there is room for. */
  notes: number;
}

const DRAWN_AT = 480;
const LARGEST = 640;
const COLUMN_UNDER = 460;
/** Seats are touchable and readable at multiples of it. */
const STEP = 4;

export function stageSize(width: number, height: number): StageSize {
  const layout = width < COLUMN_UNDER ? 'column' : 'beside';
  const room = layout === 'column' ? Math.min(width - 40, height * 0.5) : Math.min(height * 0.72, width * 0.483);
  const ring = Math.max(160, Math.min(LARGEST, Math.floor(room / STEP) * STEP));
  return { ring, scale: ring / DRAWN_AT, layout, notes: notesFor(layout, height) };
}

function notesFor(layout: StageSize['layout'], height: number): number {
  if (height >= (layout === 'column' ? 740 : 640)) return 3;
  return height >= 500 ? 2 : 1;
}

export function useStageSize(): StageSize {
  const pixels = useSyncExternalStore(
    (changed) => {
      window.addEventListener('resize', changed);
      return () => window.removeEventListener('resize', changed);
    },
    () => `${window.innerWidth} ${window.innerHeight}`,
  );
  const [width = 0, height = 0] = pixels.split(' ').map(Number);
  return stageSize(width, height);
}
