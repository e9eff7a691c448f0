/**
 * What everything a person does in Local Teams needs: where it is kept, whom to tell, how to reach the product. The
 * deeds have a file each.
 */
import { teamsActivity, type Activity } from '../botframework/activity';
import type { Answer, DeliverActivity } from '../botframework/deliverActivity';
import type { Happenings } from '../state/happenings';
import type { KeptJson } from '../state/keptJson';
import type { PostBook } from '../state/postBook';
import type { TeamsState } from '../state/teamsState';
import type { Conversation } from '../tenant/conversations';
import type { PersonKey } from '../tenant/people';

export interface Doings {
  readonly kept: KeptJson<TeamsState>;
  readonly posts: PostBook;
  readonly happenings: Happenings;
  readonly deliver: DeliverActivity;
  readonly serviceUrl: () => string;
}

/** Who does something, and where. */
export interface Deed {
  readonly from: PersonKey;
  readonly conversation: Conversation;
  readonly locale?: string | undefined;
}

export const hasApp = ({ kept }: Doings, conversation: Conversation) => kept.value.installed.includes(conversation.id);

/** Tells the product, if it has the app there. */
export async function tellBot(
  doings: Doings,
  { from, conversation, locale, threadId }: Deed & { threadId?: string },
  what: Activity,
): Promise<Answer> {
  if (!hasApp(doings, conversation)) return { unanswered: 'The app is not installed here.' };
  return doings.deliver(teamsActivity({ serviceUrl: doings.serviceUrl(), conversation, from, threadId, locale }, what));
}
