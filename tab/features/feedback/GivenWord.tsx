// A private word that is with the lead: what it says and how it is signed, with the way to change it or take it back.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProblemCode } from '../../../contract/problem';
import type { FeedbackWords } from '../../../domain/session/feedback';
import { useText } from '../../text/TextProvider';
import { WordProblem } from './WordProblem';
import { WordLines } from './WordLines';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  signed: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  words: FeedbackWords;
  isAnonymous: boolean;
  isSending: boolean;
  problem: ProblemCode | 'offline' | null;
  /** Null when it is too late. */
  edit: (() => void) | null;
  takeBack(): void;
}

export function GivenWord({ words, isAnonymous, isSending, problem, edit, takeBack }: Props) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.root}>
      <WordLines words={words} />
      <span className={styles.signed}>{t(isAnonymous ? 'feedback.shownAnonymous' : 'feedback.shownName')}</span>
      <div className={styles.buttons}>
        {edit && (
          <Button size="small" disabledFocusable={isSending} onClick={edit}>
            {t('feedback.edit')}
          </Button>
        )}
        <Button size="small" disabledFocusable={isSending} onClick={() => isSending || takeBack()}>
          {t('feedback.takeBack')}
        </Button>
      </div>
      <WordProblem problem={problem} />
    </div>
  );
}
