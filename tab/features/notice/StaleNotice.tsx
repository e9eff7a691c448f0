// A quiet line above what is shown when the last reading failed: this is old, and it will renew itself.
import { makeStyles, tokens } from '@fluentui/react-components';
import { InfoIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import type { Fresh } from '../fresh/freshView';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '3px',
    borderInlineStartColor: tokens.colorPaletteMarigoldBorderActive,
  },
  icon: { flexShrink: 0 },
});

export function StaleNotice({ problem }: { problem: Fresh<unknown>['problem'] }) {
  const { t } = useText();
  const styles = useStyles();
  return (
    <div role="status">
      {problem && (
        <div className={styles.notice}>
          <InfoIcon className={styles.icon} />
          <span>{problem.code === 'offline' ? t('state.offline') : t(`problem.${problem.code}`)}</span>
        </div>
      )}
    </div>
  );
}
