// Where a private word is written: what helped, one suggestion, thanks; with one's name or without.
import { useRef, useState } from 'react';
import { Button, makeStyles, mergeClasses, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProblemCode } from '../../../contract/problem';
import type { PersonId } from '../../../domain/ids';
import { ANONYMOUS_MIN_PEOPLE, FEEDBACK_MAX_LENGTH } from '../../../domain/limits';
import type { FeedbackWords } from '../../../domain/session/feedback';
import { ThanksIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { prefersAnonymous, rememberAnonymous } from './anonymousSecret';
import type { OneWord } from './nameOfWord';
import { keepDraft, keptDraft } from './wordDraft';
import { WordProblem } from './WordProblem';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '36px',
    maxHeight: '126px',
    fieldSizing: 'content',
    resize: 'none',
    padding: '7px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  buttons: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    flexWrap: 'wrap',
    '& > *': { flex: '1 1 auto', minWidth: 0, maxWidth: 'none' },
  },
  thanked: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 },
    ':hover:active': { backgroundColor: tokens.colorBrandBackground2Pressed, color: tokens.colorBrandForeground2 },
  },
  signed: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  shown: { marginInlineStart: '-8px' },
});

interface Props {
  me: PersonId;
  word: OneWord;
  /** Words to go on from. */
  start: FeedbackWords | null;
  mayBeAnonymous: boolean;
  /** Whether the word that stands is anonymous, which it stays; null while none does. */
  standsAnonymous: boolean | null;
  isSending: boolean;
  problem: ProblemCode | 'offline' | null;
  send(words: FeedbackWords, isAnonymous: boolean): void;
}

const nothing: FeedbackWords = { helped: '', suggestion: '', thanks: false };

export function WordForm({ me, word, start, mayBeAnonymous, standsAnonymous, isSending, problem, send }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const [words, setWords] = useState(() => start ?? keptDraft(me, word) ?? nothing);
  const [hides, setHides] = useState(() => prefersAnonymous(me));
  const first = useRef<HTMLTextAreaElement>(null);
  const change = (part: Partial<FeedbackWords>) => {
    const next = { ...words, ...part };
    setWords(next);
    keepDraft(me, word, next);
  };
  const isEmpty = words.helped.trim() === '' && words.suggestion.trim() === '' && !words.thanks;
  const isAnonymous = standsAnonymous ?? (mayBeAnonymous && hides);
  const submit = () => {
    if (isEmpty) first.current?.focus();
    else if (!isSending) send(words, isAnonymous);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        ref={first}
        className={styles.text}
        dir="auto"
        rows={1}
        maxLength={FEEDBACK_MAX_LENGTH}
        aria-label={t('feedback.helped')}
        placeholder={t('feedback.helped')}
        value={words.helped}
        onChange={(event) => change({ helped: event.target.value })}
      />
      <textarea
        className={styles.text}
        dir="auto"
        rows={1}
        maxLength={FEEDBACK_MAX_LENGTH}
        aria-label={t('feedback.suggestion')}
        placeholder={t('feedback.suggestion')}
        value={words.suggestion}
        onChange={(event) => change({ suggestion: event.target.value })}
      />
      {standsAnonymous === null && !mayBeAnonymous && (
        <p className={styles.signed}>{t('feedback.onlyNamed', { people: ANONYMOUS_MIN_PEOPLE })}</p>
      )}
      {standsAnonymous === null && mayBeAnonymous && (
        <Switch
          className={styles.shown}
          checked={hides}
          label={t(hides ? 'feedback.shownAnonymous' : 'feedback.shownName')}
          onChange={(_, { checked }) => {
            setHides(checked);
            rememberAnonymous(me, checked);
          }}
        />
      )}
      <div className={styles.buttons}>
        <Button
          type="button"
          icon={<ThanksIcon />}
          aria-pressed={words.thanks}
          className={mergeClasses(words.thanks && styles.thanked)}
          onClick={() => change({ thanks: !words.thanks })}
        >
          {t('feedback.thanks')}
        </Button>
        <Button type="submit" disabledFocusable={isEmpty || isSending}>
          {t('feedback.send')}
        </Button>
      </div>
      <WordProblem problem={problem} />
    </form>
  );
}
