/** The product's API as one person of the story uses it: real requests with a real token. */
import { STREAM_CONNECTION } from '../../contract/live';
import { endpoints, pathOf, type EndpointName } from '../../contract/endpoints';
import type { PersonKey } from '../tenant/people';
import type { StandIn } from '../startStandIn';

const DEADLINE_MS = 15_000;

export interface StoryApi {
  call<View>(who: PersonKey, name: EndpointName, params?: Record<string, string>, body?: unknown): Promise<View>;
  /** Follows a session until the log shows that this person is in it; returns what leaves again. */
  enter(who: PersonKey, params: Record<string, string>): Promise<() => void>;
}

export function createStoryApi(standIn: Pick<StandIn, 'tokenFor'>, productUrl: () => string): StoryApi {
  async function headersOf(who: PersonKey): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await standIn.tokenFor(who)}`, 'content-type': 'application/json' };
  }

  return {
    async call<View>(who: PersonKey, name: EndpointName, params: Record<string, string> = {}, body?: unknown) {
      const answer = await fetch(productUrl() + pathOf(name, params), {
        method: endpoints[name].method,
        headers: await headersOf(who),
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      if (!answer.ok) throw new Error(`the story stopped at ${name}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as View;
    },

    async enter(who, params) {
      const leaving = new AbortController();
      const path = `${pathOf('stream', params)}?${STREAM_CONNECTION}=story-of-${who}`;
      const answer = await fetch(productUrl() + path, { headers: await headersOf(who), signal: leaving.signal });
      if (!answer.ok || !answer.body) throw new Error(`the story's ${who} could not enter: ${answer.status}`);
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let heard = '';
      while (!heard.includes(`story-of-${who}`)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`the story's ${who} was sent away`);
        heard += value;
      }
      void reader.read().catch(() => undefined);
      return () => leaving.abort();
    },
  };
}
