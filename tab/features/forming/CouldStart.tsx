// One circle that could start, on the board between what happens next and the circles there are.
import { useEffect, useId, useRef } from 'react';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { BoardView } from '../../../contract/views';
import { mostTelling } from '../../../domain/forming/reasons';
import { DismissIcon } from '../../icons';
import { Ring } from '../../ring/Ring';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { usualName } from './circleName';
import { useStandingSuggestion } from './useStandingSuggestion';
import { WhySentence } from './WhySentence';

const NARROW = '@media (max-width: 719px)';

const useStyles = makeStyles({
  /** Padding, so that its height counts. */
  place: { paddingTop: tokens.spacingVerticalL },
  strip: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 20px`,
    [NARROW]: {
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      rowGap: tokens.spacingVerticalM,
      padding: tokens.spacingHorizontalL,
    },
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
  see: { whiteSpace: 'nowrap', [NARROW]: { gridRow: 2, gridColumn: '1 / -1', justifySelf: 'start' } },
  away: { [NARROW]: { alignSelf: 'start' } },
});

interface Props {
  board: BoardView;
  /** Where all that are suggested are. */
  href: string;
}

export function CouldStart({ board, href }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const titleId = useId();
  const place = useRef<HTMLDivElement>(null);
  const { kind, circle, room, isAsking, tookRoom, putAway } = useStandingSuggestion(board);
  useEffect(() => {
    if (!isAsking) tookRoom(place.current?.offsetHeight);
  });
  if (!circle || !kind) return room ? <div style={{ height: room }} /> : null;
  const because = mostTelling(circle.because);
  const name = usualName(circle.because, t(`kind.${kind}`));
  return (
    <div ref={place} className={styles.place}>
      <section className={mergeClasses(cards.card, styles.strip)} aria-labelledby={titleId}>
        <Ring size={72} seats={circle.people} label={t('forming.people')} kind={kind} />
        <div className={styles.words}>
          <h2 id={titleId} className={styles.title}>
            <Phrase id="forming.couldStart" parts={{ circle: <UserText>{name}</UserText> }} />
          </h2>
          {because && (
            <p className={styles.why}>
              <Phrase id="forming.whySaid" parts={{ why: <WhySentence reason={because} circle={circle} /> }} />
            </p>
          )}
        </div>
        <Button as="a" href={href} className={styles.see}>
          {t('forming.see')}
        </Button>
        <Button
          appearance="subtle"
          icon={<DismissIcon />}
          className={styles.away}
          aria-label={t('forming.putAway')}
          title={t('forming.putAway')}
          onClick={putAway}
        />
      </section>
    </div>
  );
}
