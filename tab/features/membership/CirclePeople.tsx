// Who sits in the circle, who was asked and who asks; members answer and invite, the organiser may hand it over.
import { useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import type { PersonId } from '../../../domain/ids';
import { lifeOf } from '../../../domain/circle/rest';
import { placesIn, seatsOf } from '../../../domain/circle/kinds';
import { seatRefusal } from '../../../domain/circle/seating';
import { AddIcon } from '../../icons';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import type { CircleDeeds } from '../circle/useCircle';
import { CoachForm } from '../coach/CoachForm';
import { OutsideCoachRow } from '../coach/OutsideCoachRow';
import { PersonMenu } from './PersonMenu';
import { PersonPicker } from './PersonPicker';
import { PersonRow } from './PersonRow';

const useStyles = makeStyles({ invite: { marginTop: tokens.spacingVerticalM } });

interface Props {
  view: CircleView;
  isMember: boolean;
  personHref: (person: PersonId) => string;
  deeds: Pick<CircleDeeds, 'invite' | 'uninvite' | 'answerAsk' | 'handOverCircle' | 'coach'>;
}

export function CirclePeople({ view, isMember, personHref, deeds }: Props) {
  const { boardId, circle, me, serverNow } = view;
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [inviting, setInviting] = useState(false);
  const [giving, setGiving] = useState(false);
  const { members, invited = [], asking = [], kind, organiserId } = circle;
  const hasSeats = seatsOf(kind).length > 1;
  const free = seatsOf(kind).filter((seat) => !seatRefusal(circle, seat, { counting: 'invitedToo', now: serverNow }));
  const mayInvite = isMember && free.length > 0 && lifeOf(circle) !== 'closed';
  return (
    <section className={cards.card} aria-labelledby="people">
      <div className={cards.head}>
        <h2 className={cards.title} id="people">
          {t('people.title')}
        </h2>
        <span className={mergeClasses(cards.fact)}>
          {t('people.count', { count: members.length, places: placesIn(kind) })}
        </span>
      </div>
      <ul className={cards.list}>
        {members.map((member) => (
          <PersonRow
            key={member.id}
            person={member}
            href={personHref(member.id)}
            fact={[
              member.id === me.id ? t('people.you') : null,
              hasSeats ? t(`seat.${member.seat}`) : null,
              member.id === organiserId ? t('people.organiser') : null,
            ]
              .filter((fact) => fact !== null)
              .join(' · ')}
          >
            {organiserId === me.id && member.id !== me.id && (
              <PersonMenu name={member.name} onHandOver={() => void deeds.handOverCircle(member)} />
            )}
          </PersonRow>
        ))}
        {isMember &&
          asking.map((ask) => (
            <PersonRow key={ask.id} person={ask} isOpen fact={t('people.asks', { seat: ask.seat })}>
              <Button
                size="small"
                aria-label={t('people.letInWho', { person: ask.name })}
                onClick={() => void deeds.answerAsk(ask, true)}
              >
                {t('people.letIn')}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-label={t('people.declineWho', { person: ask.name })}
                onClick={() => void deeds.answerAsk(ask, false)}
              >
                {t('people.decline')}
              </Button>
            </PersonRow>
          ))}
        {invited.map((guest) => (
          <PersonRow
            key={guest.id}
            person={guest}
            isOpen
            fact={
              <Phrase
                id="people.invitedBy"
                values={{ seat: guest.seat }}
                parts={{ person: <UserText>{guest.byName}</UserText> }}
              />
            }
          >
            {isMember && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={t('people.uninviteWho', { person: guest.name })}
                onClick={() => void deeds.uninvite(guest)}
              >
                {t('people.uninvite')}
              </Button>
            )}
          </PersonRow>
        ))}
        <OutsideCoachRow view={view} deeds={deeds.coach} onChange={() => setGiving(true)} />
      </ul>
      {giving && <CoachForm view={view} deeds={deeds.coach} onClose={() => setGiving(false)} />}
      {inviting && mayInvite ? (
        <PersonPicker
          boardId={boardId}
          seats={free}
          taken={[...members, ...invited].map(({ id }) => id)}
          verb="pick.invite"
          onPick={(person, seat) => void deeds.invite(person, seat)}
          onClose={() => setInviting(false)}
        />
      ) : (
        mayInvite && (
          <Button icon={<AddIcon />} className={styles.invite} onClick={() => setInviting(true)}>
            {t('people.invite')}
          </Button>
        )
      )}
      {!giving && organiserId === me.id && free.includes('coach') && lifeOf(circle) !== 'closed' && (
        <Button appearance="subtle" className={styles.invite} onClick={() => setGiving(true)}>
          {t('coach.give')}
        </Button>
      )}
    </section>
  );
}
