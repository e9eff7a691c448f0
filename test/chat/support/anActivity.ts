// Activities as Teams sends them.
import { BOT_APP_ID, CHANNEL, DEE_OID, TENANT } from './someIds';

type Fields = Record<string, unknown>;

export function anActivity(serviceUrl: string, fields: Fields = {}): Fields {
  return {
    type: 'message',
    id: '1700000000001',
    timestamp: '2026-11-26T12:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    locale: 'en-GB',
    from: { id: '29:dee', name: 'Dee', aadObjectId: DEE_OID },
    recipient: { id: `28:${BOT_APP_ID}`, name: 'Peer Circles' },
    conversation: {
      id: `${CHANNEL};messageid=1700000000000`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: TENANT,
    },
    channelData: {
      tenant: { id: TENANT },
      team: { id: '19:team@thread.tacv2', name: 'Data' },
      channel: { id: CHANNEL },
    },
    text: 'help',
    ...fields,
  };
}

export function aMessageToTheBot(serviceUrl: string, said: string): Fields {
  return anActivity(serviceUrl, {
    text: `<at>Peer Circles</at> ${said}`,
    entities: [
      { type: 'mention', mentioned: { id: `28:${BOT_APP_ID}`, name: 'Peer Circles' }, text: '<at>Peer Circles</at>' },
    ],
  });
}

export function aCardAction(serviceUrl: string, verb: string, data: Fields): Fields {
  return anActivity(serviceUrl, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
}
