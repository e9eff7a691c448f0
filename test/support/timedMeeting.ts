// A circle's meeting whose time a test moves: the product runs in this process on a clock of ours, the windows are real.
// Some sit in it without a window, for the ring and the counts.
import { join } from 'node:path';
import { channel, meeting } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import { openPanel, type SessionWindow } from '../journeys/sessionWindow';
import { launchBrowser } from '../local/support/browser';
import { aCircleOf, freshId, type SessionPlace } from './aRunningCircle';
import { openWindow, type WindowPlace } from './personWindow';
import { startSystem, type System } from './system';
import { aRunningClock } from './testClock';

/** What happens `at` no place in particular, happens in the circle's first session. */
export interface TimedMeeting {
  readonly system: System;
  readonly place: SessionPlace;
  /** The meeting's panel as this person has it. */
  open(person: PersonKey, place?: WindowPlace): Promise<SessionWindow>;
  /** Sits in the session without looking: a stream and nothing else. Returns what makes them leave. */
  sitIn(person: PersonKey, at?: SessionPlace): Promise<() => void>;
  /** Gives a command in the name of somebody without a window. */
  tap(person: PersonKey, command: Record<string, unknown>, at?: SessionPlace): Promise<void>;
  /** Time passes for everybody; whoever is named has another window open for a moment, so that all panels hear of it. */
  pass(seconds: number, heardBy: PersonKey, at?: SessionPlace): Promise<void>;
  close(): Promise<void>;
}

/** The first of `members` founds the circle; the meeting's chat is linked to it. */
export async function startTimedMeeting(...members: PersonKey[]): Promise<TimedMeeting> {
  const clock = aRunningClock();
  const tabFiles = join(__dirname, '..', '..', 'dist', 'tab');
  const system = await startSystem({ clock, tabFiles, timing: { leaveAfterMs: 100, clockEveryMs: 50 } });
  const { standIn } = system;
  await standIn.configureTab(channel.id, { entityId: 'board', contentUrl: `${standIn.url}/tab/board.html` });
  await standIn.configureTab(meeting.id, { entityId: 'panel', contentUrl: `${standIn.url}/tab/panel.html` });
  const circle = await aCircleOf(system, ...members);
  const { boardId, circleId } = circle;
  await system.as(members[0]!).call('linkMeeting', {}, { conversationId: meeting.id, boardId, circleId });
  const place = { boardId, circleId, sessionId: `${circleId}-1` };
  const browser = await launchBrowser();
  const openAs = (person: PersonKey, where?: WindowPlace) => openWindow(browser, standIn.url, person, where);

  async function sitIn(person: PersonKey, at = place): Promise<() => void> {
    const stream = await system.as(person).stream(at, freshId('seat'));
    await stream.message('hello');
    return stream.leave;
  }

  return {
    system,
    place,
    open: (person, where) => openPanel({ openAs }, person, where),
    sitIn,
    async tap(person, command, at = place) {
      const { status, text } = await system.as(person).call('command', at, { commandId: freshId('tap'), command });
      if (status !== 200) throw new Error(`${person}’s tap was refused: ${text}`);
    },
    async pass(seconds, heardBy, at) {
      clock.advance(seconds * 1000);
      (await sitIn(heardBy, at))();
    },
    async close() {
      await browser.close();
      await system.close();
    },
  };
}
