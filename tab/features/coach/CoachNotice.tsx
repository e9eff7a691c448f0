// Above a session, for whoever coaches it from outside: what they see, and until when.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CoachTerm } from '../../../domain/circle/outsideCoach';
import { InfoIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { NoticeBar } from '../session/NoticeBar';
import { useTermWords } from './useTermWords';

const useStyles = makeStyles({
  term: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

export function CoachNotice({ coached }: { coached: CoachTerm }) {
  const { t } = useText();
  const styles = useStyles();
  const words = useTermWords()(coached);
  return (
    <NoticeBar icon={<InfoIcon />}>
      {t('coach.sees')}
      <span className={styles.term}>{t('coach.term', words)}</span>
    </NoticeBar>
  );
}
