import { keepPlace, keptPath } from '../../../tab/surfaces/board/keptPlace';

const leftAt = '2031-11-20T11:05:00.000Z';
const shortlyAfterMs = Date.parse(leftAt) + 2_000;
const session = 'session/c1c1e000-0001/c1c1e000-0001-4';

function aDrawer(): () => Pick<Storage, 'getItem' | 'setItem'> {
  const rows = new Map<string, string>();
  const drawer = {
    getItem: (key: string) => rows.get(key) ?? null,
    setItem: (key: string, row: string) => void rows.set(key, row),
  };
  return () => drawer;
}

test('a reload goes on where one was', () => {
  const drawer = aDrawer();
  keepPlace(drawer, 'board-1', { path: session, subPageId: null, leftAt });
  expect(keptPath(drawer, 'board-1', null, shortlyAfterMs)).toBe(session);
});

test('a deep link leads where it says, and a reload after it goes on where one was', () => {
  const drawer = aDrawer();
  keepPlace(drawer, 'board-1', { path: session, subPageId: null, leftAt });
  expect(keptPath(drawer, 'board-1', 'circle/c1c1e000-0002', shortlyAfterMs)).toBeNull();
  keepPlace(drawer, 'board-1', { path: '', subPageId: 'circle/c1c1e000-0002', leftAt });
  expect(keptPath(drawer, 'board-1', 'circle/c1c1e000-0002', shortlyAfterMs)).toBe('');
});

test('whoever comes back later begins at the board, and so does another board', () => {
  const drawer = aDrawer();
  keepPlace(drawer, 'board-1', { path: session, subPageId: null, leftAt });
  expect(keptPath(drawer, 'board-1', null, Date.parse(leftAt) + 60_000)).toBeNull();
  expect(keptPath(drawer, 'board-2', null, shortlyAfterMs)).toBeNull();
});

test('where the window keeps nothing, or something else, one begins anew', () => {
  const closed = () => {
    throw new Error('storage is switched off');
  };
  keepPlace(closed, 'board-1', { path: session, subPageId: null, leftAt });
  expect(keptPath(closed, 'board-1', null, shortlyAfterMs)).toBeNull();
  for (const row of ['{', '[]', '7', '{"path":7}', '{"path":"x"}']) {
    expect(keptPath(() => ({ getItem: () => row, setItem: () => {} }), 'board-1', null, shortlyAfterMs)).toBeNull();
  }
});
