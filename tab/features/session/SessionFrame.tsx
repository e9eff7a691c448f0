// Which of the two frames a session's parts go into. What the parts are is the same in both; each lays them out its way.
import type { ReactNode } from 'react';
import { PageFrame } from './PageFrame';
import { PanelFrame } from './PanelFrame';
import type { Said } from './useSaid';

export type FrameName = 'panel' | 'page';

export interface FrameParts {
  name: ReactNode;
  /** Beside the name: whether all is saved, and more actions. */
  tools?: ReactNode;
  /** The ring, and what happens now. */
  now: ReactNode;
  /** What was said. */
  notes?: ReactNode;
  footer?: ReactNode;
  /** What was just done, with its undo. */
  strip?: ReactNode;
  /** For screen readers only. */
  spoken: readonly Said[];
}

export function SessionFrame({ frame, ...parts }: FrameParts & { frame: FrameName }) {
  return frame === 'panel' ? <PanelFrame {...parts} /> : <PageFrame {...parts} />;
}
