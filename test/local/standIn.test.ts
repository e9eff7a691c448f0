// How the stand-in delivers, passes on and answers when something is away or makes no sense.
import { request } from 'node:http';
import { installApp } from '../../local/host/installApp';
import { sayMessage } from '../../local/host/sayMessage';
import { channel, meeting } from '../../local/tenant/conversations';
import { startStandIn } from '../../local/startStandIn';
import { standInWithBot, type StandInWithBot } from './support/standInWithBot';

let local: StandInWithBot;
beforeEach(async () => {
  local = await standInWithBot({ answerWithinMs: 150 });
});
afterEach(() => local.close());

describe('delivery', () => {
  const say = () =>
    sayMessage(local.standIn.doings, { from: 'bo', conversation: channel }, { text: 'help', mentionsBot: true });
  beforeEach(() => installApp(local.standIn.doings, { from: 'ana', conversation: channel }));

  test('an activity without an answer is delivered once more, the same one', async () => {
    local.answerWith(() => undefined);
    expect(await say()).toHaveProperty('unanswered');
    const messages = local.heard.filter(({ activity }) => activity['type'] === 'message');
    expect(messages).toHaveLength(2);
    expect(messages[0]?.activity['id']).toBe(messages[1]?.activity['id']);
  });

  test('an answered activity is delivered once, even if refused', async () => {
    local.answerWith(() => ({ status: 500 }));
    expect(await say()).toMatchObject({ status: 500 });
    expect(local.heard.filter(({ activity }) => activity['type'] === 'message')).toHaveLength(1);
  });

  test('adding the app tells the bot twice, in Teams’ words; adding it again tells nothing', async () => {
    expect(local.heard.map(({ activity }) => activity)).toMatchObject([
      { type: 'conversationUpdate', membersAdded: [{ id: expect.stringMatching(/^28:/) }] },
      { type: 'installationUpdate', action: 'add', channelData: { settings: { selectedChannel: { id: channel.id } } } },
    ]);
    expect(await installApp(local.standIn.doings, { from: 'ana', conversation: channel })).toEqual([]);
  });

  test('a test waits for a post instead of sleeping, and is told when none comes', async () => {
    const coming = local.standIn.waitForPost((post) => post.activity['text'] === 'help' || post.from === 'bo');
    await say();
    expect((await coming).from).toBe('bo');
    await expect(local.standIn.waitForPost(() => false, 20)).rejects.toThrow('No such post');
  });
});

describe('passing on', () => {
  test('everything that is not Local Teams goes to the product, streams without delay', async () => {
    const response = await fetch(`${local.standIn.url}/api/stream`);
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('data: hello\n\n');
    await reader?.cancel();
  });

  test('whoever leaves a stream is seen leaving by the product', async () => {
    const left = local.streamLeft();
    const leaving = new AbortController();
    const response = await fetch(`${local.standIn.url}/api/stream`, { signal: leaving.signal });
    await response.body?.getReader().read();
    leaving.abort();
    await left;
  });

  test('a product that is away is a bad gateway at once', async () => {
    const alone = await startStandIn({ upstream: () => 'http://127.0.0.1:1' });
    const response = await fetch(`${alone.url}/api/board`);
    expect([response.status, await response.json()]).toEqual([502, expect.objectContaining({ code: 'badGateway' })]);
    await alone.close();
  });

  test('a name that is not this computer’s is refused', async () => {
    const status = await new Promise((resolve) => {
      const headers = { host: 'evil.example' };
      request(`${local.standIn.url}/local/api/tenant`, { headers }, (response) => resolve(response.statusCode)).end();
    });
    expect(status).toBe(403);
  });
});

describe('the page’s own calls', () => {
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${local.standIn.url}/local/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as object };
  };
  const inMeeting = (rest: string) => `/conversations/${encodeURIComponent(meeting.id)}/${rest}`;

  test.each([
    ['nobody', inMeeting('messages'), { text: 'hi', mentionsBot: false }, 400],
    ['a stranger', inMeeting('messages'), { as: 'lena', text: 'hi', mentionsBot: false }, 403],
    ['an unknown place', '/conversations/nowhere/messages', { as: 'ana', text: 'hi', mentionsBot: false }, 404],
    ['too much text', inMeeting('messages'), { as: 'ana', text: 'x'.repeat(4001), mentionsBot: false }, 400],
    ['half a body', inMeeting('messages'), '{"as":', 400],
    ['an unknown fault', '/faults', { fault: 'earthquake', times: 1 }, 400],
    ['a token for nobody', '/token', { as: '__proto__' }, 400],
    ['a call that is not there', '/coffee', {}, 404],
  ])('%s is refused with a sentence', async (_what, path, body, status) => {
    const answer = await call('POST', path, body);
    expect([answer.status, answer.body]).toEqual([status, { message: expect.any(String) as string }]);
  });

  test('the meeting starts once and ends once', async () => {
    const turn = (running: boolean) => call('POST', inMeeting('meeting'), { as: 'ana', running });
    await turn(true);
    const { runningSince } = (await call('GET', '/places')).body as { runningSince: object };
    expect(runningSince).toEqual({ [meeting.id]: expect.any(String) as string });
    await turn(true);
    expect((await call('GET', '/places')).body).toMatchObject({ runningSince });
    await turn(false);
    expect((await call('GET', '/places')).body).toMatchObject({ runningSince: {} });
  });
});
