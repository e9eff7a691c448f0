/**
 * Trouble on order: what the next calls to the connector shall suffer. Tests and the host page set it; the routes obey
 * it.
 */

export const faultKinds = [
  'throttled',
  'serverError',
  'badGatewayAfterCommit',
  'resetAfterCommit',
  'hang',
  'hangAfterCommit',
  'blocked',
] as const;

/**
 * `throttled` 429 · `serverError` 500, nothing posted · `badGatewayAfterCommit` posted, yet 502 · `resetAfterCommit`
 * posted, then the connection is cut · `hang` never answers, nothing posted · `hangAfterCommit` posted, never answers ·
 * `blocked` 403 ConversationBlockedByUser.
 */
export type Fault = (typeof faultKinds)[number];

export interface Faults {
  /** The next `times` sends suffer this, after those ordered before it. */
  next(fault: Fault, times?: number): void;
  clear(): void;
  /** The fault of the call now being answered, if any. */
  take(): Fault | undefined;
}

export function createFaults(): Faults {
  let ordered: Fault[] = [];
  return {
    next: (fault, times = 1) => void ordered.push(...Array.from({ length: times }, () => fault)),
    clear: () => void (ordered = []),
    take: () => ordered.shift(),
  };
}
