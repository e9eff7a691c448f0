// Decides how the SDK's adapter is put together and what happens when a turn breaks; what a turn does is the listeners'.
import { CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import type { Log } from '../log';
import { ChannelAuthentication } from './channelAuthentication';
import type { ChannelTokenCheck } from './channelToken';
import { failureFacts } from './failureFacts';
import type { ServiceUrlRule } from './serviceUrls';

export interface AdapterSettings {
  botAppId: string;
  /** The tenant the bot signs in to. */
  tenantId: string;
  /** Where it does so, without a tenant: `https://login.microsoftonline.com`. */
  loginUrl: string;
  openIdMetadataUrl: string;
  serviceUrls: ServiceUrlRule;
  /** For each call to Teams. */
  deadlineMs: number;
}

export interface AdapterParts {
  settings: AdapterSettings;
  credentials: ServiceClientCredentialsFactory;
  checkToken: ChannelTokenCheck;
  log: Log;
}

export class ChatAdapter extends CloudAdapter {
  /**
   * One turn, answered to the caller: the SDK's own `process` writes failures, reason included, into a 500.
   * Rejects when the turn could not begin; a turn that breaks ends in `onTurnError`.
   */
  turn(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

export function createAdapter({ settings, credentials, checkToken, log }: AdapterParts): ChatAdapter {
  if (settings.botAppId === '')
    throw new Error('The bot needs an app id: an empty one would switch authentication off.');
  const loginUrl = `${settings.loginUrl.replace(/\/+$/, '')}/${settings.tenantId}`;
  const adapter = new ChatAdapter(new ChannelAuthentication({ ...settings, loginUrl, credentials, checkToken }));
  // Nobody is told "something went wrong": an apology in a channel is noise, and a card action has its own answer.
  adapter.onTurnError = async ({ activity }, error) => {
    log.error({ activityType: activity.type, activityName: activity.name, ...failureFacts(error) }, 'a turn failed');
  };
  return adapter;
}
