// The one thing to do about a circle that is hidden from whoever looks: ask to join, or answer an invitation. The same
// on the board, on the circle's page and in the panel.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { seatsOf } from '../../../domain/circle/kinds';
import type { HiddenCircle } from '../../../domain/circle/shownTo';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { CoachDoorWords } from '../coach/CoachDoorWords';
import { useCardStyles } from '../card/cardStyles';
import type { Door } from './door';

const useStyles = makeStyles({
  door: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  centred: { justifyContent: 'center' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  circle: HiddenCircle;
  door: Door;
  /** The id of an element that names the circle, where several doors stand beside one another. */
  nameId?: string;
  /** Beneath words that are. */
  centred?: boolean;
}

export function HiddenDoor({ circle: { id, kind, door: state }, door, nameId, centred }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const place = mergeClasses(styles.door, centred && styles.centred);
  const button = (what: string) => ({
    id: `${what}-${id}`,
    ...(nameId && { 'aria-labelledby': `${what}-${id} ${nameId}` }),
  });
  if (state.status === 'invited') {
    return (
      <div className={place}>
        <span className={styles.words} role="status">
          <Phrase
            id="hidden.invited"
            values={{ seat: state.seat }}
            parts={{ person: <UserText>{state.byName}</UserText> }}
          />
        </span>
        <Button {...button('accept')} onClick={door.accept}>
          {t('hidden.accept')}
        </Button>
        <Button {...button('decline')} appearance="subtle" onClick={door.decline}>
          {t('hidden.decline')}
        </Button>
      </div>
    );
  }
  if (state.status === 'coachInvited' || state.status === 'coachSeated' || state.status === 'coachOver') {
    return (
      <div className={place}>
        <span className={styles.words} role="status">
          <CoachDoorWords door={state} />
        </span>
        {state.status === 'coachInvited' && (
          <>
            <Button {...button('accept')} onClick={door.takeCoachSeat}>
              {t('hidden.accept')}
            </Button>
            <Button {...button('decline')} appearance="subtle" onClick={door.leaveCoachSeat}>
              {t('hidden.decline')}
            </Button>
          </>
        )}
      </div>
    );
  }
  if (state.status === 'asking') {
    return (
      <div className={place}>
        <span className={styles.words} role="status">
          {t('hidden.asked', { seat: state.seat })}
        </span>
        <Button {...button('back')} appearance="subtle" onClick={door.takeBack}>
          {t('hidden.takeBack')}
        </Button>
      </div>
    );
  }
  const seats = seatsOf(kind);
  return (
    <div className={place}>
      {seats.map((seat) => (
        <Button key={seat} {...button(`ask-${seat}`)} onClick={() => door.ask(seat)}>
          {seats.length === 1 ? t('hidden.ask') : t('hidden.askAs', { seat })}
        </Button>
      ))}
      <span className={cards.fact}>{t('hidden.decide')}</span>
    </div>
  );
}
