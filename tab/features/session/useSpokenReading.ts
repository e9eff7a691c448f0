// Says what was recognised in a note once its writer pauses: chips are seen, and heard as well.
import { useEffect, useRef } from 'react';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';
import type { DraftReading } from './useReading';

const PAUSE_MS = 700;

export function useSpokenReading({ reading, people }: DraftReading): void {
  const { t, formatCalendarDate } = useText();
  const { say } = useRoom();
  const sentence = sentenceOf();
  const said = useRef('');
  useEffect(() => {
    if (sentence === said.current) return;
    const timer = setTimeout(() => {
      said.current = sentence;
      if (sentence !== '') say(sentence);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sentence, say]);

  function sentenceOf(): string {
    const { kind, mention, due, ownerId, dueOn, toId, choices } = reading;
    const shortOf = (id: typeof ownerId | undefined) => people.find((person) => person.id === id)?.short;
    if (mention && choices.length > 0) return t('panel.which', { said: mention.said });
    if (kind === 'thanks' && mention) return t('panel.note.thanksTo', { isMe: 'no', name: shortOf(toId) ?? '' });
    if (kind !== 'commitment' || (!mention && !due)) return '';
    return t('panel.recognised', {
      hasDate: dueOn ? 'yes' : 'no',
      owner: shortOf(ownerId) ?? people[0]!.short,
      date: dueOn ? formatCalendarDate(dueOn) : '',
    });
  }
}
