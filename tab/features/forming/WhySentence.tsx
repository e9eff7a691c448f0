// One reason why these people could learn together, as a sentence without its full stop.
import type { SuggestedCircle } from '../../../contract/views';
import type { Reason } from '../../../domain/forming/reasons';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import { UserText } from '../../text/UserText';

export function WhySentence({ reason, circle: { people } }: { reason: Reason; circle: SuggestedCircle }) {
  const names = shortNames(people);
  const named = (id: string | undefined) => <UserText>{names.get(id ?? '') ?? ''}</UserText>;
  switch (reason.reason) {
    case 'canShare': {
      const count = reason.wantedBy.length;
      const parts = {
        sharer: named(reason.personId),
        learner: named(reason.wantedBy[0]),
        subject: <UserText>{reason.subject}</UserText>,
      };
      return <Phrase id="forming.canShare" values={{ count }} parts={parts} />;
    }
    case 'allWant':
      return (
        <Phrase
          id="forming.allWant"
          values={{ count: reason.wantedBy.length }}
          parts={{ subject: <UserText>{reason.subject}</UserText> }}
        />
      );
    case 'levelGap': {
      const mentor = people.find(({ seat }) => seat === 'mentor');
      const mentee = people.find(({ seat }) => seat === 'mentee');
      return <Phrase id="forming.levelGap" parts={{ mentor: named(mentor?.id), mentee: named(mentee?.id) }} />;
    }
    case 'hoursTogether':
      return <Phrase id="forming.hoursTogether" values={{ hours: reason.hours }} />;
    case 'sameWork':
    case 'otherTeams':
    case 'nearLevel':
    case 'similarIssue':
    case 'shareNoCircle':
      return <Phrase id={`forming.${reason.reason}`} values={{ count: people.length }} />;
  }
}
