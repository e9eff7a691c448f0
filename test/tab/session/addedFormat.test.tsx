// A format of which only the data and the words are added is drawn in the panel, part by part, for host and others.
import { FluentProvider, teamsDarkTheme } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { agendaFor } from '../../../domain/agenda';
import type { PersonId } from '../../../domain/ids';
import { RunningSession } from '../../../tab/features/session/RunningSession';
import { SessionNamesContext } from '../../../tab/features/session/sessionNames';
import { SessionRoomContext, type SessionRoom } from '../../../tab/features/session/sessionRoom';
import { messages } from '../../../tab/text/bundles/en';
import { textFrom } from '../../../tab/text/loadText';
import { TextProvider } from '../../../tab/text/TextProvider';
import { createServerClock } from '../../../tab/live/serverClock';
import { addedFormat, addedWords, readAlong, withAddedFormat } from '../../support/addedFormat';
import { ana, as, aSession, aSetup, dee, nameOf, type SessionLog } from '../../support/builders';

withAddedFormat();

const text = textFrom({ ...messages, ...addedWords } as typeof messages, 'en', 'en', 'ltr');
const firstName = (id: PersonId) => nameOf(id).split(' ')[0]!;

/** What `me` reads in the panel, tags taken away. */
function panelOf(log: SessionLog, me: PersonId): string {
  const session = log.running();
  const nowMs = Date.parse(log.now);
  const room = {
    me: { id: me, name: nameOf(me) },
    live: {
      clock: createServerClock(
        () => 0,
        () => nowMs,
      ),
      view: () => null,
    },
    view: {
      session,
      link: 'live',
      closed: null,
      newBuild: null,
      waiting: [],
      refused: [],
      synced: null,
      tapped: new Set(),
    },
    circle: { circle: null, problem: null, read: () => {}, replace: () => {} },
    isShort: false,
    nameOf: firstName,
    say: () => {},
  } as unknown as SessionRoom;
  const html = renderToStaticMarkup(
    <FluentProvider theme={teamsDarkTheme}>
      <TextProvider text={text}>
        <SessionNamesContext value={firstName}>
          <SessionRoomContext value={room}>
            <RunningSession session={session} catchUp={null} />
          </SessionRoomContext>
        </SessionNamesContext>
      </TextProvider>
    </FluentProvider>,
  );
  return html
    .replace(/<style[^>]*>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('each of its parts has its title, its prompt, and what comes next', () => {
  const steps = agendaFor(addedFormat, 25, []);
  const log = aSession()
    .started(ana, aSetup({ formatId: readAlong, steps }))
    .joined(ana, dee);
  expect(panelOf(log, ana)).toMatch(/Reading .*Everyone reads the same pages in silence\..*Next: Round/);
  expect(panelOf(log, dee)).not.toContain('I’m ready');
  log.after(5).give({ type: 'next', fromStep: 0 }, as(ana));
  expect(panelOf(log, dee)).toMatch(/Round .*One sentence each on what struck you\..*I’m ready/);
  log.after(5).give({ type: 'next', fromStep: 1 }, as(ana));
  expect(panelOf(log, ana)).toMatch(/Last words .*What will you try by next time\?.*End session/);
  expect(panelOf(log, ana)).toContain('Part 3 of 3');
});
