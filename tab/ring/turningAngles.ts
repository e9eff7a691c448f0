// Remembers where each person stood, so that a ring whose order changed turns the shortest way instead of jumping back.
import { useState } from 'react';
import { nearestTurn, seatAngle } from './ringGeometry';

interface Turned {
  order: string;
  angles: ReadonlyMap<string, number>;
}

const nobody: Turned = { order: '', angles: new Map() };

export function useTurningAngles(ids: readonly string[]): ReadonlyMap<string, number> {
  const [before, remember] = useState(nobody);
  const order = ids.join(' ');
  if (before.order === order) return before.angles;
  const turned = { order, angles: turn(before.angles, ids) };
  remember(turned);
  return turned.angles;
}

function turn(before: ReadonlyMap<string, number>, ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    ids.map((id, index) => {
      const angle = seatAngle(index, ids.length);
      const from = before.get(id);
      return [id, from === undefined ? angle : nearestTurn(from, angle)];
    }),
  );
}
