// A session that is over, on the stage: the ring has turned to who leads next, and what was kept stays in sight.
import { inTurn, type Circle } from '../../../domain/circle/circle';
import { captureKinds } from '../../../domain/session/capture';
import type { EndedSession } from '../../../domain/session/state';
import { Ring } from '../../ring/Ring';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useNameOf } from '../session/sessionNames';
import type { WatchedRoom } from './StageSession';
import { StageFrame, useSizes } from './StageFrame';
import { StageNotes } from './StageNotes';
import { useStageStyles } from './stageStyles';

interface Props {
  room: WatchedRoom;
  session: EndedSession;
  circle: Circle;
}

export function StageEnded({ room, session, circle }: Props) {
  const styles = useStageStyles();
  const { t, formatTime, formatList } = useText();
  const nameOf = useNameOf();
  const hasTurned = circle.next.sessionId !== session.sessionId;
  const kept = session.captures.filter((capture) => !capture.setAside);
  const counts = captureKinds.flatMap((kind) => {
    const count = kept.filter((capture) => capture.kind === kind).length;
    return count > 0 ? [t('stage.count', { count, kind: t(`panel.count.${kind}`, { count }) })] : [];
  });
  return (
    <StageFrame
      ring={<NextRing circle={hasTurned ? circle : null} session={session} />}
      words={
        <>
          <p className={styles.over}>
            <UserText>{session.circleName}</UserText> · {t('stage.ended', { time: formatTime(session.endedAt) })}
          </p>
          <h1 className={styles.title}>
            {hasTurned
              ? t('panel.leadsNext', { lead: nameOf(circle.rota.order[0] ?? session.leadId) })
              : t('panel.ended')}
          </h1>
          {hasTurned && circle.nextTopicTitle && (
            <p className={styles.line}>
              <UserText>{circle.nextTopicTitle}</UserText>
            </p>
          )}
          <p className={styles.small}>{room.link ?? formatList(counts)}</p>
          <hr className={styles.rule} />
          <StageNotes session={session} />
        </>
      }
      said={room.said}
    />
  );
}

function NextRing({ circle, session }: { circle: Circle | null; session: EndedSession }) {
  const styles = useStageStyles();
  const { t, dateParts } = useText();
  const { ring } = useSizes();
  const seats = circle ? inTurn(circle) : session.members;
  const startsAt = circle?.next.status === 'planned' ? circle.next.startsAt : null;
  const date = startsAt ? dateParts(startsAt) : null;
  return (
    <Ring size={ring} seats={seats} label={t('ring.order')} kind={session.kind} arrow={circle !== null}>
      {startsAt && date ? (
        <time dateTime={startsAt} className={styles.middle}>
          <span className={styles.caption}>{date.weekday}</span>
          <span className={styles.date}>{date.day}</span>
          <span className={styles.caption}>{date.month}</span>
        </time>
      ) : (
        <span className={styles.caption}>{t('panel.noDate')}</span>
      )}
    </Ring>
  );
}
