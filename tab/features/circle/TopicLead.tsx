// Who could lead a topic, or that it still needs somebody, who may say so with one tap.
import { Button } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { memberOf } from '../../../domain/circle/circle';
import { leaderOf } from '../../../domain/circle/leadTopic';
import type { Topic } from '../../../domain/circle/topic';
import { PersonMark } from '../../ring/PersonMark';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useLinkStyles } from './linkStyles';

interface Props {
  topic: Topic;
  view: CircleView;
  acts: boolean;
  offer: (leading: boolean) => void;
}

export function TopicLead({ topic, view: { circle, me }, acts, offer }: Props) {
  const { t } = useText();
  const links = useLinkStyles();
  const leaderId = leaderOf(circle, topic);
  const leader = leaderId && memberOf(circle, leaderId);
  const mayLead = acts && circle.rota.order.includes(me.id);
  const link = (label: string, leading: boolean) => (
    <Button
      appearance="transparent"
      className={links.link}
      id={`lead-${topic.id}`}
      aria-labelledby={`lead-${topic.id} topic-${topic.id}`}
      onClick={() => offer(leading)}
    >
      {label}
    </Button>
  );
  if (!leader) {
    return (
      <>
        <span>{t('topics.needsLead')}</span>
        {mayLead && link(t('topics.offer'), true)}
      </>
    );
  }
  if (leader.id === me.id) {
    return (
      <>
        <PersonMark id={leader.id} name={leader.name} size={16} />
        <span>{t('topics.youLead')}</span>
        {acts && link(t('topics.withdrawOffer'), false)}
      </>
    );
  }
  return (
    <>
      <PersonMark id={leader.id} name={leader.name} size={16} />
      <span>
        <Phrase
          id="topics.leads"
          parts={{ person: <UserText>{shortNames(circle.members).get(leader.id) ?? leader.name}</UserText> }}
        />
      </span>
    </>
  );
}
