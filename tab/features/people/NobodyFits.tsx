// The way out when nobody is the right one: a question to a circle, which is put on that circle's page.
import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BoardId, CircleId } from '../../../domain/ids';
import { QuestionIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { KindLabel } from '../card/KindLabel';
import { useCirclesToAsk } from './useCirclesToAsk';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
  button: { width: '100%' },
  list: { marginTop: tokens.spacingVerticalM },
  link: {
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  row: { justifyContent: 'space-between' },
});

interface Props {
  boardId: BoardId;
  isChoosing: boolean;
  onChoosing: (isChoosing: boolean) => void;
  /** Where a circle is asked. */
  askHref: (circle: CircleId) => string;
}

export function NobodyFits({ boardId, isChoosing, onChoosing, askHref }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  return (
    <section className={cards.card} aria-labelledby="nobody-fits">
      <div className={cards.head}>
        <h2 className={cards.title} id="nobody-fits">
          {t('find.nobodyFits')}
        </h2>
      </div>
      <p className={styles.text}>{t('find.nobodyFits.text')}</p>
      <Button
        className={styles.button}
        icon={<QuestionIcon />}
        aria-expanded={isChoosing}
        onClick={() => onChoosing(!isChoosing)}
      >
        {t('find.askCircle')}
      </Button>
      {isChoosing && <Circles boardId={boardId} askHref={askHref} />}
    </section>
  );
}

function Circles({ boardId, askHref }: Pick<Props, 'boardId' | 'askHref'>) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const read = useCirclesToAsk(boardId);
  const first = useRef<HTMLAnchorElement>(null);
  useEffect(() => first.current?.focus(), [read.status]);
  const circles = read.status === 'read' ? read.circles : [];
  return (
    <>
      <div role="status" className={cards.fact}>
        {read.status === 'reading' && t('find.readingCircles')}
        {read.status === 'failed' && t('find.circlesFailed')}
        {read.status === 'read' && circles.length === 0 && t('find.noCircles')}
      </div>
      <ul className={`${cards.list} ${styles.list}`}>
        {circles.map((circle, index) => (
          <li key={circle.id} className={`${cards.row} ${styles.row}`}>
            <a ref={index === 0 ? first : null} className={styles.link} href={askHref(circle.id)}>
              <UserText>{circle.name}</UserText>
            </a>
            <KindLabel kind={circle.kind} />
          </li>
        ))}
      </ul>
    </>
  );
}
