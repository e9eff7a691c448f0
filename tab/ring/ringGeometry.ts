// Where everything on a ring stands: seats, the track between them, the clock's arc and the arrow. Angles in degrees,
// clockwise from three o'clock; the lead is always at twelve. What is drawn there is the Ring's.

export interface Point {
  x: number;
  y: number;
}

export interface SeatSizes {
  seat: number;
  lead: number;
}

const AIR = 4;
const MIN_ARROW_LENGTH = 14;
/** Shorter pieces of track are specks. */
const MIN_TRACK_LENGTH = 5;

/** How large seats are on a ring of `size` pixels with `count` people. */
export function seatSizes(size: number, count: number): SeatSizes {
  if (size <= 72) return { seat: count > 6 ? 16 : 18, lead: 20 };
  if (size <= 104) return { seat: 16, lead: 20 };
  if (size <= 128 && count > 10) return { seat: 16, lead: 28 };
  if (size <= 128) return { seat: count > 9 ? 20 : count > 5 ? 24 : 28, lead: 32 };
  if (size <= 164) return { seat: 24, lead: 32 };
  if (size < 240) return { seat: count > 9 ? 26 : 32, lead: 40 };
  return size < 400 ? { seat: 40, lead: 56 } : { seat: 48, lead: 72 };
}

export function clockRadius(size: number): number {
  if (size <= 104) return 32;
  if (size <= 128) return 31;
  return size <= 164 ? 51 : Math.round(size * 0.346);
}

export function trackRadius(size: number, lead: number): number {
  return size / 2 - lead / 2 - 3;
}

export function seatAngle(index: number, count: number): number {
  return -90 + (index * 360) / count;
}

export function pointAt(size: number, radius: number, angle: number): Point {
  const radians = (angle * Math.PI) / 180;
  return { x: size / 2 + radius * Math.cos(radians), y: size / 2 + radius * Math.sin(radians) };
}

/** Half the angle a seat hides of the track, with a little air. */
function hiddenAngle(diameter: number, radius: number, air = AIR): number {
  return (2 * Math.asin(Math.min(1, (diameter / 2 + air) / (2 * radius))) * 180) / Math.PI;
}

/** The pieces of track left between seats, as SVG paths; none where seats touch. */
export function trackArcs(size: number, count: number, sizes = seatSizes(size, count)): string[] {
  const radius = trackRadius(size, sizes.lead);
  if (count === 0) return [arcPath(size, radius, -90, 89.9), arcPath(size, radius, 90, 269.9)];
  return Array.from({ length: count }, (_, index) => {
    const from = seatAngle(index, count) + hiddenAngle(index === 0 ? sizes.lead + 4 : sizes.seat, radius);
    const last = index === count - 1;
    const to = seatAngle(index + 1, count) - hiddenAngle(last ? sizes.lead + 4 : sizes.seat, radius);
    return arcLength(radius, from, to) >= MIN_TRACK_LENGTH ? arcPath(size, radius, from, to) : null;
  }).filter((path) => path !== null);
}

/** From the lead to whoever follows; null when there is nobody or no room for it. */
export function arrowArc(size: number, count: number): { path: string; tip: Point; heading: number } | null {
  if (count < 2) return null;
  const sizes = seatSizes(size, count);
  const radius = trackRadius(size, sizes.lead);
  const from = seatAngle(0, count) + hiddenAngle(sizes.lead + 4, radius, 2);
  const to = seatAngle(1, count) - hiddenAngle(sizes.seat, radius, 3);
  if (arcLength(radius, from, to) < MIN_ARROW_LENGTH) return null;
  const headAngle = (5 / radius) * (180 / Math.PI);
  return {
    path: arcPath(size, radius, from, to - headAngle),
    tip: pointAt(size, radius, to),
    heading: to + 90 - headAngle / 2,
  };
}

function arcLength(radius: number, from: number, to: number): number {
  return ((to - from) * Math.PI * radius) / 180;
}

export function arcPath(size: number, radius: number, from: number, to: number): string {
  const start = pointAt(size, radius, from);
  const end = pointAt(size, radius, to);
  const large = to - from > 180 ? 1 : 0;
  return `M${round(start.x)} ${round(start.y)}A${round(radius)} ${round(radius)} 0 ${large} 1 ${round(end.x)} ${round(end.y)}`;
}

export type LabelSide = 'left' | 'right' | 'beneath';

/** Where a seat's name stands so that it never covers the ring's inside. */
export function labelSide(angle: number): LabelSide {
  const radians = (angle * Math.PI) / 180;
  if (Math.sin(radians) > 0 && Math.abs(Math.cos(radians)) <= 0.51) return 'beneath';
  return Math.cos(radians) >= 0 ? 'right' : 'left';
}

/** The same direction as `angle`, by the shortest way from `from`: a ring that turned keeps turning one way. */
export function nearestTurn(from: number, angle: number): number {
  const delta = ((((angle - from) % 360) + 540) % 360) - 180;
  return from + delta;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
