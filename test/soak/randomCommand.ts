// What somebody might tap next in a session, sensible or not; whether it is accepted is the rules' business.
import type { CaptureId, ConnectionId, TopicId } from '../../domain/ids';
import type { SessionCommand } from '../../domain/session/commands';
import { presentIds } from '../../domain/session/presence';
import type { SessionState } from '../../domain/session/state';
import { nextSpeaker } from '../../domain/session/turns';
import { randomId } from '../../bot/clock';
import type { Chance } from './seededChance';

type Kind = Exclude<
  SessionCommand['type'],
  'start' | 'close' | 'redact' | 'ask' | 'unask' | 'withdraw' | 'chooseSharing' | 'lookAtClock' | 'tellReview'
>;

/** In proportion to how often each is tapped; ends are rare, or there would be nothing but late notes. */
const taps: readonly Kind[] = [
  ...Array.from({ length: 10 }, (): Kind => 'capture'),
  ...([
    'ready',
    'ready',
    'ready',
    'next',
    'next',
    'pause',
    'resume',
    'addMinute',
    'takeControls',
    'vote',
    'handOver',
    'undoControl',
    'undoControl',
    'vote',
    'passTurn',
    'passTurn',
    'pitchTopic',
    'unpitchTopic',
    'placeDots',
  ] as const),
  ...([
    'editCapture',
    'editCapture',
    'meToo',
    'meToo',
    'undoCapture',
    'undoCapture',
    'setAside',
    'join',
    'join',
    'join',
    'leave',
  ] as const),
];
const END_SHARE = 0.004;

/** `state` is what the person's panel shows, which may be old. */
export function randomCommand(chance: Chance, state: SessionState): SessionCommand {
  const step = state.status === 'notStarted' ? 0 : Math.max(0, state.stepIndex - (chance.share() < 0.1 ? 1 : 0));
  const captures = state.status === 'notStarted' ? [] : state.captures;
  const captureId = captures.length > 0 ? chance.oneOf(captures).id : ('never-was-there' as CaptureId);
  const connectionId = `window-${chance.whole(8)}-of-soak` as ConnectionId;
  if (chance.share() < END_SHARE) return { type: 'end' };
  const type = chance.oneOf(taps);
  switch (type) {
    case 'capture':
    case 'editCapture': {
      const kind = chance.oneOf(['takeaway', 'commitment', 'question', 'thanks'] as const);
      const id = type === 'capture' ? (randomId() as CaptureId) : captureId;
      return { type, captureId: id, kind, text: `worth keeping ${chance.whole(9)}`, ownerId: null, dueOn: null };
    }
    case 'meToo':
      return { type, captureId, on: chance.share() < 0.7 };
    case 'next':
      return { type, fromStep: step };
    case 'addMinute':
      return { type, step };
    case 'ready':
      return { type, step, ready: chance.share() < 0.8 };
    case 'handOver': {
      const here = state.status === 'running' ? presentIds(state) : [];
      return here.length > 0 ? { type, to: chance.oneOf(here) } : { type: 'takeControls' };
    }
    case 'vote': {
      const round = (state.status === 'running' && state.vote?.round) || 0;
      return { type, step, round, choice: chance.share() < 0.5 ? 'stay' : 'moveOn' };
    }
    case 'pitchTopic':
      return { type, topicId: randomId() as TopicId, title: 'worth talking about' };
    case 'unpitchTopic':
      return { type, topicId: topicOf(chance, state) };
    case 'placeDots':
      return { type, topicId: topicOf(chance, state), dots: chance.whole(4) };
    case 'passTurn': {
      const turn = state.status === 'running' ? state.turn : undefined;
      const to = state.status === 'running' ? nextSpeaker(state) : null;
      return { type, step, from: turn?.speakerId ?? null, to };
    }
    case 'undoControl':
      return { type, seq: (state.status === 'running' && state.lastControl?.seq) || 1 };
    case 'undoCapture':
      return { type, captureId };
    case 'setAside':
      return { type, captureId, aside: chance.share() < 0.5 };
    case 'join':
      return { type, connectionId, instanceId: chance.oneOf(['server-one', 'server-two']) };
    case 'leave':
      return { type, connectionId };
    default:
      return { type };
  }
}

function topicOf(chance: Chance, state: SessionState): TopicId {
  const queue = (state.status !== 'notStarted' && state.queue) || [];
  return queue.length > 0 ? chance.oneOf(queue).id : ('never-was-there' as TopicId);
}
