// Decides how pixels become a PNG; what they show is the caller's.
import { deflateSync } from 'node:zlib';

/** Enough for soft edges. */
const LEVELS = 24;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG's checksum; zlib's own is not in every Node 20. */
function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/**
 * A square of one colour whose opacity differs by pixel, as a palette of a few opacities: 1 byte a pixel, small.
 * `opacity` gives 0–255 for column and row.
 */
export function pngOfOneColour(
  size: number,
  rgb: readonly [number, number, number],
  opacity: (x: number, y: number) => number,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a pixel, palette, no interlace.
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.alloc(LEVELS * 3);
  for (let level = 0; level < LEVELS; level++) palette.set(rgb, level * 3);
  const opacities = Buffer.from(Array.from({ length: LEVELS }, (_, level) => (level * 255) / (LEVELS - 1)));

  const rows = Buffer.alloc(size * (size + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows[y * (size + 1) + 1 + x] = Math.round((opacity(x, y) / 255) * (LEVELS - 1));
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('tRNS', opacities),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
