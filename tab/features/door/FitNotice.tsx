// On a circle's page, quietly: what oneself has not said yet, or that those who sit here are no longer those its kind is
// for. Nobody has to leave for either.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { InfoIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { DoorQuestion } from './DoorQuestion';
import { useDoors } from './DoorRoot';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: '16px',
  },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  words: { flexGrow: 1, minWidth: 0, flexBasis: '180px' },
});

const AT = 'complete';

export function FitNotice({ view }: { view: CircleView }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const doors = useDoors();
  if (view.fits && view.needs.length === 0) return null;
  const asked = doors.question?.at === AT ? doors.question : null;
  const press = () => (asked ? asked.answer(false) : void doors.ask(AT, view.needs));
  return (
    <div className={mergeClasses(cards.card, styles.notice)}>
      <InfoIcon className={styles.icon} aria-hidden />
      <span className={styles.words}>{t(view.needs.length > 0 ? 'fit.complete' : 'fit.noLonger')}</span>
      {view.needs.length > 0 && (
        <Button aria-expanded={asked !== null} onClick={press}>
          {t('fit.completeNow')}
        </Button>
      )}
      <DoorQuestion at={AT} boardId={view.boardId} />
    </div>
  );
}
