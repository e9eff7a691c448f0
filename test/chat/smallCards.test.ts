// What the bot's short answers say, and where their links lead.
import { ringPicture } from '../../bot/chat/cards/ringPicture';
import { helpCard } from '../../bot/chat/cards/helpCard';
import { nextCard } from '../../bot/chat/cards/nextCard';
import { welcomeCard } from '../../bot/chat/cards/welcomeCard';
import { clipped } from '../../bot/chat/cards/userText';
import { deepLink } from '../../bot/chat/deepLink';
import { isTrustedServiceUrl } from '../../bot/chat/serviceUrls';
import type { NextSession } from '../../bot/chat/useCases';
import type { ConversationAddress } from '../../bot/messenger';
import type { BoardId, CircleId, SessionId } from '../../domain/ids';
import { aTextsFor } from './support/aCardTexts';
import { CHANNEL } from './support/someIds';

const home = { conversationId: CHANNEL, kind: 'channel' } as const;
const session: NextSession = {
  boardId: 'board-0001' as BoardId,
  circleId: 'circle-sql' as CircleId,
  circleName: 'SQL circle',
  leadName: 'Tom',
  youLead: false,
  topic: null,
  startsAt: null,
  zone: 'Europe/Amsterdam',
};

describe('the answer to “next”', () => {
  const said = (sessions: NextSession[], locale = 'en') =>
    JSON.stringify(nextCard(sessions, home, aTextsFor(locale)).card);

  it('names the lead, or says that one is wanted, or that it is you', () => {
    expect(said([session])).toContain('"Tom leads"');
    expect(said([{ ...session, leadName: null }])).toContain('"Needs a lead"');
    expect(said([{ ...session, youLead: true, topic: 'Deadlocks' }])).toContain('"You lead: Deadlocks"');
    expect(said([session], 'de')).toContain('"Tom leitet"');
  });

  it('says so when nothing is planned', () => {
    expect(said([session])).toContain('No date yet.');
    expect(said([])).toContain('No circle has a session planned here yet');
  });

  it('notifies nobody and lists at most eight', () => {
    const { card, mentions } = nextCard(
      Array.from({ length: 12 }, () => session),
      home,
      aTextsFor('en'),
    );
    expect(mentions).toEqual([]);
    expect(JSON.stringify(card)).toContain('and 4 more');
  });
});

describe('help and welcome', () => {
  it('are there in both languages', () => {
    expect(JSON.stringify(helpCard(home, aTextsFor('de'), 'notUnderstood').card)).toContain('Das kenne ich noch nicht');
    expect(welcomeCard(home, aTextsFor('en')).summary).toBe('Peer Circles is here. Add its tab to start a circle.');
  });

  it('tell a person in their own chat what comes there', () => {
    const own = { conversationId: 'a:chat', kind: 'personal' } as const;
    const welcome = welcomeCard(own, aTextsFor('en'));
    expect(JSON.stringify(welcome.card)).toContain('who leads your circles next');
    expect(welcome.summary).toBe('Peer Circles is here. Ask “next” to hear who leads your circles, and when.');
  });
});

describe('a link into Teams', () => {
  const settings = { teamsAppId: 'app', webUrl: 'https://circles.example.com/tab/board.html' };
  const contextOf = (kind: ConversationAddress['kind'], conversationId: string) => {
    const place = { circleId: 'circle-sql' as CircleId, sessionId: 'circle-sql-41' as SessionId };
    const link = deepLink(settings, { kind, conversationId }, place);
    return JSON.parse(new URL(link).searchParams.get('context') ?? '') as unknown;
  };

  it('opens in the channel or the chat the circle lives in', () => {
    const subEntityId = 'session/circle-sql/circle-sql-41';
    expect(contextOf('channel', CHANNEL)).toEqual({ subEntityId, channelId: CHANNEL });
    expect(contextOf('meetingChat', '19:meeting_x@thread.v2')).toEqual({
      subEntityId,
      chatId: '19:meeting_x@thread.v2',
      contextType: 'chat',
    });
    expect(contextOf('personal', 'a:chat')).toEqual({ subEntityId });
  });
});

describe('the ring on a card', () => {
  it('is the same picture for the same circle, and another for each number of seats', () => {
    const pictures = Array.from({ length: 11 }, (_, i) => ringPicture('peers', i + 2));
    expect(new Set(pictures).size).toBe(11);
    expect(ringPicture('peers', 7)).toBe(pictures[5]);
    expect(ringPicture('coaching', 7)).not.toBe(pictures[5]);
    for (const picture of pictures) expect(picture.length).toBeLessThan(2_500);
  });
});

describe('text that is too long', () => {
  it('is cut between what a reader sees as characters', () => {
    expect(clipped('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 15)).toBe('👩‍👩‍👧‍👦…');
    expect(clipped('short', 10)).toBe('short');
  });
});

describe('a service URL', () => {
  const rule = { hosts: ['smba.trafficmanager.net'], allowHttp: false };
  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://SMBA.trafficmanager.net/emea/', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://smba.trafficmanager.net.evil.example.com/', false],
    ['https://smba.trafficmanager.net@evil.example.com/', false],
    ['https://user:pass@smba.trafficmanager.net/', false],
    ['https://evil.example.com/smba.trafficmanager.net', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%j is trusted: %s', (url, isTrusted) => {
    expect(isTrustedServiceUrl(url, rule)).toBe(isTrusted);
  });
});
