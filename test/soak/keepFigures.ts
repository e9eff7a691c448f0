// Hands what a soak counted to whoever started it; whether it is written down is run.mjs's decision.
import { appendFileSync } from 'node:fs';

/** `what` is read by people: `commands acknowledged`, `slowest answer in ms`. */
export function keepFigures(part: string, figures: Record<string, number>): void {
  const file = process.env['SOAK_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ part, figures })}\n`);
}
