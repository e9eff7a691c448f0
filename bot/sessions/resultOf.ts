// What a person is told of the answer to their command.
import { accepted, refused, type Result } from '../../domain/refusal';
import { Failure } from '../failure';
import type { CommandAnswer } from './liveSession';

export function resultOf(answer: CommandAnswer): Result<{ seq: number }> {
  if (answer.ok) return accepted({ seq: answer.seq });
  if (answer.refusal === 'unknown') throw new Failure('storageUnavailable');
  if (answer.refusal === 'moved') throw new Error('whoever names a status waits for it by itself');
  return refused(answer.refusal);
}
