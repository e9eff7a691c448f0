// How many notes of each kind a session brought.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { captureKinds, type Capture } from '../../../domain/session/capture';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    // Four kinds stand two by two where they do not fit beside one another.
    gridTemplateColumns: 'repeat(auto-fit, minmax(96px, 1fr))',
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
  },
  three: { display: 'flex', flexWrap: 'wrap' },
  count: { display: 'flex', flexGrow: 1, flexDirection: 'column-reverse', padding: '2px 4px' },
  number: { ...typographyStyles.subtitle2, margin: 0 },
  kind: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export function Counts({ captures }: { captures: readonly Capture[] }) {
  const styles = useStyles();
  const { t } = useText();
  const kept = captures.filter((capture) => !capture.setAside);
  const counts = captureKinds
    .map((kind) => ({ kind, count: kept.filter((capture) => capture.kind === kind).length }))
    .filter(({ kind, count }) => kind !== 'thanks' || count > 0);
  return (
    <dl className={mergeClasses(styles.counts, counts.length === 3 && styles.three)}>
      {counts.map(({ kind, count }) => (
        <div key={kind} className={styles.count}>
          <dt className={styles.kind}>{t(`panel.count.${kind}`, { count })}</dt>
          <dd className={styles.number}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
