// Says that the circle does not meet for now, or any more; its organiser can change that right here.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Circle } from '../../../domain/circle/circle';
import { lifeOf } from '../../../domain/circle/rest';
import type { PersonId } from '../../../domain/ids';
import { InfoIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';

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

interface Props {
  circle: Circle;
  me: PersonId;
  onResume: () => void;
}

export function RestNotice({ circle, me, onResume }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const life = lifeOf(circle);
  if (life === 'meets') return null;
  return (
    <div className={mergeClasses(cards.card, styles.notice)}>
      <InfoIcon className={styles.icon} aria-hidden />
      <span className={styles.words}>{t(life === 'paused' ? 'life.isPaused' : 'life.isClosed')}</span>
      {circle.organiserId === me && (
        <Button onClick={onResume}>{t(life === 'paused' ? 'life.resume' : 'life.reopen')}</Button>
      )}
    </div>
  );
}
