// What the lead was told in private, for the lead's eyes: no stars, no counts, no order that means anything.
import { useEffect, useState } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FeedbackView } from '../../../contract/views';
import { readFeedback, type FeedbackPlace } from '../../api/feedback';
import { UserText } from '../../text/UserText';
import { useText } from '../../text/TextProvider';
import { WordLines } from './WordLines';

const LOOK_EVERY_MS = 10_000;

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  who: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  word: {
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  by: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingInlineStart: '24px' },
});

interface Props {
  place: FeedbackPlace;
  /** More may come. */
  isOpen: boolean;
  titleClass?: string | undefined;
}

export function LeadsWords({ place, isOpen, titleClass }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { boardId, circleId, sessionId } = place;
  const [words, setWords] = useState<FeedbackView['feedback'] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = () =>
      readFeedback({ boardId, circleId, sessionId }).then((answer) => {
        if (isWanted && answer.ok) setWords(answer.value.feedback);
      });
    void look();
    const timer = setInterval(() => document.hidden || void look(), LOOK_EVERY_MS);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [boardId, circleId, sessionId]);
  if (!words || (words.length === 0 && !isOpen)) return null;
  return (
    <section aria-labelledby="private-words">
      <h2 className={titleClass ?? styles.heading} id="private-words">
        {t('feedback.forYou')}
      </h2>
      <p className={styles.who}>{t(words.length === 0 ? 'feedback.none' : 'feedback.onlyYou')}</p>
      <ul className={styles.list}>
        {words.map((word, index) => (
          <li key={index} className={styles.word}>
            <WordLines words={word} />
            <div className={styles.by}>
              {word.authorName === null ? t('feedback.anonymous') : <UserText>{word.authorName}</UserText>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
