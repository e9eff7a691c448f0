// The lines of a ring: the track between seats or the clock's arc, and the arrow to whoever follows. Pure decoration.
import { tokens } from '@fluentui/react-components';
import { arrowArc, clockRadius, trackArcs } from './ringGeometry';

export interface RingClock {
  /** Of the step's time that is left, 0 to 1. */
  fraction: number;
  state: 'running' | 'paused' | 'lastMinute' | 'timesUp';
}

interface Props {
  size: number;
  count: number;
  colour: string;
  clock?: RingClock | undefined;
  arrow?: boolean | undefined;
}

const clockColour: Record<RingClock['state'], string> = {
  running: tokens.colorCompoundBrandStroke,
  paused: tokens.colorNeutralStrokeAccessible,
  lastMinute: tokens.colorPaletteMarigoldBorderActive,
  timesUp: tokens.colorPaletteMarigoldBorderActive,
};

export function RingLines({ size, count, colour, clock, arrow }: Props) {
  const drawn = arrow ? arrowArc(size, count) : null;
  return (
    <svg
      aria-hidden
      focusable="false"
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      fill="none"
      style={{ position: 'absolute', left: 0, top: 0, overflow: 'visible', pointerEvents: 'none' }}
    >
      {clock ? (
        <ClockArc size={size} clock={clock} />
      ) : (
        trackArcs(size, count).map((path) => (
          <path
            key={path}
            d={path}
            style={{ stroke: tokens.colorNeutralStroke1 }}
            strokeWidth={2}
            strokeLinecap="round"
          />
        ))
      )}
      {drawn && (
        <>
          <path d={drawn.path} style={{ stroke: colour }} strokeWidth={2.5} strokeLinecap="round" />
          <path
            d="M0 0L-8 -4.5L-8 4.5Z"
            transform={`translate(${drawn.tip.x} ${drawn.tip.y}) rotate(${drawn.heading})`}
            style={{ fill: colour }}
          />
        </>
      )}
    </svg>
  );
}

function ClockArc({ size, clock }: { size: number; clock: RingClock }) {
  const radius = clockRadius(size);
  const around = 2 * Math.PI * radius;
  const width = size >= 400 ? 12 : size > 128 ? 5 : 4;
  const shown = clock.state === 'timesUp' ? 1 : Math.min(1, Math.max(0, clock.fraction));
  const circle = { cx: size / 2, cy: size / 2, r: radius, strokeWidth: width };
  return (
    <>
      <circle {...circle} style={{ stroke: tokens.colorNeutralStroke1 }} />
      <circle
        {...circle}
        style={{ stroke: clockColour[clock.state] }}
        strokeDasharray={`${around * shown} ${around}`}
        strokeLinecap={shown > 0 && shown < 1 ? 'round' : 'butt'}
        visibility={shown > 0 ? 'visible' : 'hidden'}
        transform={`rotate(-90 ${size / 2} ${size / 2})`}
      />
    </>
  );
}
