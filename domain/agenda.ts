// How a format becomes one session's steps: its rounds made concrete for the slot and for who came, its minutes scaled,
// never a step without a minute, always summing to the slot.
import type { Format, FormatStep, StepId } from './formats';
import type { LeadMeanwhile, Speakers, StepShows } from './formats/format';
import type { PersonId } from './ids';
import type { CaptureKind } from './session/capture';
import { shareMinutes } from './shareMinutes';

export interface AgendaStep {
  id: StepId;
  minutes: number;
  speaks: Speakers;
  invites: readonly CaptureKind[];
  shows?: StepShows;
  leadMeanwhile?: LeadMeanwhile;
  retells?: true;
  /** Counted from 1; in steps that run once a round. */
  round?: number;
  /** Whose round it is; in all other steps the session's lead is the lead. */
  giverId?: PersonId;
}

/** The shortest slot the format fits into, with a minute for each step. */
export function shortestSlot(format: Format): number {
  const { once, repeating } = partsOf(format);
  if (format.rounds?.per === 'topic') return once.length + sum(minutesOf(repeating));
  return once.length + repeating.length * (format.rounds?.min ?? 0);
}

/**
 * The format's steps with whole minutes summing exactly to `slotMinutes`. `people` are those who came, in the order in
 * which rounds become theirs. Throws when the slot is shorter than `shortestSlot`.
 */
export function agendaFor(format: Format, slotMinutes: number, people: readonly PersonId[]): AgendaStep[] {
  if (!Number.isInteger(slotMinutes) || slotMinutes < shortestSlot(format)) {
    throw new Error(`a slot of ${slotMinutes} minutes cannot hold the steps of ${format.id}`);
  }
  const placed = inRounds(format, roundsIn(format, slotMinutes, people.length), people);
  const minutes = minutesInSlot(format, placed, slotMinutes);
  return placed.map(({ step, ...whose }, index) => {
    const { repeats: _once, ...facts } = step;
    return { ...facts, id: step.id as StepId, minutes: minutes[index]!, ...whose };
  });
}

interface PlacedStep {
  step: FormatStep;
  round?: number;
  giverId?: PersonId;
}

function partsOf({ steps }: Format): { once: FormatStep[]; repeating: FormatStep[] } {
  return { once: steps.filter((step) => !step.repeats), repeating: steps.filter((step) => step.repeats) };
}

function roundsIn(format: Format, slotMinutes: number, people: number): number {
  if (!format.rounds) return 0;
  const { once, repeating } = partsOf(format);
  const roundMinutes = sum(minutesOf(repeating));
  if (format.rounds.per === 'topic') {
    return Math.max(1, Math.floor((slotMinutes - sum(minutesOf(once))) / roundMinutes));
  }
  const { min, max } = format.rounds;
  const fitting = min + Math.max(0, Math.floor((slotMinutes - format.minutes) / roundMinutes));
  return Math.max(min, Math.min(max, people, fitting));
}

function inRounds(format: Format, rounds: number, people: readonly PersonId[]): PlacedStep[] {
  const { repeating } = partsOf(format);
  const perGiver = format.rounds?.per === 'giver';
  const all = Array.from({ length: rounds }, (_, index) => {
    const giverId = perGiver ? people[index] : undefined;
    return repeating.map((step) => ({ step, round: index + 1, ...(giverId !== undefined && { giverId }) }));
  }).flat();
  return format.steps.flatMap((step): PlacedStep[] => {
    if (!step.repeats) return [{ step }];
    return step === repeating[0] ? all : [];
  });
}

/**
 * What a topic gets is fixed, so that everybody knows it; all else is scaled. A minute that is left goes to the same step
 * of the first rounds, so that no round is longer than another by more than that.
 */
function minutesInSlot(format: Format, placed: readonly PlacedStep[], slotMinutes: number): number[] {
  const isFixed = ({ step }: PlacedStep) => format.rounds?.per === 'topic' && Boolean(step.repeats);
  const kept = sum(minutesOf(placed.filter(isFixed).map(({ step }) => step)));
  const byStep = format.steps.flatMap((step) => placed.filter((one) => one.step === step && !isFixed(one)));
  const scaled = shareMinutes(minutesOf(byStep.map(({ step }) => step)), slotMinutes - kept);
  return placed.map((one) => (isFixed(one) ? one.step.minutes : scaled[byStep.indexOf(one)]!));
}

function minutesOf(steps: readonly FormatStep[]): number[] {
  return steps.map((step) => step.minutes);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
