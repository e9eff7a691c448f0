// A request that cannot be carried out, as a value that use cases return or throw across; the API maps it to a problem.
import type { ProblemCode } from '../contract/problem';
import type { Refused } from '../domain/refusal';

export type Why = Pick<Refused, 'by' | 'about'>;

export class Failure extends Error {
  override name = 'Failure';
  constructor(
    readonly code: ProblemCode,
    readonly why: Why = {},
  ) {
    super(code);
  }
}
