// What people of the circle wait to learn from one another: asked in its sessions or right here, answered by whoever knows.
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { isMembersOnly } from '../../../domain/circle/kinds';
import { lifeOf } from '../../../domain/circle/rest';
import type { PersonId } from '../../../domain/ids';
import { QuestionIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import type { QuestionDeeds } from './questionDeeds';
import { QuestionRow } from './QuestionRow';
import { WordsForm } from './WordsForm';

const useStyles = makeStyles({
  ask: { minWidth: 0, alignSelf: 'center' },
  later: { margin: `${tokens.spacingVerticalM} 0 0` },
});

interface Props {
  view: CircleView;
  deeds: QuestionDeeds;
  personHref: (person: PersonId) => string;
  /** What is about to be asked, where somebody came for that. */
  asks?: string | undefined;
  /** It was asked, or is not going to be. */
  onAsked: () => void;
}

export function OpenQuestions({ view, deeds, personHref, asks, onAsked }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [asking, setAsking] = useState(asks !== undefined);
  const opener = useRef<HTMLButtonElement>(null);
  const open = view.questions.filter(({ closed }) => !closed);
  const closed = view.questions.filter((question) => question.closed);
  const isOver = lifeOf(view.circle) === 'closed';
  const leave = () => {
    flushSync(() => setAsking(false));
    opener.current?.focus();
    onAsked();
  };
  const rows = (questions: CircleView['questions']) => (
    <ul className={cards.list}>
      {questions.map((question) => (
        <QuestionRow key={question.id} {...{ question, view, deeds, personHref }} />
      ))}
    </ul>
  );
  return (
    <section className={cards.card} aria-labelledby="questions">
      <div className={cards.head}>
        <h2 className={cards.title} id="questions">
          {t('questions.title')}
        </h2>
        {open.length > 0 && <span className={cards.fact}>{open.length}</span>}
        {!isOver && (
          <Button
            ref={opener}
            appearance="transparent"
            size="small"
            icon={<QuestionIcon />}
            className={mergeClasses(cards.push, styles.ask)}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {t('questions.ask')}
          </Button>
        )}
      </div>
      {asking && !isOver && (
        <WordsForm
          label={t('questions.askLabel')}
          hint={t('questions.askHint', { readers: isMembersOnly(view.circle.kind) ? 'members' : 'all' })}
          send={t('questions.send')}
          start={asks}
          onSend={deeds.ask}
          onClose={leave}
        />
      )}
      {open.length === 0 && !asking && <p className={cards.empty}>{t('questions.empty')}</p>}
      {rows(open)}
      {closed.length > 0 && (
        <>
          <h3 className={mergeClasses(cards.fact, styles.later)}>{t('questions.closedLately')}</h3>
          {rows(closed)}
        </>
      )}
    </section>
  );
}
