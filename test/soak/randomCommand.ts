// What somebody might tap next in a session, sensible or not, and what a server sees by itself; whether it is accepted is
// the rules' business.
import { createHash } from 'node:crypto';
import { randomId } from '../../bot/clock';
import { withoutName } from '../../bot/sessions/withoutName';
import type { CaptureId, ConnectionId, TopicId } from '../../domain/ids';
import { captureKinds } from '../../domain/session/capture';
import type { Actor, Nobody, PanelCommand, ServerCommand, SessionCommand } from '../../domain/session/commands';
import { currentStep, showsOf } from '../../domain/session/currentStep';
import { presentIds } from '../../domain/session/presence';
import { nextReteller } from '../../domain/session/retelling';
import type { SessionState } from '../../domain/session/state';
import { nextSpeaker } from '../../domain/session/turns';
import type { Chance } from './seededChance';

/** A sequence starts by itself, and what is taken back without a name is made from `unask`. */
export type RandomCommand = PanelCommand | Exclude<ServerCommand, { type: 'start' | 'withdraw' }>;
type Kind = RandomCommand['type'];

/** In proportion to how often each happens; ends are rare, or there would be nothing but late notes. */
const shares: Record<Kind, number> = {
  capture: 10,
  join: 4,
  ask: 3,
  ready: 3,
  next: 5,
  vote: 2,
  passTurn: 2,
  nameReteller: 1,
  editCapture: 2,
  chooseSharing: 2,
  meToo: 2,
  undoCapture: 2,
  unask: 2,
  undoControl: 2,
  pause: 1,
  resume: 1,
  addMinute: 1,
  takeControls: 1,
  handOver: 1,
  pitchTopic: 1,
  unpitchTopic: 1,
  placeDots: 1,
  setAside: 1,
  redact: 1,
  leave: 1,
  tellReview: 1,
  lookAtClock: 1,
  end: 0.15,
  close: 0.05,
};
const kinds = Object.keys(shares) as Kind[];

/** What a part is for happens in it more often than elsewhere. */
function sharesIn(state: SessionState): Record<Kind, number> {
  if (state.status !== 'running') return shares;
  const shows = showsOf(currentStep(state));
  return {
    ...shares,
    ...(shows === 'pitches' && { pitchTopic: 12 }),
    ...(shows === 'dots' && { placeDots: 12 }),
    ...(state.retelling && { nameReteller: 8 }),
  };
}

/** `state` is what the person's panel shows, which may be old. */
export function randomCommand(chance: Chance, state: SessionState): RandomCommand {
  const started = state.status === 'notStarted' ? null : state;
  const running = state.status === 'running' ? state : null;
  const step = Math.max(0, (started?.stepIndex ?? 0) - (chance.share() < 0.1 ? 1 : 0));
  const captureId = oneOrNone(chance, started?.captures) as CaptureId;
  const topicId = oneOrNone(chance, started?.queue) as TopicId;
  const connectionId = `window-${chance.whole(8)}-of-soak` as ConnectionId;
  const type = kindOf(chance, sharesIn(state));
  switch (type) {
    case 'capture':
    case 'editCapture': {
      const kind = chance.oneOf(captureKinds);
      const id = type === 'capture' ? (randomId() as CaptureId) : captureId;
      return { type, captureId: id, kind, text: `worth keeping ${chance.whole(9)}`, ownerId: null, dueOn: null };
    }
    case 'ask': {
      const id = randomId() as CaptureId;
      const secretHash = createHash('sha256').update(secretOf(id)).digest('hex');
      return { type, captureId: id, kind: 'question', text: `worth asking ${chance.whole(9)}`, secretHash };
    }
    case 'unask': {
      const nameless = started?.captures.filter(({ authorId }) => authorId === null);
      const id = oneOrNone(chance, nameless) as CaptureId;
      return { type, captureId: id, secret: secretOf(id) };
    }
    case 'chooseSharing':
      return { type, captureId, shared: chance.share() < 0.7 };
    case 'meToo':
      return { type, captureId, on: chance.share() < 0.7 };
    case 'undoControl':
      return { type, seq: running?.lastControl?.seq ?? 1 };
    case 'undoCapture':
    case 'redact':
      return { type, captureId };
    case 'setAside':
      return { type, captureId, aside: chance.share() < 0.5 };
    case 'tellReview':
      return { type, commitmentId: captureId, did: 'keep' };
    case 'next':
      return { type, fromStep: step };
    case 'addMinute':
      return { type, step };
    case 'ready':
      return { type, step, ready: chance.share() < 0.8 };
    case 'vote':
      return { type, step, round: running?.vote?.round ?? 0, choice: chance.share() < 0.5 ? 'stay' : 'moveOn' };
    case 'passTurn':
      return { type, step, from: running?.turn?.speakerId ?? null, to: running && nextSpeaker(running) };
    case 'nameReteller': {
      const to = running && nextReteller(running);
      return to ? { type, step, from: running.retelling?.personId ?? null, to } : { type: 'takeControls' };
    }
    case 'handOver': {
      const here = running ? presentIds(running) : [];
      return here.length > 0 ? { type, to: chance.oneOf(here) } : { type: 'takeControls' };
    }
    case 'pitchTopic':
      return { type, topicId: randomId() as TopicId, title: 'worth talking about' };
    case 'unpitchTopic':
      return { type, topicId };
    case 'placeDots':
      return { type, topicId, dots: chance.whole(4) };
    case 'join':
      return { type, connectionId, instanceId: chance.oneOf(['server-one', 'server-two']) };
    case 'leave':
      return { type, connectionId };
    case 'close':
      return { type, reason: 'meetingEnded' };
    default:
      return { type };
  }
}

/** As the server passes it on: what is nameless without a name, what it sees by itself as its own. */
export function asGiven(command: RandomCommand, actor: Actor): { command: SessionCommand; actor: Actor | Nobody } {
  if (command.type === 'lookAtClock' || command.type === 'close') return { command, actor: { as: 'product' } };
  return withoutName(command as PanelCommand, actor);
}

function kindOf(chance: Chance, likely: Record<Kind, number>): Kind {
  let at = chance.share() * kinds.reduce((sum, kind) => sum + likely[kind], 0);
  return kinds.find((kind) => (at -= likely[kind]) < 0) ?? 'capture';
}

function oneOrNone(chance: Chance, all: readonly { id: string }[] = []): string {
  return all.length > 0 ? chance.oneOf(all).id : 'never-was-there';
}

/** Whoever takes a question back may be anybody: it is not their right that is tried here. */
function secretOf(captureId: CaptureId): string {
  return `what only the author of ${captureId} knows`;
}
