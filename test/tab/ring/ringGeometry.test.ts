import fc from 'fast-check';
import {
  arrowArc,
  labelSide,
  nearestTurn,
  pointAt,
  seatAngle,
  seatSizes,
  trackArcs,
  trackRadius,
} from '../../../tab/ring/ringGeometry';

const sizes = fc.constantFrom(72, 104, 128, 164, 176, 288, 480);
const people = fc.integer({ min: 1, max: 12 });

test('the lead is always at twelve o’clock and the others follow clockwise', () => {
  fc.assert(
    fc.property(people, (count) => {
      expect(seatAngle(0, count)).toBe(-90);
      const angles = Array.from({ length: count }, (_, index) => seatAngle(index, count));
      expect(angles).toEqual([...angles].sort((a, b) => a - b));
      expect(angles.at(-1)!).toBeLessThan(270);
    }),
  );
});

test('no seat leaves the ring’s box and no two seats touch', () => {
  fc.assert(
    fc.property(sizes, people, (size, count) => {
      const { seat, lead } = seatSizes(size, count);
      const centres = Array.from({ length: count }, (_, index) =>
        pointAt(size, trackRadius(size, lead), seatAngle(index, count)),
      );
      centres.forEach(({ x, y }, index) => {
        const half = (index === 0 ? lead : seat) / 2;
        expect(Math.min(x, y) - half).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y) + half).toBeLessThanOrEqual(size);
      });
      if (size === 72 && count > 8) return; // A row's ring of many is a hint of a crowd: its seats may touch.
      centres.forEach((centre, index) => {
        const next = centres[(index + 1) % count]!;
        const reach = index === 0 || index === count - 1 ? (lead + seat) / 2 : seat;
        if (count > 1) expect(Math.hypot(centre.x - next.x, centre.y - next.y)).toBeGreaterThan(reach - 1);
      });
    }),
  );
});

test('an arrow is drawn only where there is room for one', () => {
  expect(arrowArc(128, 1)).toBeNull();
  expect(arrowArc(128, 12)).toBeNull();
  expect(arrowArc(288, 7)).not.toBeNull();
  expect(trackArcs(288, 7)).toHaveLength(7);
});

test('names beside the upper seats stand outside, beneath only the lowest', () => {
  expect([-30, 0, 30].map(labelSide)).toEqual(['right', 'right', 'right']);
  expect([150, 180, 210].map(labelSide)).toEqual(['left', 'left', 'left']);
  expect([64, 90, 116].map(labelSide)).toEqual(['beneath', 'beneath', 'beneath']);
});

test('a ring that turned one seat goes on the same way round, by the shortest path', () => {
  expect(nearestTurn(-90, 270 - 360 / 7)).toBeCloseTo(-90 - 360 / 7);
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -90, max: 269 }), (from, angle) => {
      const to = nearestTurn(from, angle);
      expect(Math.abs(to - from)).toBeLessThanOrEqual(180);
      expect((((to - angle) % 360) + 360) % 360).toBeCloseTo(0);
    }),
  );
});
