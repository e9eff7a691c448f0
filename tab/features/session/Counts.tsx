// How many notes of each kind a session brought, in one row.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { captureKinds, type Capture } from '../../../domain/session/capture';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
  },
  count: { display: 'flex', flexDirection: 'column-reverse', flex: '1 1 auto', padding: '2px 4px' },
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
    <dl className={styles.counts}>
      {counts.map(({ kind, count }) => (
        <div key={kind} className={styles.count}>
          <dt className={styles.kind}>{t(`panel.count.${kind}`, { count })}</dt>
          <dd className={styles.number}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
