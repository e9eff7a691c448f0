// A circle as a ring: people in the order they lead, the lead at twelve o'clock, time in the middle. The same drawing
// everywhere; it never mirrors, because a clock does not.
import type { CSSProperties, ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Kind } from '../../domain/circle/kinds';
import { kindColour } from './kindColour';
import { RingLines, type RingClock } from './RingLines';
import { labelSide, seatAngle, seatSizes, trackRadius } from './ringGeometry';
import { Seat } from './Seat';
import { useTurningAngles } from './turningAngles';

export interface RingSeat {
  id: string;
  name: string;
  /** Here, ready or has spoken; hollow when false. Left out where a ring does not say. */
  lit?: boolean;
  /** What a lit seat means, for screen readers: “ready”. */
  said?: string;
  /** Shown beside the seat where there are labels. */
  label?: string;
  note?: string;
  /** A small picture at the seat's foot; what it means is in `said`. */
  badge?: ReactNode;
}

interface Props {
  /** In pixels; the geometry knows 72, 104, 128, 164, 176, 288 and 480. */
  size: number;
  /** In the order they lead, the lead first. */
  seats: readonly RingSeat[];
  /** What the list of people is, for screen readers. */
  label: string;
  kind?: Kind;
  clock?: RingClock;
  /** From the lead to whoever follows. */
  arrow?: boolean;
  /** Names (and notes) outside the ring, for all but the lead. */
  labels?: boolean;
  /** What stands in the middle. */
  children?: ReactNode;
}

const useStyles = makeStyles({
  ring: { position: 'relative', flexShrink: 0, direction: 'ltr' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  middle: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    pointerEvents: 'none',
    color: tokens.colorNeutralForeground1,
    '& > *': { pointerEvents: 'auto' },
  },
});

export function Ring({ size, seats, label, kind = 'peers', clock, arrow, labels, children }: Props) {
  const styles = useStyles();
  const angles = useTurningAngles(seats.map((seat) => seat.id));
  const sizes = seatSizes(size, seats.length);
  const radius = trackRadius(size, sizes.lead);
  const colour = kindColour[kind].border;
  const says = seats.some((seat) => seat.lit === false);
  return (
    <div className={styles.ring} style={boxOf(size, seats.length, labels)}>
      <RingLines size={size} count={seats.length} colour={colour} clock={clock} arrow={arrow} />
      <div className={styles.middle} style={{ height: size }}>
        {children}
      </div>
      <ol aria-label={label} className={styles.list}>
        {seats.map((seat, index) => (
          <Seat
            key={seat.id}
            seat={seat}
            size={index === 0 ? sizes.lead : sizes.seat}
            angle={angles.get(seat.id) ?? seatAngle(index, seats.length)}
            ring={{ size, radius }}
            halo={index === 0 ? colour : null}
            outlined={says}
            labelled={Boolean(labels) && index > 0}
          />
        ))}
      </ol>
    </div>
  );
}

/** Names beneath the lowest seats need room of their own. */
function boxOf(size: number, count: number, labels?: boolean): CSSProperties {
  const beneath = Array.from({ length: count }, (_, index) => labelSide(seatAngle(index, count))).includes('beneath');
  return { width: size, height: size, marginBottom: labels && beneath ? 32 : 0 };
}
