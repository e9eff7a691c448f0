// What may happen in a session and what may not, as a facilitator would say it.
import { CAPTURE_MAX_LENGTH, SESSION_EVENTS_MAX } from '../../domain/limits';
import { remainingMs } from '../../domain/session/clock';
import { aCapture, aSession, aSetup, ana, as, bo, dee, tom } from '../support/builders';

describe('starting', () => {
  test('whoever starts a session holds its controls', () => {
    expect(aSession().started(dee).running()).toMatchObject({ hostId: dee, leadId: ana, stepIndex: 0 });
  });

  test('a session starts once', () => {
    const session = aSession().started();
    expect(session.give({ type: 'start', setup: aSetup() }, as(dee))).toBe('sessionRunning');
    expect(session.events).toHaveLength(1);
  });

  test('an attendee who is no member does not start it', () => {
    expect(aSession().give({ type: 'start', setup: aSetup() }, as(bo, 'attendee'))).toBe('notAMember');
  });

  test('nothing can be asked of a session that has not started', () => {
    expect(aSession().give({ type: 'pause' }, as(ana))).toBe('sessionNotStarted');
  });
});

describe('a session without end', () => {
  test('takes nothing more once its log is full, but can still be ended', () => {
    const session = aSession().started().joined(ana);
    session.state = { ...session.running(), lastSeq: SESSION_EVENTS_MAX };
    expect(session.give(aCapture('one too many'), as(ana))).toBe('tooMany');
    expect(session.give({ type: 'pause' }, as(ana))).toBe('tooMany');
    expect(session.give({ type: 'end' }, as(ana))).toBeNull();
    expect(session.ended().endReason).toBe('host');
  });
});

describe('moving on', () => {
  test('only the host moves the agenda on', () => {
    const session = aSession().started().joined(ana, dee);
    expect(session.give({ type: 'next', fromStep: 0 }, as(dee))).toBe('notTheHost');
    expect(session.give({ type: 'next', fromStep: 0 }, as(ana))).toBeNull();
    expect(session.running().stepIndex).toBe(1);
  });

  test('a tap for a step that is gone does not skip another', () => {
    const session = aSession().started();
    session.give({ type: 'next', fromStep: 0 }, as(ana));
    expect(session.give({ type: 'next', fromStep: 0 }, as(ana))).toBe('stepIsGone');
    expect(session.running().stepIndex).toBe(1);
  });

  test('there is nothing after the last step', () => {
    const session = aSession().started();
    for (let step = 0; step < 5; step += 1) session.give({ type: 'next', fromStep: step }, as(ana));
    expect(session.running().stepIndex).toBe(5);
    expect(session.give({ type: 'next', fromStep: 5 }, as(ana))).toBe('stepIsGone');
  });

  test('half of those present being ready moves the agenda on', () => {
    const session = aSession().started().joined(ana, dee, tom);
    session.give({ type: 'ready', step: 0, ready: true }, as(dee));
    expect(session.running().stepIndex).toBe(0);
    session.give({ type: 'ready', step: 0, ready: true }, as(tom));
    expect(session.running()).toMatchObject({ stepIndex: 1, readyIds: [] });
  });

  test('of two people both must be ready', () => {
    const session = aSession().started().joined(ana, dee);
    session.give({ type: 'ready', step: 0, ready: true }, as(dee));
    expect(session.running().stepIndex).toBe(0);
    session.give({ type: 'ready', step: 0, ready: true }, as(ana));
    expect(session.running().stepIndex).toBe(1);
  });

  test('two windows of one person count once', () => {
    const session = aSession().started().joined(ana, dee, tom);
    session.give({ type: 'join', connectionId: 'second-window' as never, instanceId: 'one' }, as(dee));
    session.give({ type: 'ready', step: 0, ready: true }, as(dee));
    expect(session.running().stepIndex).toBe(0);
  });

  test('ready can be taken back', () => {
    const session = aSession().started().joined(ana, dee, tom);
    session.give({ type: 'ready', step: 0, ready: true }, as(dee));
    session.give({ type: 'ready', step: 0, ready: false }, as(dee));
    expect(session.running().readyIds).toEqual([]);
  });

  test('who is not connected cannot be ready', () => {
    const session = aSession().started().joined(ana);
    expect(session.give({ type: 'ready', step: 0, ready: true }, as(dee))).toBe('notPresent');
  });

  test('everyone being ready in the last step does not end the session', () => {
    const session = aSession().started().joined(ana, dee);
    for (let step = 0; step < 5; step += 1) session.give({ type: 'next', fromStep: step }, as(ana));
    for (const someone of [ana, dee]) session.give({ type: 'ready', step: 5, ready: true }, as(someone));
    expect(session.running().stepIndex).toBe(5);
  });
});

describe('the clock', () => {
  test('a pause stops it and resuming goes on from there', () => {
    const session = aSession().started().after(60);
    session.give({ type: 'pause' }, as(ana));
    session.after(600);
    expect(remainingMs(session.running(), session.now)).toBe(120_000);
    session.give({ type: 'resume' }, as(ana));
    session.after(30);
    expect(remainingMs(session.running(), session.now)).toBe(90_000);
  });

  test('pausing twice changes nothing', () => {
    const session = aSession().started();
    session.give({ type: 'pause' }, as(ana));
    const before = session.events.length;
    expect(session.give({ type: 'pause' }, as(ana))).toBeNull();
    expect(session.events).toHaveLength(before);
  });

  test('an extra minute is borrowed from the longest later step', () => {
    const session = aSession().started();
    session.give({ type: 'addMinute', step: 0 }, as(ana));
    expect(session.running().allottedMs.map((ms) => ms / 60_000)).toEqual([4, 14, 5, 12, 5, 5]);
  });

  test('a minute given when the time is up counts from now', () => {
    const session = aSession()
      .started()
      .after(180 + 90);
    session.give({ type: 'addMinute', step: 0 }, as(ana));
    expect(remainingMs(session.running(), session.now)).toBe(60_000);
    expect(session.running().allottedMs.map((ms) => ms / 1000)).toEqual([330, 750, 300, 720, 300, 300]);
  });

  test('no session is given more time than a session may last', () => {
    const setup = aSetup();
    const steps = setup.steps.map((step) => ({ ...step, minutes: 30 }));
    const session = aSession().started(ana, { ...setup, steps });
    for (let step = 0; step < 5; step += 1) session.give({ type: 'next', fromStep: step }, as(ana));
    expect(session.give({ type: 'addMinute', step: 5 }, as(ana))).toBe('slotInvalid');
  });

  test('an extra minute names its step', () => {
    const session = aSession().started();
    expect(session.give({ type: 'addMinute', step: 3 }, as(ana))).toBe('stepIsGone');
  });
});

describe('the controls', () => {
  test('the host hands them to somebody of the circle who is there, and the log says so', () => {
    const session = aSession().started().joined(ana, dee);
    expect(session.give({ type: 'handOver', to: dee }, as(ana))).toBeNull();
    expect(session.events.at(-1)).toMatchObject({ type: 'hostChanged', by: ana, data: { hostId: dee } });
    expect(session.running()).toMatchObject({ hostId: dee, leadId: ana });
    expect(session.give({ type: 'next', fromStep: 0 }, as(ana))).toBe('notTheHost');
  });

  test('the lead who handed them over takes them back when they like', () => {
    const session = aSession().started().joined(ana, dee);
    session.give({ type: 'handOver', to: dee }, as(ana));
    expect(session.give({ type: 'takeControls' }, as(ana))).toBeNull();
    expect(session.running().hostId).toBe(ana);
  });

  test('whoever does not hold them cannot hand them over', () => {
    const session = aSession().started().joined(ana, dee, tom);
    expect(session.give({ type: 'handOver', to: tom }, as(dee))).toBe('notTheHost');
    session.give({ type: 'handOver', to: dee }, as(ana));
    expect(session.give({ type: 'handOver', to: tom }, as(ana))).toBe('notTheHost');
  });

  test('they go to nobody who is away, and to nobody from outside the circle', () => {
    const session = aSession().started().joined(ana);
    session.give({ type: 'join', connectionId: 'window-of-Bo' as never, instanceId: 'one' }, as(bo, 'attendee'));
    expect(session.give({ type: 'handOver', to: dee }, as(ana))).toBe('cannotHoldControls');
    expect(session.give({ type: 'handOver', to: bo }, as(ana))).toBe('cannotHoldControls');
    expect(session.running().hostId).toBe(ana);
  });

  test('handing them to oneself changes nothing', () => {
    const session = aSession().started().joined(ana);
    expect(session.give({ type: 'handOver', to: ana }, as(ana))).toBeNull();
    expect(session.events.some(({ type }) => type === 'hostChanged')).toBe(false);
  });

  test('the lead may always take them', () => {
    const session = aSession().started(dee).joined(ana, dee);
    expect(session.give({ type: 'takeControls' }, as(ana))).toBeNull();
    expect(session.running().hostId).toBe(ana);
  });

  test('others may once the host has been away for a minute', () => {
    const session = aSession().started().joined(ana, dee);
    session.give({ type: 'leave', connectionId: 'window-of-Ana' as never }, { as: 'product' });
    session.after(59);
    expect(session.give({ type: 'takeControls' }, as(dee))).toBe('hostIsHere');
    session.after(1);
    expect(session.give({ type: 'takeControls' }, as(dee))).toBeNull();
    expect(session.running()).toMatchObject({ hostId: dee, leadId: ana });
  });

  test('a lead who loses the connection stays the lead', () => {
    const session = aSession().started().joined(ana, dee);
    session.give({ type: 'leave', connectionId: 'window-of-Ana' as never }, { as: 'product' });
    expect(session.running().leadId).toBe(ana);
  });
});

describe('capturing', () => {
  test('everyone captures, members and attendees', () => {
    const session = aSession().started();
    session.give(aCapture('Filter early'), as(dee));
    session.give(aCapture('Join late'), as(bo, 'attendee'));
    expect(session.running().captures.map((capture) => [capture.text, capture.authorId])).toEqual([
      ['Filter early', dee],
      ['Join late', bo],
    ]);
  });

  test('a commitment belongs to whoever made it unless it names somebody of the session', () => {
    const session = aSession().started();
    session.give(aCapture('Try it', { kind: 'commitment' }), as(tom));
    session.give(aCapture('Try it too', { kind: 'commitment', ownerId: dee, dueOn: '2026-12-04' }), as(tom));
    expect(session.running().captures).toMatchObject([
      { ownerId: tom, dueOn: null },
      { ownerId: dee, dueOn: '2026-12-04' },
    ]);
    expect(session.give(aCapture('x', { kind: 'commitment', ownerId: bo }), as(tom))).toBe('ownerUnknown');
    expect(session.give(aCapture('x', { kind: 'commitment', dueOn: '2026-02-30' }), as(tom))).toBe('dateInvalid');
  });

  test('an empty or over-long note is refused and loses nothing', () => {
    const session = aSession().started();
    expect(session.give(aCapture(' \u0007 '), as(dee))).toBe('textEmpty');
    expect(session.give(aCapture('x'.repeat(CAPTURE_MAX_LENGTH + 1)), as(dee))).toBe('textTooLong');
    expect(session.running().captures).toEqual([]);
  });

  test('the same note sent again is not kept twice', () => {
    const session = aSession().started();
    const note = aCapture('Once');
    session.give(note, as(dee));
    expect(session.give(note, as(dee))).toBeNull();
    expect(session.give(note, as(tom))).toBe('notYours');
    expect(session.running().captures).toHaveLength(1);
  });

  test('only whoever made a note undoes it', () => {
    const session = aSession().started();
    const note = aCapture('Mine');
    session.give(note, as(dee));
    expect(session.give({ type: 'undoCapture', captureId: note.captureId }, as(tom))).toBe('notYours');
    session.give({ type: 'undoCapture', captureId: note.captureId }, as(dee));
    expect(session.running().captures).toEqual([]);
  });

  test('the host sets any note aside and takes it up again', () => {
    const session = aSession().started();
    const note = aCapture('Off topic');
    session.give(note, as(dee));
    expect(session.give({ type: 'setAside', captureId: note.captureId, aside: true }, as(dee))).toBe('notTheHost');
    session.give({ type: 'setAside', captureId: note.captureId, aside: true }, as(ana));
    expect(session.running().captures[0]).toMatchObject({ setAside: true });
    session.give({ type: 'setAside', captureId: note.captureId, aside: false }, as(ana));
    expect(session.running().captures[0]).toMatchObject({ setAside: false });
  });
});

describe('the end', () => {
  test('the host ends the session', () => {
    const session = aSession().started();
    expect(session.give({ type: 'end' }, as(dee))).toBe('notTheHost');
    session.give({ type: 'end' }, as(ana));
    expect(session.ended()).toMatchObject({ endReason: 'host' });
  });

  test('Teams or the clock may end it, once', () => {
    const session = aSession().started();
    session.give({ type: 'close', reason: 'forgotten' }, { as: 'product' });
    session.give({ type: 'close', reason: 'meetingEnded' }, { as: 'product' });
    expect(session.ended().endReason).toBe('forgotten');
  });

  test('no person may end it in the product’s name', () => {
    expect(aSession().started().give({ type: 'close', reason: 'forgotten' }, as(ana))).toBe('notTheHost');
  });

  test('afterwards only captures are taken, for a day', () => {
    const session = aSession().started();
    session.give({ type: 'end' }, as(ana));
    expect(session.give({ type: 'next', fromStep: 0 }, as(ana))).toBe('sessionEnded');
    expect(session.give(aCapture('Late'), as(dee))).toBeNull();
    expect(session.ended().captures[0]).toMatchObject({ text: 'Late', late: true });
    session.after(24 * 3600 + 1);
    expect(session.give(aCapture('Too late'), as(dee))).toBe('tooLate');
  });
});
