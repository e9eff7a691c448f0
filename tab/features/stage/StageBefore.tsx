// A session that has not begun, on the stage: when, about what, who leads, in which parts.
import { inTurn, type Circle } from '../../../domain/circle/circle';
import { plannedSession } from '../../../domain/circle/startSession';
import { topicsComeFromAll } from '../../../domain/session/topicQueue';
import { Ring } from '../../ring/Ring';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { PlannedTopic } from '../session/PlannedTopic';
import { useNameOf } from '../session/sessionNames';
import { useServerNow } from '../session/useServerNow';
import type { WatchedRoom } from './StageSession';
import { StageFrame, useSizes } from './StageFrame';
import { useStageStyles } from './stageStyles';

export function StageBefore({ room, circle }: { room: WatchedRoom; circle: Circle }) {
  const styles = useStageStyles();
  const { t } = useText();
  const { formatId, leadId, steps } = plannedSession(circle);
  const showsTopic = circle.nextTopicTitle !== null && !topicsComeFromAll(steps);
  const topic = <PlannedTopic title={circle.nextTopicTitle} steps={steps} />;
  const nameOf = useNameOf();
  const leads = t(`format.${formatId}.lead`, { lead: leadId ? nameOf(leadId) : t('lead.someone') });
  return (
    <StageFrame
      ring={<StartRing room={room} circle={circle} />}
      words={
        <>
          <p className={styles.over}>
            <UserText>{circle.name}</UserText> · {t(`format.${formatId}`)}
          </p>
          <h1 className={styles.title}>{showsTopic ? topic : leads}</h1>
          <p className={styles.line}>{showsTopic ? leads : topic}</p>
          <p className={styles.small}>{room.link ?? t('stage.before')}</p>
        </>
      }
      said={room.said}
    />
  );
}

const SOON_MINUTES = 90;

function StartRing({ room, circle }: { room: WatchedRoom; circle: Circle }) {
  const styles = useStageStyles();
  const { t, formatTime, formatDay } = useText();
  const { ring } = useSizes();
  const now = useServerNow(room.clock);
  const startsAt = circle.next.status === 'planned' ? circle.next.startsAt : null;
  const minutes = startsAt ? Math.ceil((Date.parse(startsAt) - Date.parse(now)) / 60_000) : 0;
  return (
    <Ring
      size={ring}
      seats={inTurn(circle)}
      label={t('ring.order')}
      kind={circle.kind}
      arrow={circle.rota.order.length > 1}
    >
      {startsAt === null ? (
        <span className={styles.caption}>{t('panel.anyTime')}</span>
      ) : (
        <time dateTime={startsAt} className={styles.middle}>
          <span className={styles.caption}>{minutes > 0 ? t('panel.starts') : t('panel.planned')}</span>
          <span className={styles.date}>{formatTime(startsAt)}</span>
          <span className={styles.caption}>
            {minutes > 0 && minutes <= SOON_MINUTES ? t('panel.inMinutes', { minutes }) : formatDay(startsAt, now)}
          </span>
        </time>
      )}
    </Ring>
  );
}
