// One circle on the board: who leads what and when, what it wants next, and the one thing to do about it from here.
import { Button, mergeClasses } from '@fluentui/react-components';
import { memberOf, type Circle } from '../../../domain/circle/circle';
import type { BoardId, Instant, PersonId } from '../../../domain/ids';
import { Ring } from '../../ring/Ring';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { KindLabel } from '../card/KindLabel';
import { leadOf, slotLeft } from '../card/sessionFacts';
import { DoorQuestion } from '../door/DoorQuestion';
import { boardSeats } from './boardSeats';
import { CardFacts } from './CardFacts';
import { useCircleCardStyles } from './circleCardStyles';
import { DateInRing } from './DateInRing';
import { whenOf } from './whenOf';

interface Props {
  boardId: BoardId;
  circle: Circle;
  me: PersonId;
  now: Instant;
  href: string;
  /** One primary button a view: only one running session has it. */
  isPrimary: boolean;
  onJoin: () => void;
  onJoinSession: () => void;
}

export function CircleCard({ boardId, circle, me, now, href, isPrimary, onJoin, onJoinSession }: Props) {
  const text = useText();
  const { t } = text;
  const cards = useCardStyles();
  const styles = useCircleCardStyles();
  const lead = leadOf(circle);
  const leadName = lead ? (
    <UserText>{shortNames(circle.members).get(lead.id) ?? lead.name}</UserText>
  ) : (
    t('lead.someone')
  );
  const isRunning = circle.next.status === 'running';
  const topic = circle.nextTopicTitle;
  return (
    <li className={mergeClasses(cards.card, styles.card)}>
      <div className={styles.top}>
        <Ring
          size={128}
          seats={boardSeats(circle)}
          label={t('ring.order')}
          kind={circle.kind}
          arrow={!isRunning && circle.rota.order.length > 1}
          {...(isRunning ? { clock: { fraction: slotLeft(circle, now), state: 'running' as const } } : {})}
        >
          <DateInRing circle={circle} />
        </Ring>
        <div className={styles.words}>
          <KindLabel kind={circle.kind} />
          <h3 className={styles.name}>
            <a href={href} id={`name-${circle.id}`} className={styles.link}>
              <UserText>{circle.name}</UserText>
            </a>
          </h3>
          <span>
            {circle.members.length === 0 ? (
              t('card.waits')
            ) : topic === null ? (
              <Phrase id="card.leads" parts={{ lead: leadName }} />
            ) : (
              <Phrase id="card.leadsTopic" parts={{ lead: leadName, topic: <UserText>{topic}</UserText> }} />
            )}
          </span>
          <span className={cards.fact}>{whenOf(circle, now, text)}</span>
        </div>
      </div>
      <div className={styles.bottom}>
        <CardFacts circle={circle} now={now} />
        {isRunning ? (
          <Button
            className={styles.action}
            appearance={isPrimary ? 'primary' : 'secondary'}
            id={`join-${circle.id}`}
            aria-labelledby={`join-${circle.id} name-${circle.id}`}
            onClick={onJoinSession}
          >
            {t('card.joinSession')}
          </Button>
        ) : (
          !memberOf(circle, me) &&
          circle.rest?.status !== 'closed' && (
            <Button
              className={styles.action}
              id={`join-${circle.id}`}
              aria-labelledby={`join-${circle.id} name-${circle.id}`}
              onClick={onJoin}
            >
              {t('card.join')}
            </Button>
          )
        )}
      </div>
      <DoorQuestion at={circle.id} boardId={boardId} />
    </li>
  );
}
