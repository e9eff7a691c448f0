// The chat room as production puts it together, in Local Teams: strict as Teams, over its real routes and tokens.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterSessionCard } from '../../bot/chat/cards/afterSessionCard';
import { createChat, type Chat } from '../../bot/chat/createChat';
import type { ConversationAddress, Delivery } from '../../bot/messenger';
import { personIdOf } from '../../domain/ids';
import type { Fault } from '../../local/connector/faults';
import { installApp } from '../../local/host/installApp';
import { pressCardAction } from '../../local/host/pressCardAction';
import { sayMessage } from '../../local/host/sayMessage';
import { LocalBotCredentials } from '../../local/product/localBotCredentials';
import { startStandIn, type StandIn } from '../../local/startStandIn';
import { BOT_APP_ID, BOT_SECRET, TEAMS_APP_ID } from '../../local/tenant/app';
import { channel, meeting } from '../../local/tenant/conversations';
import { people, TENANT_ID, type PersonKey } from '../../local/tenant/people';
import { anAfterSession, aCommitment } from './support/anAfterSession';
import { KeptUseCases } from './support/keptUseCases';

const someone = (key: PersonKey) => ({
  personId: personIdOf(TENANT_ID, people[key].oid),
  name: people[key].name,
  mri: people[key].mri,
});

describe('in Local Teams, the bot', () => {
  const useCases = new KeptUseCases();
  let standIn: StandIn;
  let server: Server;
  let chat: Chat;
  let here: ConversationAddress;

  beforeAll(async () => {
    const app = express();
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    standIn = await startStandIn({ upstream: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    const quiet = () => undefined;
    chat = createChat(
      {
        appId: BOT_APP_ID,
        appType: 'SingleTenant',
        tenantId: TENANT_ID,
        password: null,
        openIdMetadataUrl: `${standIn.url}/local/botframework/.well-known/openidconfiguration`,
        loginUrl: `${standIn.url}/local/entra`,
        serviceUrlHosts: [new URL(standIn.serviceUrl).host],
        allowHttp: true,
        allowedTenants: [TENANT_ID],
        links: { teamsAppId: TEAMS_APP_ID, webUrl: `${standIn.url}/tab/board.html` },
      },
      {
        log: { info: quiet, warn: quiet, error: quiet },
        nowMs: Date.now,
        newId: () => 'correlation-1',
        credentials: new LocalBotCredentials({
          appId: BOT_APP_ID,
          secret: BOT_SECRET,
          tokenUrl: `${standIn.url}/local/entra/${TENANT_ID}/oauth2/v2.0/token`,
        }),
      },
    );
    app.post('/api/messages', chat.messages(useCases));
    here = { conversationId: channel.id, serviceUrl: standIn.serviceUrl, tenantId: TENANT_ID, kind: 'channel' };
    await installApp(standIn.doings, { from: 'ana', conversation: channel });
    useCases.firstTime = false;
  });
  afterAll(async () => {
    await standIn.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  });

  const lastPost = () => standIn.posts(channel.id).at(-1);

  it('hears that it was added and welcomes', () => {
    expect(useCases.asked.map(({ useCase }) => useCase)).toEqual(['installed', 'installed']);
    expect(JSON.stringify(standIn.posts(channel.id)[0]?.activity)).toContain('Peer Circles is here');
  });

  it('answers when it is spoken to', async () => {
    const answer = await sayMessage(
      standIn.doings,
      { from: 'dee', conversation: channel },
      { text: 'help', mentionsBot: true },
    );
    expect(answer).toMatchObject({ status: 200 });
    expect(JSON.stringify(lastPost()?.activity)).toContain('What I can do');
  });

  it('knows who is in a conversation', async () => {
    expect(await chat.roster.member(here, people.dee.oid)).toEqual({
      state: 'member',
      name: people.dee.name,
      mri: people.dee.mri,
      userPrincipalName: people.dee.userPrincipalName,
    });
    expect(await chat.roster.member(here, people.lena.oid)).toEqual({ state: 'stranger' });
    const elsewhere = { ...here, conversationId: '19:nowhere@thread.tacv2' };
    expect(await chat.roster.member(elsewhere, people.dee.oid)).toMatchObject({ state: 'unknown' });
    expect(await chat.roster.member({ ...here, conversationId: meeting.id }, people.dee.oid)).toMatchObject({
      state: 'unknown',
    });
  });

  const data = () =>
    anAfterSession({
      home: here,
      commitments: [aCommitment({ owner: someone('dee') }), aCommitment({ owner: someone('tom') })],
      next: { lead: someone('tom'), topic: 'Deadlocks', startsAt: '2026-12-10T11:00:00.000Z' },
    });

  it('posts the card after a session, edits it, and “I did it” reaches the use case', async () => {
    const posted = await chat.messenger.post(here, afterSessionCard(data(), chat.textsFor('en')));
    expect(posted).toEqual({ outcome: 'sent', activityId: lastPost()?.id });
    const activityId = lastPost()?.id ?? '';
    expect(await chat.messenger.update(here, activityId, afterSessionCard(data(), chat.textsFor('de')))).toEqual(
      posted,
    );
    expect(lastPost()).toMatchObject({ id: activityId, edits: 1 });

    useCases.card = data();
    const post = lastPost();
    if (!post) throw new Error('Nothing was posted.');
    const { boardId, circleId, sessionId } = data();
    const { commitmentId, actionId } = aCommitment();
    const action = { verb: 'commitmentDone', data: { boardId, circleId, sessionId, commitmentId, actionId } };
    const answer = await pressCardAction(standIn.doings, { from: 'dee', conversation: channel }, post, {
      action,
      trigger: 'manual',
    });
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, value: { type: 'AdaptiveCard' } } });
    expect(useCases.asked.at(-2)).toMatchObject({
      useCase: 'commitmentDone',
      with: [{ personId: someone('dee').personId }, { commitmentId }],
    });
  });

  it.each<[Fault, Delivery['outcome']]>([
    ['throttled', 'throttled'],
    ['blocked', 'failed'],
    ['serverError', 'unknown'],
    ['badGatewayAfterCommit', 'unknown'],
    ['resetAfterCommit', 'unknown'],
  ])('asks once when it suffers %s, and its post is %s', async (fault, outcome) => {
    // A conversation of their own: Teams' limit of sends a second holds here too.
    const there: ConversationAddress = { ...here, conversationId: meeting.id, kind: 'meetingChat' };
    await installApp(standIn.doings, { from: 'ana', conversation: meeting });
    const before = standIn.sent().length;
    standIn.faults.next(fault);
    expect(await chat.messenger.post(there, afterSessionCard(data(), chat.textsFor('en')))).toMatchObject({ outcome });
    expect(standIn.sent().length - before).toBe(1);
  });
});
