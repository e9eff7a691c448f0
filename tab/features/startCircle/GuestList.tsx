// Who is to sit in the new circle: whoever starts it, and those who are asked.
import { useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Me } from '../../../contract/views';
import { placesIn, seatsOf } from '../../../domain/circle/kinds';
import type { BoardId, PersonId } from '../../../domain/ids';
import { AddIcon, DismissIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { PersonPicker } from '../membership/PersonPicker';
import { PersonRow } from '../membership/PersonRow';
import { freeSeats, withGuest, withoutGuest, type CircleDraft, type Guest } from './circleDraft';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXL,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  count: { marginInlineStart: 'auto' },
  why: { color: tokens.colorNeutralForeground1 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
});

/** Somebody who was picked and does not fit beside those who sit there. */
export interface Misfit {
  id: PersonId;
  why: string;
}

interface Props {
  boardId: BoardId;
  me: Me;
  draft: CircleDraft;
  misfit: Misfit | null;
  onChange: (draft: CircleDraft) => void;
}

export function GuestList({ boardId, me, draft, misfit, onChange }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [adding, setAdding] = useState(false);
  const { kind, seat, guests } = draft;
  const hasSeats = seatsOf(kind).length > 1;
  const free = freeSeats(draft);
  const factOf = (guest: Guest) => {
    if (misfit?.id === guest.id)
      return (
        <span role="alert" className={styles.why}>
          {misfit.why}
        </span>
      );
    return hasSeats ? t(`seat.${guest.seat}`) : null;
  };
  return (
    <section aria-labelledby="guests">
      <div className={styles.head}>
        <h2 className={styles.title} id="guests">
          {t('start.people')}
        </h2>
        <span className={mergeClasses(cards.fact, styles.count)}>
          {t('start.places', { taken: guests.length + 1, places: placesIn(kind) })}
        </span>
      </div>
      <ul className={cards.list}>
        <PersonRow person={me} fact={[t('start.you'), ...(hasSeats ? [t(`seat.${seat}`)] : [])].join(' · ')} />
        {guests.map((guest) => (
          <PersonRow key={guest.id} person={guest} isOpen fact={factOf(guest)}>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissIcon />}
              aria-label={t('start.remove', { person: guest.name })}
              onClick={() => onChange(withoutGuest(draft, guest.id))}
            />
          </PersonRow>
        ))}
      </ul>
      {adding && free.length > 0 ? (
        <PersonPicker
          boardId={boardId}
          seats={free}
          taken={[me.id, ...guests.map(({ id }) => id)]}
          verb="pick.add"
          onPick={(person, chosen) => onChange(withGuest(draft, { ...person, seat: chosen }))}
          onClose={() => setAdding(false)}
        />
      ) : (
        free.length > 0 && (
          <div className={styles.foot}>
            <Button icon={<AddIcon />} onClick={() => setAdding(true)}>
              {t('start.add')}
            </Button>
            <span className={cards.fact}>{t('start.addLater')}</span>
          </div>
        )
      )}
    </section>
  );
}
