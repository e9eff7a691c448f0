// The agenda before it begins, in short: a person's round in one line, and all the topics in one.
import type { AgendaStep } from '../../../domain/agenda';
import type { AgendaLine } from './Agenda';

export interface LineWords {
  step(step: AgendaStep): string;
  roundOf(giverId: NonNullable<AgendaStep['giverId']>): string;
  topics(count: number): string;
}

export function plannedLines(steps: readonly AgendaStep[], words: LineWords): AgendaLine[] {
  const lines: (AgendaLine & { block: string; count: number })[] = [];
  for (const step of steps) {
    const { giverId, round, minutes } = step;
    const block = giverId ? `${round} ${giverId}` : round === undefined ? '' : 'topics';
    const last = lines.at(-1);
    if (last && block !== '' && last.block === block) {
      last.minutes += minutes;
      last.count += 1;
      if (block === 'topics') last.title = words.topics(last.count);
      continue;
    }
    const title = giverId ? words.roundOf(giverId) : words.step(step);
    lines.push({ id: String(lines.length), title, minutes, block, count: 1 });
  }
  return lines;
}
