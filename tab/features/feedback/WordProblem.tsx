// Why a private word did not go where it should, beneath the buttons that were pressed.
import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ProblemCode } from '../../../contract/problem';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({ problem: { ...typographyStyles.caption1, margin: 0 } });

export function WordProblem({ problem }: { problem: ProblemCode | 'offline' | null }) {
  const styles = useStyles();
  const { t } = useText();
  if (!problem) return null;
  return (
    <p className={styles.problem} role="alert">
      {t(problem === 'offline' ? 'feedback.notSaved' : `problem.${problem}`)}
    </p>
  );
}
