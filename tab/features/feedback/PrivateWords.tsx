// The private words of a session that is over, from where this person stands: who led reads, and whoever was there writes
// to those who did.
import type { Instant, PersonId } from '../../../domain/ids';
import { takesFeedback } from '../../../domain/session/feedback';
import type { FeedbackPlace } from '../../api/feedback';
import { LeadsWords } from './LeadsWords';
import { PrivateWord } from './PrivateWord';
import { WordForOne } from './WordForOne';

export interface Led {
  id: PersonId;
  /** As short as it is enough here. */
  name: string;
  fullName: string;
}

interface Props {
  place: FeedbackPlace;
  me: PersonId;
  /** In the order they led. */
  led: readonly Led[];
  endedAt: Instant;
  now: Instant;
  /** As the headings around it look. */
  titleClass?: string;
}

export function PrivateWords({ place, me, led, endedAt, now, titleClass }: Props) {
  const isOpen = takesFeedback({ endedAt }, now);
  /** Whoever left the circle since has no name on its page. */
  const others = led.filter(({ id, name }) => id !== me && name !== '');
  const placeFor = (id: PersonId) => ({ ...place, to: led.length > 1 ? id : null });
  const toChoose = isOpen && others.length > 1;
  return (
    <>
      {led.some(({ id }) => id === me) && <LeadsWords place={place} isOpen={isOpen} titleClass={titleClass} />}
      {toChoose && <WordForOne placeFor={placeFor} me={me} others={others} titleClass={titleClass} />}
      {!toChoose &&
        others.map(({ id, name }) => (
          <PrivateWord key={id} place={placeFor(id)} me={me} lead={name} titleClass={titleClass} />
        ))}
    </>
  );
}
