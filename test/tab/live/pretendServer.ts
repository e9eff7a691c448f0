// A server for the live client's tests: a log decided by the real rules, streams that can be cut and fall silent, and a
// network that can be switched off. Nothing here is about HTTP.
import { withoutName } from '../../../bot/sessions/withoutName';
import type { LiveMessages } from '../../../contract/live';
import type { ProblemCode } from '../../../contract/problem';
import type { CommandId } from '../../../domain/ids';
import type { EarlierParts } from '../../../tab/live/earlierNotes';
import type { LiveSessionParts } from '../../../tab/live/liveSession';
import { createMemoryOutboxStore } from '../../../tab/live/memoryOutboxStore';
import { createQuestionSecrets } from '../../../tab/live/questionSecrets';
import { createServerClock } from '../../../tab/live/serverClock';
import { ana, as, type SessionLog } from '../../support/builders';
import type { ManualTimers } from './manualTimers';
import { pretendStorage } from './pretendStorage';

export class PretendServer {
  /** What each stream asked to begin after; null for a snapshot. */
  readonly opened: (number | null)[] = [];
  readonly arrived: CommandId[] = [];
  isReachable = true;
  /** Nothing breaks, and nothing is answered. */
  isSwallowing = false;
  /** How often somebody asked for the time. */
  asked = 0;
  earlier: EarlierParts = { places: async () => [], outboxFor: () => this.parts(), isShown: () => true };
  losesAnswers = false;
  /** What this device keeps. */
  readonly storage = pretendStorage();
  build = 'one';
  private answered = new Map<CommandId, number>();
  private stream: { push(text: string): void; end(): void } | null = null;

  constructor(
    readonly log: SessionLog,
    private readonly timers: ManualTimers,
  ) {}

  send<Name extends keyof LiveMessages>(name: Name, data: LiveMessages[Name]): void {
    this.stream?.push(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  heartbeat(): void {
    this.stream?.push(': here\n\n');
  }

  cut(): void {
    this.stream?.end();
    this.stream = null;
  }

  /** Ana's commands are decided here; what follows goes out on the stream unless `quietly`. */
  decide(command: Parameters<SessionLog['give']>[0], quietly = false): string | null {
    const before = this.log.events.length;
    const named = command.type === 'ask' || command.type === 'unask' ? withoutName(command, as(ana)) : null;
    const refused = this.log.give(named?.command ?? command, named?.actor ?? as(ana));
    if (!refused && !quietly && this.isReachable) this.send('events', this.log.events.slice(before));
    return refused;
  }

  parts(): LiveSessionParts {
    let ids = 0;
    return {
      open: (after, signal) => this.open(after, signal),
      deliver: ({ commandId, command }) => {
        if (!this.isReachable) return Promise.resolve({ ok: false, code: 'offline' });
        this.arrived.push(commandId);
        const known = this.answered.get(commandId);
        const refused = known === undefined ? this.decide(command) : null;
        if (refused) return Promise.resolve({ ok: false, code: refused as ProblemCode });
        const seq = known ?? this.log.state.lastSeq;
        this.answered.set(commandId, seq);
        if (this.losesAnswers) return Promise.resolve({ ok: false, code: 'offline' });
        return Promise.resolve({ ok: true, value: { seq, serverNow: this.log.now } });
      },
      askTime: async () => {
        this.asked += 1;
        if (this.isSwallowing) await new Promise<void>((resolve) => this.timers.after(10_000, resolve));
        return this.isReachable && !this.isSwallowing ? { serverNow: this.log.now } : null;
      },
      store: createMemoryOutboxStore(),
      turn: (run) => run(),
      earlier: this.earlier,
      secrets: createQuestionSecrets(ana, () => this.storage),
      isVisible: () => true,
      clock: createServerClock(this.timers.now, () => Date.parse(this.log.now)),
      timers: this.timers,
      random: () => 0,
      newId: () => `mine-${(ids += 1)}` as CommandId,
      pageBuild: null,
    };
  }

  private open(after: number | null, signal: AbortSignal): ReturnType<LiveSessionParts['open']> {
    if (!this.isReachable) return Promise.reject(new TypeError('network'));
    this.opened.push(after);
    const queue: string[] = [];
    let wake = () => {};
    let ended = false;
    const end = () => {
      ended = true;
      wake();
    };
    signal.addEventListener('abort', end);
    this.stream = {
      end,
      push(text) {
        queue.push(text);
        wake();
      },
    };
    async function* text(): AsyncGenerator<string> {
      while (!ended || queue.length > 0) {
        const next = queue.shift();
        if (next !== undefined) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    }
    this.send('hello', { build: this.build, serverNow: this.log.now });
    if (after === null) this.send('snapshot', { state: this.log.state });
    else
      this.send(
        'events',
        this.log.events.filter((event) => event.seq > after),
      );
    return Promise.resolve({ ok: true, text: text() });
  }
}
