// What somebody leads next, and when.
import type { PersonView } from '../../../contract/findingViews';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';

export function LeadsNext({
  of: { circleName, startsAt, timeZone, topicTitle },
}: {
  of: NonNullable<PersonView['leadsNext']>;
}) {
  const { formatDate } = useText();
  const circle = <UserText>{circleName}</UserText>;
  const day = startsAt === null ? '' : formatDate(startsAt, timeZone);
  if (topicTitle === null) {
    return <Phrase id={startsAt === null ? 'person.leads' : 'person.leadsOn'} values={{ day }} parts={{ circle }} />;
  }
  return (
    <Phrase
      id={startsAt === null ? 'person.leadsTopic' : 'person.leadsTopicOn'}
      values={{ day }}
      parts={{ circle, topic: <UserText>{topicTitle}</UserText> }}
    />
  );
}
