// The private words of a session that is over, from where this person stands: the lead reads, the others write.
import type { Instant, PersonId } from '../../../domain/ids';
import { takesFeedback } from '../../../domain/session/feedback';
import type { FeedbackPlace } from '../../api/feedback';
import { LeadsWords } from './LeadsWords';
import { PrivateWord } from './PrivateWord';

interface Props {
  place: FeedbackPlace;
  me: PersonId;
  lead: { id: PersonId; name: string };
  endedAt: Instant;
  now: Instant;
  /** As the headings around it look. */
  titleClass?: string;
}

export function PrivateWords({ place, me, lead, endedAt, now, titleClass }: Props) {
  if (me === lead.id)
    return <LeadsWords place={place} isOpen={takesFeedback({ endedAt }, now)} titleClass={titleClass} />;
  return <PrivateWord place={place} me={me} lead={lead.name} titleClass={titleClass} />;
}
