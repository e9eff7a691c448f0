// What the new circle will look like: whoever leads on top, those who are asked around, and whom it is for.
import type { ReactNode } from 'react';
import type { Me } from '../../../contract/views';
import { mayLead } from '../../../domain/circle/kinds';
import { useCardStyles } from '../../features/card/cardStyles';
import { DayInRing } from '../../features/card/DayInRing';
import { viewerZone } from '../../text/viewerZone';
import { firstSession, type CircleDraft } from '../../features/startCircle/circleDraft';
import { WhoFits } from '../../features/startCircle/WhoFits';
import { EmptyRing } from '../../ring/EmptyRing';
import { kindColour } from '../../ring/kindColour';
import { PersonMark } from '../../ring/PersonMark';
import { Ring, type RingSeat } from '../../ring/Ring';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useStartStyles } from './startStyles';

interface Props {
  me: Me;
  draft: CircleDraft;
  /** The button. */
  children: ReactNode;
}

export function CirclePreview({ me, draft, children }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStartStyles();
  const { kind, seat, guests } = draft;
  const name = draft.name.trim();
  return (
    <section className={cards.card} aria-label={t('start.preview')}>
      <div className={styles.preview}>
        {guests.length === 0 ? <Alone me={me} draft={draft} /> : <Together me={me} draft={draft} />}
        <div className={styles.words}>
          <p className={styles.name}>{name === '' ? t('start.preview') : <UserText>{name}</UserText>}</p>
          <span className={cards.fact}>{t(mayLead(seat) ? 'start.youFirst' : 'start.waitsForLead')}</span>
        </div>
      </div>
      <WhoFits kind={kind} />
      {children}
    </section>
  );
}

function Alone({ me, draft }: { me: Me; draft: CircleDraft }) {
  const { kind } = draft;
  const styles = useStartStyles();
  return (
    <div className={styles.ring} dir="ltr" aria-hidden>
      <EmptyRing size={128} openSeats={kind === 'mentoring' ? 2 : 5}>
        <FirstDay draft={draft} />
      </EmptyRing>
      <span className={styles.me} style={{ outlineColor: kindColour[kind].border }}>
        <PersonMark id={me.id} name={me.name} size={32} />
      </span>
    </div>
  );
}

/** In the order they will lead, those who never do last; hollow while they have not said yes. */
function Together({ me, draft }: { me: Me; draft: CircleDraft }) {
  const { kind, seat, guests } = draft;
  const { t } = useText();
  const everybody = [
    { id: me.id, name: me.name, seat, isAsked: false },
    ...guests.map((guest) => ({ ...guest, isAsked: true })),
  ];
  const inTurn = [...everybody.filter((one) => mayLead(one.seat)), ...everybody.filter((one) => !mayLead(one.seat))];
  const seats = inTurn.map(({ id, name, isAsked }): RingSeat => ({ id, name, lit: !isAsked }));
  return (
    <Ring size={128} seats={seats} label={t('ring.order')} kind={kind}>
      <FirstDay draft={draft} />
    </Ring>
  );
}

function FirstDay({ draft }: { draft: CircleDraft }) {
  const at = firstSession(draft, viewerZone());
  return at === null ? null : <DayInRing at={at} />;
}
