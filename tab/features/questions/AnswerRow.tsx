// One answer: who gave it and what they say; whoever asked says that it did it, whoever gave it takes it back.
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { AskedQuestion, CircleView } from '../../../contract/views';
import { closingRefusal } from '../../../domain/circle/closeQuestion';
import type { Answer } from '../../../domain/circle/kept';
import { DoneIcon } from '../../icons';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { LongText } from '../circle/LongText';
import { useLinkStyles } from '../circle/linkStyles';
import { EraseButton } from './EraseButton';
import type { QuestionDeeds } from './questionDeeds';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0` },
  about: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `0 ${tokens.spacingHorizontalXS}` },
  did: {
    ...typographyStyles.caption1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground1,
  },
});

interface Props {
  answer: Answer;
  question: AskedQuestion;
  view: CircleView;
  names: ReadonlyMap<string, string>;
  deeds: QuestionDeeds;
}

export function AnswerRow({ answer, question, view: { circle, me }, names, deeds }: Props) {
  const { t, formatDate } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const links = useLinkStyles();
  const { closed } = question;
  const id = `answer-${answer.id}`;
  const mayMark = !closed && closingRefusal(circle, question, { answerId: answer.id }, me.id) === null;
  return (
    <li className={styles.row}>
      <PersonMark id={answer.byId} name={answer.byName} size={20} />
      <div className={cards.words}>
        <LongText id={id}>{answer.text}</LongText>
        <div className={mergeClasses(cards.fact, styles.about)}>
          <span>
            <UserText>{names.get(answer.byId) ?? answer.byName}</UserText> · {formatDate(answer.at)}
          </span>
          {closed?.answerId === answer.id && (
            <span className={styles.did}>
              <DoneIcon aria-hidden />
              {t('questions.didIt')}
            </span>
          )}
          {mayMark && (
            <Button
              appearance="transparent"
              className={links.link}
              aria-describedby={id}
              onClick={() => void deeds.close(question, answer)}
            >
              {t('questions.thisOne')}
            </Button>
          )}
          {answer.byId === me.id && <EraseButton describes={id} onErase={() => void deeds.erase(question, answer)} />}
        </div>
      </div>
    </li>
  );
}
