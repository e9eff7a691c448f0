// Every format played from its start to its gentle end by people with windows in real Chromium and some without; the time
// is the test's. What a part asks for, they do in the panel; what is asserted is what the windows, the log and the board say.
import type { CircleView } from '../../contract/views';
import { keptFrom } from '../../domain/circle/settleSession';
import { formatIds, formats, type FormatId } from '../../domain/formats';
import type { BoardId, PersonId, SessionId } from '../../domain/ids';
import { remainingMs } from '../../domain/session/clock';
import { currentStep, stepLeadId } from '../../domain/session/currentStep';
import { evolveAll } from '../../domain/session/evolve';
import type { RunningSession, SessionState } from '../../domain/session/state';
import { topicNow } from '../../domain/session/topicQueue';
import { nextSpeaker, turnOrder } from '../../domain/session/turns';
import { channel } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import type { SessionWindow } from '../journeys/sessionWindow';
import { freshId, type SessionPlace } from '../support/aRunningCircle';
import { hadChosen } from '../support/hadChosen';
import { idOf } from '../support/system';
import { startTimedMeeting, type TimedMeeting } from '../support/timedMeeting';
import { keepFigures } from './keepFigures';
import { soakSize } from './soakSize';

const everyone = ['ana', 'dee', 'tom', 'fatima', 'chidi'] as const;
const WINDOWS_MAX = 3;
const TOPICS = 12;
/** Three windows that open, or a session that settles, on a machine that does other things too. */
const SHOWN_WITHIN_MS = 60_000;
const LATE_MS_MAX = 2 * 60_000;

let meeting: TimedMeeting;
beforeAll(async () => {
  meeting = await startTimedMeeting(...everyone);
}, 120_000);
afterAll(() => meeting.close());

/** One format's session: Ana holds the controls, whoever leads. */
class Played {
  readonly notes: string[] = [];
  readonly parts: number[] = [];
  readonly windows = new Map<PersonKey, SessionWindow>();
  turns = 0;
  private leave: (() => void)[] = [];

  private constructor(
    readonly people: readonly PersonKey[],
    readonly place: SessionPlace,
  ) {}

  static async start(formatId: FormatId): Promise<Played> {
    const { min, max } = formats[formatId].people;
    const people = everyone.slice(0, Math.min(max, Math.max(min, WINDOWS_MAX)));
    await hadChosen(meeting.system, meeting.place, formatId);
    const { circle } = await circleNow();
    const played = new Played(people, { ...meeting.place, sessionId: circle.next.sessionId });
    const body = { commandId: freshId('start'), formatId, hereIds: people.map(idOf) };
    const started = await meeting.system.as('ana').call('startSession', played.place, body);
    expect([formatId, started.status]).toEqual([formatId, 200]);
    const [looking, sitting] = [people.slice(0, WINDOWS_MAX), people.slice(WINDOWS_MAX)];
    const opened = await Promise.all(looking.map(async (who) => [who, await meeting.open(who)] as const));
    for (const [who, window] of opened) {
      await window.panel.getByRole('timer').waitFor({ timeout: SHOWN_WITHIN_MS });
      played.windows.set(who, window);
    }
    for (const who of sitting) played.leave.push(await meeting.sitIn(who, played.place));
    return played;
  }

  async toTheEnd(): Promise<void> {
    for (;;) {
      const session = await this.running();
      await this.playPart(session);
      await meeting.pass(remainingMs(await this.running(), meeting.system.clock.now()) / 1000, 'ana', this.place);
      await this.inAll((window) => window.panel.getByRole('heading', { name: 'Time’s up' }).waitFor());
      if (session.stepIndex + 1 === session.steps.length) break;
      await this.ana.moveOn();
    }
    await this.ana.panel.getByRole('button', { name: 'End session' }).click();
    await this.ana.panel.getByRole('button', { name: 'Tap again to end it' }).click();
    await this.inAll((window) =>
      window.panel.getByRole('heading', { name: /leads? next/ }).waitFor({ timeout: SHOWN_WITHIN_MS }),
    );
  }

  async state(): Promise<SessionState> {
    const { boardId, sessionId } = this.place;
    return evolveAll(await meeting.system.storage.sessions.read(boardId as BoardId, sessionId as SessionId, 0));
  }

  async close(): Promise<void> {
    for (const leave of this.leave) leave();
    await this.inAll((window) => window.close());
  }

  private get ana(): SessionWindow {
    return this.windows.get('ana')!;
  }

  private async running(): Promise<RunningSession> {
    const state = await this.state();
    if (state.status !== 'running') throw new Error(`the session is ${state.status}`);
    return state;
  }

  private async inAll(look: (window: SessionWindow, who: PersonKey) => Promise<unknown>): Promise<void> {
    await Promise.all([...this.windows].map(([who, window]) => look(window, who)));
  }

  private async playPart(session: RunningSession): Promise<void> {
    const { stepIndex, steps } = session;
    this.parts.push(stepIndex);
    await this.inAll((window) =>
      window.panel
        .getByText(`Part ${stepIndex + 1} of ${steps.length}`)
        .first()
        .waitFor(),
    );
    await this.chooseTopics(session);
    await this.lookAtWhoListens(session);
    await this.speakInTurn(session);
    const { speaks, invites } = currentStep(session);
    const ready = this.ana.panel.getByText(/ ready, moves on at /);
    expect(await ready.count()).toBe(speaks === 'nobody' ? 0 : stepIndex + 1 === steps.length ? 0 : 1);
    const [kind] = invites;
    if (!kind) return;
    const [, writer] = [...this.windows][stepIndex % this.windows.size]!;
    const text = `Part ${stepIndex + 1}, worth keeping`;
    await writer.write(kind, text);
    await this.inAll((window) => window.panel.getByText(text).first().waitFor());
    this.notes.push(text);
  }

  /** One pitches and places dots in the panel, the others elsewhere. */
  private async chooseTopics(session: RunningSession): Promise<void> {
    const { shows } = currentStep(session);
    const dee = this.windows.get('dee')!;
    if (shows === 'pitches') {
      await dee.panel.getByRole('textbox', { name: 'What should we talk about?' }).fill('Topic of Dee');
      await dee.panel.getByRole('button', { name: 'Add' }).click();
      for (let topic = 1; topic < TOPICS; topic += 1)
        await meeting.tap(
          'ana',
          { type: 'pitchTopic', topicId: freshId('topic'), title: `Topic ${topic}` },
          this.place,
        );
      await this.inAll((window) =>
        window.panel
          .getByText(`Topic ${TOPICS - 1}`)
          .first()
          .waitFor(),
      );
    }
    if (shows === 'dots') {
      for (const left of ['2 dots left', '1 dot left', '0 dots left']) {
        await dee.panel.getByRole('button', { name: 'Place a dot on “Topic of Dee”' }).click();
        await dee.panel.getByText(left).first().waitFor();
      }
    }
    const topic = topicNow(session);
    if (topic) await this.inAll((window) => window.panel.getByText(topic.title).first().waitFor());
  }

  private async lookAtWhoListens(session: RunningSession): Promise<void> {
    const { leadMeanwhile } = currentStep(session);
    if (!leadMeanwhile) return;
    const name = leadMeanwhile === 'listens' ? 'You only listen' : 'Turn away, camera off';
    await this.inAll(async (window, who) => {
      const card = window.panel.getByRole('heading', { name });
      if (idOf(who) === stepLeadId(session)) await card.waitFor();
      else expect(await card.count()).toBe(0);
    });
  }

  private async speakInTurn(session: RunningSession): Promise<void> {
    const here = this.people.map(idOf);
    const order = turnOrder(session).filter((id) => here.includes(id));
    const spoke: PersonId[] = [];
    for (let now = session; now.turn?.speakerId; now = await this.running()) {
      const { speakerId } = now.turn;
      spoke.push(speakerId);
      const next = nextSpeaker(now);
      const window = [...this.windows].find(([who]) => idOf(who) === speakerId)?.[1];
      if (window) await window.panel.getByRole('button', { name: /^(Pass on to|Everyone has spoken)/ }).click();
      else {
        const who = this.people.find((one) => idOf(one) === speakerId)!;
        const pass = { type: 'passTurn', step: now.stepIndex, from: speakerId, to: next };
        await meeting.tap(who, pass, this.place);
      }
      const said = next === null ? 'Everyone has had a turn.' : /speaks now|Your turn to speak/;
      await this.ana.panel.getByRole('status').filter({ hasText: said }).first().waitFor({ state: 'attached' });
      await this.passedOn(speakerId);
    }
    expect(spoke).toEqual(order);
    this.turns += spoke.length;
  }

  /** The click was taken by the server. */
  private async passedOn(from: PersonId): Promise<void> {
    while ((await this.running()).turn?.speakerId === from) await new Promise((next) => setImmediate(next));
  }
}

async function circleNow(): Promise<CircleView> {
  const { boardId, circleId } = meeting.place;
  return (await meeting.system.as('ana').call<CircleView>('circle', { boardId, circleId })).body;
}

/** What became of the session's card, once it is settled and what follows from it is sent. */
async function cardOf({ sessionId }: SessionPlace): Promise<string | undefined> {
  const { product, storage } = meeting.system;
  while ((await circleNow()).circle.next.sessionId === sessionId) await product.followUps.lookOnce();
  while ((await product.followUps.lookOnce()) > 0);
  return (await storage.promises.readDone(channel.id, `after-${sessionId}`))?.state.status;
}

function cardsPosted(): number {
  const { circleId } = meeting.place;
  const posts = meeting.system.standIn.posts(channel.id);
  return posts.filter(({ activity }) => JSON.stringify(activity).includes(circleId)).length;
}

test.each(soakSize.wholeFormats ?? formatIds)(
  '%s is played whole in the panels, ends on time, and its card is sent',
  async (formatId) => {
    const cardsBefore = cardsPosted();
    const played = await Played.start(formatId);
    await played.toTheEnd();
    const ended = await played.state();
    if (ended.status !== 'ended') throw new Error(`the session is ${ended.status}`);
    expect(played.parts).toEqual(ended.steps.map((_, index) => index));
    expect(ended.stepTimes.map(({ index }) => index)).toEqual(played.parts);
    const kept = keptFrom(ended);
    expect([...kept.captures, ...kept.commitments].map(({ text }) => text).sort()).toEqual([...played.notes].sort());
    const lateMs = Date.parse(ended.endedAt) - Date.parse(ended.plannedEndAt);
    expect(Math.abs(lateMs)).toBeLessThanOrEqual(LATE_MS_MAX);
    expect([await cardOf(played.place), cardsPosted()]).toEqual(['sent', cardsBefore + 1]);
    await played.close();
    keepFigures(`a whole session in the browser, ${formatId}`, {
      'people, of whom three at most have a window': played.people.length,
      parts: played.parts.length,
      'turns taken': played.turns,
      'notes kept': played.notes.length,
      'late by, s': Math.round(lateMs / 1000),
    });
  },
  soakSize.timeoutMs,
);
