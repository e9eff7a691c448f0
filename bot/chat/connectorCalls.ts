// Decides how one call to Teams' connector leaves: exactly one request, within a deadline, nowhere else; what an
// answer means is connectorAnswer's matter.
import type { ConnectorClient } from 'botframework-connector';
import { z } from 'zod';

/** Why a call ended without an answer; whether it arrived is not known. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/** As much of the SDK's HTTP pipeline as is touched here. */
interface CallRequest {
  abortSignal?: AbortSignal;
}
interface CallPolicy {
  name: string;
  sendRequest<Answer>(request: CallRequest, next: (request: CallRequest) => Promise<Answer>): Promise<Answer>;
}
interface CallPipeline {
  addPolicy(policy: CallPolicy, options: { phase: 'Serialize' }): void;
  removePolicy(policy: { name: string }): unknown[];
}

const pipelineOf = z.custom<CallPipeline>(
  (value) => typeof value === 'object' && value !== null && 'addPolicy' in value && 'removePolicy' in value,
);

/** Outermost, so that it also covers getting the bot's own token and reading the answer's body. */
const deadlinePolicy = (deadlineMs: number): CallPolicy => ({
  name: 'peerCirclesDeadline',
  async sendRequest(request, next) {
    const running = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const passed = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new DeadlinePassed(`No answer within ${deadlineMs} ms`));
        running.abort();
      }, deadlineMs);
    });
    request.abortSignal = running.signal;
    try {
      return await Promise.race([next(request), passed]);
    } finally {
      clearTimeout(timer);
    }
  },
});

/**
 * The SDK turns one call into four requests on 408, 500, 502, 504 or a reset, follows redirects with the bot's token,
 * and waits for ever; none of its options changes that, only its pipeline does.
 */
export function sendOnceWithin(client: ConnectorClient, deadlineMs: number): ConnectorClient {
  const inner: unknown = Reflect.get(client, 'client');
  const pipeline = pipelineOf.parse(
    typeof inner === 'object' && inner !== null ? Reflect.get(inner, 'pipeline') : null,
  );
  const removed = pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  if (removed.length === 0) throw new Error('The connector SDK changed: its retry policy was not where it was.');
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy(deadlinePolicy(deadlineMs), { phase: 'Serialize' });
  return client;
}
