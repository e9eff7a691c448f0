// A request that cannot be carried out, as a value that use cases return or throw across; the API maps it to a problem.
import type { ProblemCode } from '../contract/problem';

export class Failure extends Error {
  override name = 'Failure';
  constructor(
    readonly code: ProblemCode,
    /** The name of whoever changed something first. */
    readonly by?: string,
  ) {
    super(code);
  }
}
