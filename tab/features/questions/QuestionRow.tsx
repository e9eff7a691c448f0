// One question: who asked, what was answered, and what one may do about it: answer, say which answer did it, take words back.
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AskedQuestion, CircleView } from '../../../contract/views';
import { closingRefusal, mayReopen } from '../../../domain/circle/closeQuestion';
import { isMembersOnly } from '../../../domain/circle/kinds';
import { lifeOf } from '../../../domain/circle/rest';
import { ANSWERS_PER_QUESTION_MAX } from '../../../domain/limits';
import type { PersonId } from '../../../domain/ids';
import { QuestionIcon } from '../../icons';
import { shortNames } from '../../ring/shortNames';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { Author } from '../circle/Author';
import { LongText } from '../circle/LongText';
import { useLinkStyles } from '../circle/linkStyles';
import { AnswerRow } from './AnswerRow';
import { EraseButton } from './EraseButton';
import { MayKnow } from './MayKnow';
import type { QuestionDeeds } from './questionDeeds';
import { WordsForm } from './WordsForm';

/** More of them are shown on a press; of a closed one the answer that did it. */
const ANSWERS_SHOWN = 3;

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  answers: { marginTop: tokens.spacingVerticalXS },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalXS}`, marginInlineStart: '-4px' },
});

interface Props {
  question: AskedQuestion;
  view: CircleView;
  deeds: QuestionDeeds;
  personHref: (person: PersonId) => string;
}

export function QuestionRow({ question, view, deeds, personHref }: Props) {
  const { t, formatDate } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const links = useLinkStyles();
  const [isAnswering, setAnswering] = useState(false);
  const [all, setAll] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { circle, me } = view;
  const { answers = [], closed } = question;
  const isOver = lifeOf(circle) === 'closed';
  const names = shortNames(circle.members);
  const id = `question-${question.id}`;
  const first = closed ? answers.filter((answer) => answer.id === closed.answerId) : answers.slice(0, ANSWERS_SHOWN);
  const shown = all ? answers : first;
  const mayAnswer = !closed && !isOver && answers.length < ANSWERS_PER_QUESTION_MAX;
  const mayClose = !closed && closingRefusal(circle, question, { answerId: null }, me.id) === null;
  const leave = () => {
    flushSync(() => setAnswering(false));
    opener.current?.focus();
  };
  const link = { appearance: 'transparent', className: links.link, 'aria-describedby': id } as const;
  return (
    <li className={cards.row}>
      <QuestionIcon className={styles.icon} aria-hidden />
      <div className={cards.words}>
        <LongText id={id}>{question.text}</LongText>
        <span className={cards.fact}>
          {question.authorId === null ? t('panel.anonymous') : <Author of={question} names={names} />} ·{' '}
          {formatDate(question.at)}
        </span>
        <MayKnow people={question.mayKnow} among={circle.members} personHref={personHref} />
        {shown.length > 0 && (
          <ul className={mergeClasses(cards.list, styles.answers)}>
            {shown.map((answer) => (
              <AnswerRow key={answer.id} {...{ answer, question, view, names, deeds }} />
            ))}
          </ul>
        )}
        <div className={styles.deeds}>
          {answers.length > first.length && (
            <Button {...link} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('questions.fewer') : t('questions.more', { count: answers.length - first.length })}
            </Button>
          )}
          {mayAnswer && !isAnswering && (
            <Button ref={opener} {...link} onClick={() => setAnswering(true)}>
              {t('questions.answer')}
            </Button>
          )}
          {mayClose && (
            <Button {...link} onClick={() => void deeds.close(question, null)}>
              {t('questions.close')}
            </Button>
          )}
          {mayReopen(circle, question, me.id) && (
            <Button {...link} onClick={() => void deeds.reopen(question)}>
              {t('questions.reopen')}
            </Button>
          )}
          {question.authorId === me.id && question.sessionId === null && (
            <EraseButton describes={id} onErase={() => void deeds.erase(question, null)} />
          )}
        </div>
        {isAnswering && mayAnswer && (
          <WordsForm
            label={t('questions.answerLabel')}
            hint={t('questions.answerHint', { readers: isMembersOnly(circle.kind) ? 'members' : 'all' })}
            send={t('questions.answer')}
            onSend={(text, answerId) => deeds.answer(question, text, answerId)}
            onClose={leave}
          />
        )}
      </div>
    </li>
  );
}
