/** What this page asks of the stand-in's server. Answers are trusted: both come from the same build. */
import type { Answer } from '../botframework/deliverActivity';
import type { Fault } from '../connector/faults';
import type { PlacesView, TenantView } from '../host/describeTenant';
import type { JsonObject } from '../state/json';
import type { Post, SendAttempt, TabSettings } from '../state/teamsState';

async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`/local/api${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error((answer as { message?: string }).message ?? `${response.status}`);
  return answer as T;
}

const inConversation = (id: string) => `/conversations/${encodeURIComponent(id)}`;

export const tenant = () => ask<TenantView>('GET', '/tenant');
export const places = () => ask<PlacesView>('GET', '/places');
export const sent = () => ask<SendAttempt[]>('GET', '/sent');
export const postsIn = (id: string) => ask<Post[]>('GET', `${inConversation(id)}/posts`);
export const tokenAs = (as: string) => ask<{ token: string }>('POST', '/token', { as });
export const setNetwork = (on: boolean) => ask<object>('POST', '/network', { on });
export const orderFault = (fault: Fault) => ask<object>('POST', '/faults', { fault, times: 1 });

export interface Message {
  readonly text: string;
  readonly mentionsBot: boolean;
  readonly locale: string;
}

export const say = (as: string, id: string, message: Message) =>
  ask<Partial<Answer>>('POST', `${inConversation(id)}/messages`, { as, ...message });

export interface Press {
  readonly action: JsonObject;
  readonly trigger: 'manual' | 'automatic';
  readonly locale: string;
}

export const press = (as: string, post: Post, pressed: Press) =>
  ask<Answer>('POST', `${inConversation(post.conversationId)}/posts/${post.id}/actions`, { as, ...pressed });

export const setApp = (as: string, id: string, added: boolean) =>
  ask<Answer[]>('POST', `${inConversation(id)}/app`, { as, added });

export const setTab = (as: string, id: string, settings: TabSettings) =>
  ask<object>('PUT', `${inConversation(id)}/tab`, { as, settings });

/** Null clears it. Answers why not, if it was refused. */
export const setStage = (as: string, id: string, contentUrl: string | null) =>
  ask<{ refused?: string }>('PUT', `${inConversation(id)}/stage`, { as, contentUrl });

export const setMeeting = (as: string, id: string, running: boolean) =>
  ask<Partial<Answer>>('POST', `${inConversation(id)}/meeting`, { as, running });
