// The door of the chat room: the adapter with its fence, delivery, the roster and the handler of inbound activities.
import type { RequestHandler } from 'express';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Log } from '../log';
import type { Messenger } from '../messenger';
import type { Roster } from '../roster';
import { createAdapter } from './adapter';
import { createApplication } from './application';
import { createBotCredentials } from './botCredentials';
import { createTextsFor, type TextsFor } from './cards/cardTexts';
import { createChannelKeys } from './channelKeys';
import { createChannelTokenCheck } from './channelToken';
import type { DeepLinkSettings } from './deepLink';
import { createMessagesHandler } from './messagesRoute';
import { createMessenger } from './messenger';
import { createRoster } from './roster';
import type { ChatUseCases } from './useCases';
import { speak } from '../../locales/speak';

/** How the bot gets its own token; another one than Entra's only for a stand-in on this machine. */
export type BotCredentials = ServiceClientCredentialsFactory;

export interface ChatSettings {
  appId: string;
  appType: 'SingleTenant' | 'UserAssignedMSI';
  tenantId: string;
  password: string | null;
  openIdMetadataUrl: string;
  loginUrl: string;
  serviceUrlHosts: readonly string[];
  allowHttp: boolean;
  allowedTenants: readonly string[];
  links: DeepLinkSettings;
}

export interface Chat {
  messenger: Messenger;
  roster: Roster;
  textsFor: TextsFor;
  messages(useCases: ChatUseCases): RequestHandler;
}

const DEADLINE_MS = 10_000;

export function createChat(
  settings: ChatSettings,
  parts: { log: Log; nowMs: () => number; newId: () => string; credentials?: BotCredentials },
): Chat {
  const { log, nowMs: now } = parts;
  const serviceUrls = { hosts: settings.serviceUrlHosts, allowHttp: settings.allowHttp };
  const keys = createChannelKeys({ openIdMetadataUrl: settings.openIdMetadataUrl, now, deadlineMs: DEADLINE_MS });
  const checkToken = createChannelTokenCheck({ botAppId: settings.appId, keys, now });
  // Asked for only where Entra is meant: a stand-in has no password to check.
  const ownCredentials = () =>
    createBotCredentials({
      botAppId: settings.appId,
      tenantId: settings.tenantId,
      appType: settings.appType,
      ...(settings.password !== null && { appPassword: settings.password }),
    });
  const adapter = createAdapter({
    settings: {
      botAppId: settings.appId,
      tenantId: settings.tenantId,
      loginUrl: settings.loginUrl,
      openIdMetadataUrl: settings.openIdMetadataUrl,
      serviceUrls,
      deadlineMs: DEADLINE_MS,
    },
    credentials: parts.credentials ?? ownCredentials(),
    checkToken,
    log,
  });
  const messenger = createMessenger({ adapter, botAppId: settings.appId, serviceUrls, now });
  const textsFor = createTextsFor({ translatorFor: speak, links: settings.links });
  return {
    messenger,
    roster: createRoster({ adapter, botAppId: settings.appId, serviceUrls, now }),
    textsFor,
    messages: (useCases) =>
      createMessagesHandler({
        adapter,
        application: createApplication({ useCases, messenger, textsFor, log, now }),
        checkToken,
        serviceUrls,
        allowedTenants: settings.allowedTenants,
        newCorrelationId: parts.newId,
        log,
      }),
  };
}
