// One person's seat on a ring and, where there is room for it, their name beside it.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { PersonMark } from './PersonMark';
import { labelSide } from './ringGeometry';
import type { RingSeat } from './Ring';

const useStyles = makeStyles({
  seat: {
    position: 'absolute',
    transitionProperty: 'transform, width, height',
    transitionDuration: tokens.durationUltraSlow,
    transitionTimingFunction: tokens.curveEasyEase,
    borderRadius: tokens.borderRadiusCircular,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
  },
  badge: {
    position: 'absolute',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '20px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    '& svg': { width: '14px', height: '14px' },
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  label: { position: 'absolute', width: 'max-content', color: tokens.colorNeutralForeground1 },
  name: { ...typographyStyles.caption1Strong, display: 'block', overflowWrap: 'anywhere' },
  note: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
});

interface Props {
  seat: RingSeat;
  size: number;
  angle: number;
  ring: { size: number; radius: number };
  /** The colour around the lead's seat. */
  halo: string | null;
  outlined: boolean;
  labelled: boolean;
}

export function Seat({ seat, size, angle, ring, halo, outlined, labelled }: Props) {
  const styles = useStyles();
  const corner = ring.size / 2 - size / 2;
  return (
    <li
      className={styles.seat}
      style={{
        left: corner,
        top: corner,
        width: size,
        height: size,
        // Turning about the middle, not moving across it: each seat travels along the ring.
        transform: `rotate(${angle}deg) translateX(${ring.radius}px) rotate(${-angle}deg)`,
        ...(halo ? { outline: `2px solid ${halo}`, outlineOffset: 2 } : {}),
      }}
    >
      <PersonMark id={seat.id} name={seat.name} size={size} lit={seat.lit} outlined={outlined} />
      {seat.badge && (
        <span aria-hidden className={styles.badge} style={badgePlace(angle, size)}>
          {seat.badge}
        </span>
      )}
      <span className={styles.hidden}>
        <bdi dir="auto">{seat.name}</bdi>
        {seat.said ? `, ${seat.said}` : ''}
        {!labelled && seat.note ? `, ${seat.note}` : ''}
      </span>
      {labelled && (
        <span
          className={mergeClasses(styles.label)}
          style={{ ...labelPlace(angle, size), maxWidth: ring.size < 240 ? 56 : 84 }}
        >
          <bdi aria-hidden dir="auto" className={styles.name}>
            {seat.label ?? seat.name}
          </bdi>
          {seat.note && <span className={styles.note}>{seat.note}</span>}
        </span>
      )}
    </li>
  );
}

/** At the seat's foot, on the side that looks away from the middle: the clock stays free. */
function badgePlace(angle: number, size: number) {
  const isLeft = Math.cos((angle * Math.PI) / 180) < -0.1;
  return { top: size * 0.58, [isLeft ? 'right' : 'left']: size * 0.58 };
}

/** Inline, because style sheets are mirrored for right-to-left pages and a ring is not. */
function labelPlace(angle: number, size: number) {
  const side = labelSide(angle);
  if (side === 'beneath')
    return { left: '50%', top: size + 2, transform: 'translateX(-50%)', textAlign: 'center' } as const;
  const middle = { top: '50%', transform: 'translateY(-50%)' };
  return side === 'right'
    ? ({ ...middle, left: size + 8, textAlign: 'left' } as const)
    : ({ ...middle, right: size + 8, textAlign: 'right' } as const);
}
