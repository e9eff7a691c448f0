import { isDeepStrictEqual } from 'node:util';
import { randomId } from '../../bot/clock';
import {
  createLiveSession,
  type CommandAnswer,
  type LiveSession,
  type Submission,
} from '../../bot/sessions/liveSession';
import type { Storage } from '../../bot/storage/openStorage';
import { commandBody } from '../../contract/schemas';
import { agendaFor } from '../../domain/agenda';
import { formatIds, formats } from '../../domain/formats';
import { sessionIdOf, type CircleId, type CommandId, type SessionId } from '../../domain/ids';
import { remainingMs } from '../../domain/session/clock';
import { evolveAll } from '../../domain/session/evolve';
import type { SessionEvent } from '../../domain/session/events';
import type { SessionSetup } from '../../domain/session/state';
import { ana, as, aSession, aSetup, bo, boardId, dee, person, tom } from '../support/builders';
import { freshStorage } from '../support/freshStorage';
import { aClock, type TestClock } from '../support/testClock';
import { keepFigures } from './keepFigures';
import { asGiven, randomCommand } from './randomCommand';
import { chanceFrom, withChance, type Chance } from './seededChance';
import { openSoakPanel, type SoakPanel } from './soakPanel';
import { soakSize } from './soakSize';

const ROUNDS = 25;
const AT_ONCE_MAX = 6;
const PANELS = 6;
/** Servers keep their clocks by the network; this is far more than they are apart. */
const SERVERS_APART_MS = 200;
const AGREE_MS = 1_000;
const people = [as(ana), as(dee), as(tom), as(bo, 'attendee'), as(person(9), 'attendee')];

let storage: Storage;
beforeAll(async () => {
  storage = await freshStorage();
});

interface Said extends Submission {
  answer: CommandAnswer;
}

/** One session on two servers, its panels, and everything that was said to it. */
class Sequence {
  readonly clocks: [TestClock, TestClock] = [aClock(), aClock()];
  readonly servers: [LiveSession, LiveSession];
  readonly panels: SoakPanel[] = [];
  readonly said: Said[] = [];
  looks = 0;
  furthestApartMs = 0;
  private readonly sessionId = sessionIdOf(randomId() as CircleId, 1);

  constructor(private readonly chance: Chance) {
    const [one, two] = this.clocks;
    two.advance(chance.whole(SERVERS_APART_MS));
    const server = (clock: TestClock) =>
      createLiveSession({ sessions: storage.sessions, clock, newId: randomId }, boardId, this.sessionId);
    this.servers = [server(one), server(two)];
  }

  async run(): Promise<void> {
    await this.say(this.servers[0], { type: 'start', setup: setupOf(this.sessionId, this.chance) }, people[0]!);
    for (const server of this.servers) await readOn(server);
    for (let panel = 0; panel < PANELS; panel += 1) this.openPanel(panel);
    for (let round = 0; round < ROUNDS; round += 1) {
      await this.everybodyTaps();
      this.cutSome();
      if (this.chance.share() < 0.5) await this.lookTogether();
    }
    await this.lookTogether();
    expectNothingLostOrDoubled(this.said, await this.log());
  }

  private log(): Promise<SessionEvent[]> {
    return storage.sessions.read(boardId, this.sessionId, 0);
  }

  private openPanel(panel: number): void {
    const opened = openSoakPanel(this.servers[panel % 2]!, this.chance);
    this.pass(0, opened);
    opened.device.ask(this.clocks[0].nowMs());
    this.panels.push(opened);
  }

  private async say(server: LiveSession, command: Submission['command'], actor: Submission['actor'], id?: CommandId) {
    const submission = { commandId: id ?? (randomId() as CommandId), command, actor, mayRepeat: true };
    this.said.push({ ...submission, answer: await server.submit(submission) });
  }

  private async everybodyTaps(): Promise<void> {
    const taps = Array.from({ length: 1 + this.chance.whole(AT_ONCE_MAX) }, () => {
      const server = this.chance.oneOf(this.servers);
      const before = this.said.length > 0 && this.chance.share() < 0.15 ? this.chance.oneOf(this.said) : null;
      if (before) return this.say(server, before.command, before.actor, before.commandId);
      const shown = this.chance.oneOf(this.panels).state();
      const { command, actor } = asGiven(randomCommand(this.chance, shown), this.chance.oneOf(people));
      return this.say(server, command, actor);
    });
    await Promise.all(taps);
  }

  private cutSome(): void {
    const panel = this.chance.oneOf(this.panels);
    if (panel.isCut()) panel.resume();
    else if (this.chance.share() < 0.5) panel.cut();
  }

  private pass(ms: number, ...panels: SoakPanel[]): void {
    for (const panel of panels) panel.device.pass(ms);
  }

  /** Everybody has heard everything; then some seconds go by without anything happening. */
  private async lookTogether(): Promise<void> {
    for (const server of this.servers) await readOn(server);
    for (const panel of this.panels) if (panel.isCut()) panel.resume();
    const truth = evolveAll(await this.log());
    for (const copy of [...this.servers, ...this.panels]) {
      // Jest's own comparison is slow; it is asked only to show a difference.
      if (!isDeepStrictEqual(copy.state(), truth)) expect(copy.state()).toEqual(truth);
    }
    if (truth.status !== 'running') return;
    let shown = this.panels.map((panel) => panel.remainingMs()!);
    for (let look = 0; look < 5; look += 1) {
      // Now and then so much that a part's time is up, and people vote.
      const ms = this.chance.whole(this.chance.share() < 0.1 ? 180_000 : 3_000);
      for (const clock of this.clocks) clock.advance(ms);
      this.pass(ms, ...this.panels);
      this.chance.oneOf(this.panels).device.ask(this.clocks[0].nowMs());
      const now = this.panels.map((panel) => panel.remainingMs()!);
      this.expectAgreement(now, remainingMs(truth, this.clocks[0].now()));
      now.forEach((remaining, panel) => expectNoJump(shown[panel]! - remaining, ms));
      shown = now;
    }
  }

  private expectAgreement(shown: readonly number[], truth: number): void {
    this.looks += 1;
    const all = [...shown, truth];
    const apart = Math.max(...all) - Math.min(...all);
    this.furthestApartMs = Math.max(this.furthestApartMs, apart);
    expect(apart).toBeLessThanOrEqual(AGREE_MS);
  }
}

/** In any format, so that there are turns, rounds, silence, topics and notes that may be shared. */
function setupOf(sessionId: SessionId, chance: Chance): SessionSetup {
  const formatId = chance.oneOf(formatIds);
  const steps = agendaFor(formats[formatId], formats[formatId].minutes, [ana, dee, tom]);
  return aSetup({ sessionId, formatId, steps });
}

/** A server that has just answered takes one more turn before it reads what others wrote. */
async function readOn(server: LiveSession): Promise<void> {
  while (server.busy()) await new Promise((resolve) => setImmediate(resolve));
  await server.catchUp();
}

/** Remaining time never grows by itself, and never falls by much more than the time that passed. */
function expectNoJump(fellByMs: number, passedMs: number): void {
  expect(fellByMs).toBeGreaterThanOrEqual(0);
  expect(fellByMs).toBeLessThanOrEqual(passedMs + AGREE_MS / 2 + 1);
}

function expectNothingLostOrDoubled(said: readonly Said[], log: readonly SessionEvent[]): void {
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  const at = log.map((event) => event.at);
  expect([...at].sort()).toEqual(at);
  const of = byCommand(log);
  for (const [commandId, answers] of byCommand(said)) {
    const events = of.get(commandId) ?? [];
    const types = events.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    const accepted = answers.filter(({ answer }) => answer.ok);
    if (accepted.length === 0) expect(types).toEqual([]);
    const { type } = answers[0]!.command;
    if (accepted.length > 0 && type === 'capture') expect(types).toEqual(['captured']);
    if (accepted.length > 0 && type === 'ask') expect(types).toEqual(['asked']);
    const last = events.at(-1);
    // Whenever and wherever it was asked again, also when there had been nothing to do.
    if (last) expect(accepted.map(({ answer }) => answer)).toEqual(accepted.map(() => ({ ok: true, seq: last.seq })));
  }
}

function byCommand<T extends { commandId: CommandId }>(all: readonly T[]): Map<CommandId, T[]> {
  const found = new Map<CommandId, T[]>();
  for (const one of all) found.set(one.commandId, [...(found.get(one.commandId) ?? []), one]);
  return found;
}

/** A question that is taken back without a name reaches the session as this. */
const sentAs = (type: string) => (type === 'withdraw' ? 'unask' : type);
const panelCommands = commandBody.shape.command.options.map(({ shape }) => shape.type.value);

test('among what people do at random is every command that a panel can send', () => {
  const chance = chanceFrom(1);
  const session = aSession().started().joined(ana, dee).running();
  const given = new Set(Array.from({ length: 5_000 }, () => randomCommand(chance, session).type));
  expect(panelCommands.filter((type) => !given.has(type))).toEqual([]);
});

test(
  'whatever several people do on two servers, all panels show the same session and the same time',
  async () => {
    await withChance(async (chance) => {
      const done = { commands: 0, accepted: 0, looks: 0, furthestApartMs: 0 };
      const kinds = new Set<string>();
      for (let count = 0; count < soakSize.sequences; count += 1) {
        const sequence = new Sequence(chance);
        await sequence.run();
        done.commands += sequence.said.length;
        done.accepted += sequence.said.filter(({ answer }) => answer.ok).length;
        for (const { command, answer } of sequence.said) if (answer.ok) kinds.add(sentAs(command.type));
        done.looks += sequence.looks;
        done.furthestApartMs = Math.max(done.furthestApartMs, sequence.furthestApartMs);
      }
      expect(done.looks).toBeGreaterThan(soakSize.sequences);
      // A few sequences may not come to a case giver's note, or to four people at once.
      if (soakSize.sequences >= 100) expect(panelCommands.filter((type) => !kinds.has(type))).toEqual([]);
      keepFigures('random sequences on two servers', {
        sequences: soakSize.sequences,
        'commands given': done.commands,
        'commands accepted': done.accepted,
        'kinds of command accepted': kinds.size,
        'looks at the remaining time': done.looks,
        'furthest apart, ms': Math.round(done.furthestApartMs),
      });
    });
  },
  soakSize.timeoutMs,
);
