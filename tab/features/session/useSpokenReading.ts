// Says what was recognised in a note once its writer pauses: chips are seen, and heard as well.
import { useEffect, useRef } from 'react';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';
import type { DraftReading } from './useReading';

const PAUSE_MS = 700;

export function useSpokenReading({ reading, people }: DraftReading): void {
  const { t, formatCalendarDate } = useText();
  const { say } = useRoom();
  const { kind, mention, due, ownerId, dueOn, choices } = reading;
  const owner = choices.length > 0 ? mention?.said : people.find(({ id }) => id === ownerId)?.short;
  const isRecognised = kind === 'commitment' && (mention !== null || due !== null);
  const sentence = !isRecognised
    ? ''
    : choices.length > 0
      ? t('panel.which', { said: mention!.said })
      : t('panel.recognised', {
          hasDate: dueOn ? 'yes' : 'no',
          owner: owner ?? people[0]!.short,
          date: dueOn ? formatCalendarDate(dueOn) : '',
        });
  const said = useRef('');
  useEffect(() => {
    if (sentence === said.current) return;
    const timer = setTimeout(() => {
      said.current = sentence;
      if (sentence !== '') say(sentence);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sentence, say]);
}
