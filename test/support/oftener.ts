// How often chance is tried: as often as a test says, and so many times more in `npm run fuzz`.

const times = Number(process.env['FUZZ_TIMES'] ?? 1);

export function oftener(usual: number): number {
  return usual * times;
}
