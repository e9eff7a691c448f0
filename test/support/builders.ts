// Sessions and circles as tests need them, with people who have names; every value can be overridden.
import { agendaFor } from '../../domain/agenda';
import type { Circle } from '../../domain/circle/circle';
import type { DoorFacts, Joiner } from '../../domain/circle/gates/doorFacts';
import type { CircleDetails } from '../../domain/circle/change';
import type { Commitment } from '../../domain/circle/kept';
import type { Topic } from '../../domain/circle/topic';
import { formats } from '../../domain/formats';
import {
  boardIdOf,
  personIdOf,
  sessionIdOf,
  type CalendarDate,
  type CaptureId,
  type CircleId,
  type CommandId,
  type Instant,
  type PersonId,
  type TopicId,
} from '../../domain/ids';
import { idOfActor, type Actor, type Nobody, type SessionCommand } from '../../domain/session/commands';
import { decide } from '../../domain/session/decide';
import type { SessionEvent } from '../../domain/session/events';
import { evolve } from '../../domain/session/evolve';
import { notStarted, type SessionSetup, type SessionState } from '../../domain/session/state';

export const TENANT = '0b9d6a52-7c1e-4f0a-9c53-2f6f4e1a7d10';
export const NOON: Instant = '2026-11-26T11:00:00.000Z';

export function person(number: number): PersonId {
  return personIdOf(TENANT, `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
}

export const ana = person(1);
export const dee = person(2);
export const tom = person(3);
export const bo = person(4);
const names: Record<string, string> = {
  [ana]: 'Ana Souza',
  [dee]: 'Dee Nakamura',
  [tom]: 'Tom Becker',
  [bo]: 'Bo Lindqvist',
};

export function nameOf(id: PersonId): string {
  return names[id] ?? `Person ${id.slice(-3)}`;
}

export function as(id: PersonId, standing: 'member' | 'attendee' = 'member'): Exclude<Actor, { as: 'product' }> {
  return { as: standing, id, name: nameOf(id) };
}

/** Fits beside everybody made like this: one sort of work, one level, each in a team of their own. */
export function joiner(id: PersonId, about: Partial<DoorFacts> = {}): Joiner {
  const door: DoorFacts = {
    roleFamily: 'engineering',
    level: 3,
    team: `Team of ${id}`,
    managerId: null,
    stated: [],
    ...about,
  };
  return { id, name: nameOf(id), door };
}

export const boardId = boardIdOf(TENANT, 'b0a4d000000000000000000001');
export const circleId = 'c1c1e000000000000000000001' as CircleId;

export function minutesAfter(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

export function secondsAfter(at: Instant, seconds: number): Instant {
  return minutesAfter(at, seconds / 60);
}

export function aCircle(overrides: Partial<Circle> = {}): Circle {
  const people = [ana, dee, tom];
  return {
    id: circleId,
    name: 'SQL circle',
    kind: 'peers',
    organiserId: ana,
    members: people.map((id, index) => ({
      id,
      name: nameOf(id),
      seat: 'peer',
      joinedAt: minutesAfter(NOON, index - 999),
    })),
    rota: { order: people, past: [] },
    timeZone: 'Europe/Amsterdam',
    formatId: 'lunchAndLearn',
    slotMinutes: 45,
    cadenceWeeks: 2,
    next: { status: 'planned', sessionId: sessionIdOf(circleId, 1), ordinal: 1, topicId: null, startsAt: NOON },
    last: null,
    topTopic: null,
    nextTopicTitle: null,
    openCommitments: 0,
    nextDueOn: null,
    doneCommitments: 0,
    meetingChats: [],
    createdAt: minutesAfter(NOON, -999),
    ...overrides,
  };
}

export function details(circle = aCircle(), topics: Topic[] = [], openCommitments: Commitment[] = []): CircleDetails {
  return { circle, topics, openCommitments };
}

export function aTopic(overrides: Partial<Topic> = {}): Topic {
  const id = (overrides.id ?? 'topic-00000001') as TopicId;
  return { circleId, title: 'Deadlocks', proposedBy: ana, proposedAt: NOON, voterIds: [ana], ...overrides, id };
}

export function aSetup(overrides: Partial<SessionSetup> = {}): SessionSetup {
  const circle = aCircle();
  return {
    sessionId: circle.next.sessionId,
    boardId,
    circleId,
    ordinal: circle.next.ordinal,
    circleName: circle.name,
    kind: circle.kind,
    formatId: circle.formatId,
    topic: null,
    leadId: ana,
    members: circle.members.map((member) => ({ id: member.id, name: member.name })),
    steps: agendaFor(formats[circle.formatId], circle.slotMinutes, circle.rota.order),
    timeZone: circle.timeZone,
    ...overrides,
  };
}

/** Dee's, from an earlier session. */
export function aCommitment(id: string, dueOn: CalendarDate | null = null): Commitment {
  return {
    id: id as CaptureId,
    circleId,
    sessionId: sessionIdOf(circleId, 1),
    text: `promised ${id}`,
    at: minutesAfter(NOON, -60),
    authorId: dee,
    authorName: nameOf(dee),
    ownerId: dee,
    ownerName: nameOf(dee),
    dueOn,
    state: { status: 'open' },
  };
}

let commands = 0;

/** A session's log in the making: gives commands at a time of its own and keeps what they lead to. */
export class SessionLog {
  state: SessionState = notStarted;
  readonly events: SessionEvent[] = [];
  now: Instant = NOON;

  /** Null when accepted, else why it was refused. */
  give(command: SessionCommand, actor: Actor | Nobody): string | null {
    const decision = decide(this.state, command, actor, this.now);
    if (!decision.ok) return decision.refusal;
    const commandId = `command-${(commands += 1)}` as CommandId;
    for (const fact of decision.value) {
      const by = idOfActor(actor);
      const event: SessionEvent = { ...fact, v: 1, seq: this.state.lastSeq + 1, at: this.now, by, commandId };
      this.events.push(event);
      this.state = evolve(this.state, event);
    }
    return null;
  }

  after(seconds: number): this {
    this.now = secondsAfter(this.now, seconds);
    return this;
  }

  started(by = ana, setup = aSetup()): this {
    const refused = this.give({ type: 'start', setup }, as(by));
    if (refused) throw new Error(`the session could not start: ${refused}`);
    return this;
  }

  joined(...people: PersonId[]): this {
    for (const id of people) {
      this.give(
        { type: 'join', connectionId: `window-of-${nameOf(id).slice(0, 3)}` as never, instanceId: 'one' },
        as(id),
      );
    }
    return this;
  }

  running() {
    if (this.state.status !== 'running') throw new Error(`the session is ${this.state.status}`);
    return this.state;
  }

  ended() {
    if (this.state.status !== 'ended') throw new Error(`the session is ${this.state.status}`);
    return this.state;
  }
}

export function aSession(): SessionLog {
  return new SessionLog();
}

export function aCapture(text: string, overrides: Partial<Extract<SessionCommand, { type: 'capture' }>> = {}) {
  return {
    type: 'capture' as const,
    captureId: `capture-${(commands += 1)}` as CaptureId,
    kind: 'takeaway' as const,
    text,
    ownerId: null,
    dueOn: null,
    ...overrides,
  };
}
