// What peers and those who led the circle's last session still have to say to each other in private; nothing while there is
// nothing of it for this person.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { memberOf } from '../../../domain/circle/circle';
import { takesFeedback } from '../../../domain/session/feedback';
import { shortNames } from '../../ring/shortNames';
import { useCardStyles } from '../card/cardStyles';
import { useArriving } from '../session/useArriving';

const loadPrivateWords = async () => (await import('../feedback/PrivateWords.js')).PrivateWords;

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, ':empty': { display: 'none' } },
});

export function LastSessionWords({ view }: { view: CircleView }) {
  const styles = useStyles();
  const cards = useCardStyles();
  const PrivateWords = useArriving(loadPrivateWords);
  const { boardId, circle, me, serverNow } = view;
  const { last } = circle;
  if (!PrivateWords || !last) return null;
  const ledIds = last.ledIds ?? [last.leadId];
  if (!ledIds.includes(me.id) && !takesFeedback(last, serverNow)) return null;
  const names = shortNames(circle.members);
  return (
    <div className={mergeClasses(cards.card, styles.card)}>
      <PrivateWords
        key={last.sessionId}
        place={{ boardId, circleId: circle.id, sessionId: last.sessionId }}
        me={me.id}
        led={ledIds.map((id) => ({ id, name: names.get(id) ?? '', fullName: memberOf(circle, id)?.name ?? '' }))}
        endedAt={last.endedAt}
        now={serverNow}
        titleClass={cards.title}
      />
    </div>
  );
}
