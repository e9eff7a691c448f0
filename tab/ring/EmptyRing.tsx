// A ring without people: open seats for those still to come, or none where nothing may be shown.
import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { RingLines } from './RingLines';
import { pointAt, seatAngle, seatSizes, trackRadius } from './ringGeometry';

const useStyles = makeStyles({
  ring: { position: 'relative', flexShrink: 0, direction: 'ltr' },
  seat: {
    position: 'absolute',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  middle: { position: 'absolute', inset: 0, display: 'flex', alignItems: 'center', justifyContent: 'center' },
});

interface Props {
  size: number;
  openSeats: number;
  /** A seat of its own, as a mentor's or a coach's. */
  special?: { index: number; fill: string; border: string };
  /** From the seat on top to the next. */
  arrow?: boolean;
  children?: ReactNode;
}

export function EmptyRing({ size, openSeats, special, arrow, children }: Props) {
  const styles = useStyles();
  const { lead } = seatSizes(size, openSeats);
  const seat = seatSizes(size, openSeats).seat - 4;
  return (
    <div aria-hidden className={styles.ring} style={{ width: size, height: size }}>
      <RingLines size={size} count={openSeats} colour={tokens.colorCompoundBrandStroke} arrow={arrow} />
      {Array.from({ length: openSeats }, (_, index) => {
        const { x, y } = pointAt(size, trackRadius(size, lead), seatAngle(index, openSeats));
        const place = { left: x - seat / 2, top: y - seat / 2, width: seat, height: seat };
        const own = special?.index === index && {
          backgroundColor: special.fill,
          border: `1px solid ${special.border}`,
        };
        return <span key={index} className={styles.seat} style={{ ...place, ...own }} />;
      })}
      <div className={styles.middle}>{children}</div>
    </div>
  );
}
