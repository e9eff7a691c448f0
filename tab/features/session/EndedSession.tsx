// A session that is over: the ring has turned to the next lead, what it brought, what one promised.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { EndedSession as Ended } from '../../../domain/session/state';
import { inTurn } from '../../../domain/circle/circle';
import { Ring } from '../../ring/Ring';
import { UserText } from '../../text/UserText';
import { useText } from '../../text/TextProvider';
import { Counts } from './Counts';
import { DateMiddle } from './DateMiddle';
import { endWords } from './endWords';
import { LinkNotice } from './LinkNotice';
import { useArriving } from './useArriving';
import { useRoom } from './sessionRoom';
import { TimeTaken } from './TimeTaken';

const loadYours = async () => (await import('./YoursAfterwards.js')).YoursAfterwards;

const useStyles = makeStyles({
  ring: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalM },
  words: { display: 'flex', flexDirection: 'column', textAlign: 'center', overflowWrap: 'anywhere' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  detail: { ...typographyStyles.caption1 },
  end: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function EndedSession({ session }: { session: Ended }) {
  const styles = useStyles();
  const text = useText();
  const { t } = text;
  const { circle, nameOf, isShort } = useRoom();
  const YoursAfterwards = useArriving(loadYours);
  const after = circle.circle?.circle;
  const hasTurned = after !== undefined && after.next.sessionId !== session.sessionId;
  const seats = hasTurned ? inTurn(after) : session.members;
  const next = hasTurned ? after.next : null;
  return (
    <>
      <LinkNotice />
      <div className={styles.ring}>
        <Ring size={isShort ? 104 : 164} seats={seats} label={t('ring.order')} kind={session.kind} arrow={hasTurned}>
          {next && <DateMiddle startsAt={next.status === 'planned' ? next.startsAt : null} />}
        </Ring>
        <div className={styles.words}>
          <h2 className={styles.title}>
            {hasTurned
              ? t('panel.leadsNext', { lead: nameOf(after.rota.order[0] ?? session.leadId) })
              : t('panel.ended')}
          </h2>
          {hasTurned && after.nextTopicTitle && (
            <span className={styles.detail}>
              <UserText>{after.nextTopicTitle}</UserText>
            </span>
          )}
        </div>
      </div>
      {session.captures.some((capture) => !capture.setAside) && <Counts captures={session.captures} />}
      {YoursAfterwards && <YoursAfterwards session={session} />}
      <TimeTaken session={session} />
      <p className={styles.end}>
        {endWords(text, session)} {t('panel.ended.summary')}
      </p>
    </>
  );
}
