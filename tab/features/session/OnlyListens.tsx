// Whoever a step belongs to and must not speak in it reads here what to do instead.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { currentStep, stepLeadId } from '../../../domain/session/currentStep';
import type { RunningSession } from '../../../domain/session/state';
import { stepKeys } from '../../text/stepKeys';
import { useText } from '../../text/TextProvider';
import { CameraOffIcon, ListenIcon } from './sessionIcons';
import { useRoom } from './sessionRoom';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  words: { ...typographyStyles.caption1, margin: 0 },
});

export function OnlyListens({ session }: { session: RunningSession }) {
  const styles = useStyles();
  const { t } = useText();
  const { me } = useRoom();
  const { id, leadMeanwhile } = currentStep(session);
  if (!leadMeanwhile || stepLeadId(session) !== me.id) return null;
  return (
    <section className={styles.card} aria-labelledby="only-listens">
      <span aria-hidden>{leadMeanwhile === 'turnsAway' ? <CameraOffIcon /> : <ListenIcon />}</span>
      <h3 id="only-listens" className={styles.title}>
        {t(`panel.lead.${leadMeanwhile}`)}
      </h3>
      <p className={styles.words}>{t(stepKeys(session.formatId, id).lead)}</p>
    </section>
  );
}
