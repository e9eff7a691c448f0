// Decides how a circle looks as a small picture on a card: its seats on a ring, the lead at twelve o'clock and larger.
import type { AfterSessionData } from './afterSessionData';
import { pngOfOneColour } from './pngImage';

type Kind = AfterSessionData['kind'];

/** Twice the size it is shown at. */
const SIZE = 96;
const LEAD_RADIUS = 12;
const TRACK_RADIUS = SIZE / 2 - LEAD_RADIUS - 3;
const SEAT_OPACITY = 150;
const TRACK_OPACITY = 80;

/** Mid tones of the kinds' hues (Teal, Grape, Pumpkin, Forest), readable on light and dark. */
const colours: Record<Kind, readonly [number, number, number]> = {
  peers: [0x1e, 0x9c, 0xa1],
  tGroup: [0xa3, 0x47, 0xb3],
  mentoring: [0xd0, 0x70, 0x38],
  coaching: [0x62, 0x9c, 0x28],
};

interface Dot {
  x: number;
  y: number;
  radius: number;
  opacity: number;
}

function dots(seats: number): Dot[] {
  const seatRadius = seats > 8 ? 6 : 7.5;
  return Array.from({ length: seats }, (_, seat) => {
    const angle = (-90 + (seat * 360) / seats) * (Math.PI / 180);
    const isLead = seat === 0;
    return {
      x: SIZE / 2 + TRACK_RADIUS * Math.cos(angle),
      y: SIZE / 2 + TRACK_RADIUS * Math.sin(angle),
      radius: isLead ? LEAD_RADIUS : seatRadius,
      opacity: isLead ? 255 : SEAT_OPACITY,
    };
  });
}

/** How much of a pixel lies within a line `distance` away from it: one pixel of soft edge. */
const coverage = (distance: number) => Math.min(1, Math.max(0, 0.5 - distance));

function draw(kind: Kind, seats: number): string {
  const all = dots(seats);
  const png = pngOfOneColour(SIZE, colours[kind], (column, row) => {
    const [x, y] = [column + 0.5, row + 0.5];
    const onTrack = Math.abs(Math.hypot(x - SIZE / 2, y - SIZE / 2) - TRACK_RADIUS) - 1;
    return all.reduce(
      (most, dot) => {
        const inDot = coverage(Math.hypot(x - dot.x, y - dot.y) - dot.radius);
        return Math.round(most * (1 - inDot) + dot.opacity * inDot);
      },
      coverage(onTrack) * TRACK_OPACITY,
    );
  });
  return `data:image/png;base64,${png.toString('base64')}`;
}

const drawn = new Map<string, string>();

/** A data URI; at most one is kept for each kind and number of seats. */
export function ringPicture(kind: Kind, seats: number): string {
  const count = Math.min(Math.max(Math.round(seats), 1), 12);
  const key = `${kind} ${count}`;
  const picture = drawn.get(key) ?? draw(kind, count);
  drawn.set(key, picture);
  return picture;
}
