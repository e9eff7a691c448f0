// The stage before anything is known: a bare ring and where the words will stand.
import { makeStyles, tokens } from '@fluentui/react-components';
import { EmptyRing } from '../../ring/EmptyRing';
import { useText } from '../../text/TextProvider';
import { StageFrame, useSizes } from './StageFrame';
import { useStageStyles } from './stageStyles';

const useStyles = makeStyles({
  line: {
    height: 'max(14px, calc(20px * var(--stage)))',
    width: '60%',
    marginBottom: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
  },
  long: { width: '90%' },
});

/** `sentence` is what can be said although nothing has come yet. */
export function StageSkeleton({ sentence = null }: { sentence?: string | null }) {
  const styles = useStyles();
  const type = useStageStyles();
  const { t } = useText();
  const words = sentence ? (
    <h1 className={type.title}>{sentence}</h1>
  ) : (
    <div role="progressbar" aria-label={t('panel.loading')}>
      <div className={styles.line} />
      <div className={`${styles.line} ${styles.long}`} />
      <div className={styles.line} />
    </div>
  );
  return <StageFrame ring={<BareRing />} words={words} said={[]} />;
}

function BareRing() {
  return <EmptyRing size={useSizes().ring} openSeats={7} />;
}
