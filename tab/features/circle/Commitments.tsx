// What members owe one another: one click closes one's own, another hands it on; the others say whose word it takes.
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import type { Commitment } from '../../../domain/circle/kept';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { wallClockAt } from '../../text/zonedTime';
import { useCardStyles } from '../card/cardStyles';
import { HandOver } from '../session/HandOver';
import type { CircleDeeds } from './useCircle';

const useStyles = makeStyles({
  tick: {
    minWidth: '24px',
    width: '24px',
    height: '24px',
    padding: 0,
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  others: {
    backgroundColor: tokens.colorTransparentBackground,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    ':hover': {
      backgroundColor: tokens.colorTransparentBackground,
      border: `1px dashed ${tokens.colorNeutralStroke1}`,
    },
  },
  text: { ...typographyStyles.body1 },
  soon: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  why: { display: 'block' },
  hand: {
    display: 'block',
    minWidth: '0',
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalS,
    marginInlineStart: '-8px',
  },
});

interface Props {
  view: CircleView;
  deeds: Pick<CircleDeeds, 'markDone' | 'handOver'>;
}

export function Commitments({ view, deeds }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const { circle, openCommitments } = view;
  return (
    <section className={cards.card} aria-labelledby="commitments">
      <div className={cards.head}>
        <h2 className={cards.title} id="commitments">
          {t('commitments.title')}
        </h2>
        <span className={cards.fact}>
          {t('commitments.counts', { open: openCommitments.length, done: circle.doneCommitments })}
        </span>
      </div>
      {openCommitments.length === 0 && <p className={cards.empty}>{t('commitments.empty')}</p>}
      <ul className={cards.list}>
        {openCommitments.map((commitment) => (
          <Row key={commitment.id} commitment={commitment} view={view} deeds={deeds} />
        ))}
      </ul>
    </section>
  );
}

function Row({ commitment, view, deeds }: Props & { commitment: Commitment }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [asked, setAsked] = useState(false);
  const [isHanding, setHanding] = useState(false);
  const words = useRef<HTMLDivElement>(null);
  // The button that was pressed makes way for others: focus goes on with them.
  const hand = (opens: boolean) => {
    flushSync(() => setHanding(opens));
    words.current?.querySelector('button')?.focus();
  };
  const names = shortNames(view.circle.members);
  const others = view.circle.members.filter(({ id }) => id !== commitment.ownerId);
  const isMine = commitment.ownerId === view.me.id;
  const owner = names.get(commitment.ownerId) ?? commitment.ownerName;
  const why = `why-${commitment.id}`;
  return (
    <li className={cards.row}>
      <Button
        className={mergeClasses(styles.tick, !isMine && styles.others)}
        disabledFocusable={!isMine}
        aria-label={t('commitments.done', { text: commitment.text })}
        aria-describedby={isMine ? undefined : why}
        onFocus={() => setAsked(true)}
        onBlur={() => setAsked(false)}
        onMouseEnter={() => setAsked(true)}
        onMouseLeave={() => setAsked(false)}
        onClick={isMine ? () => void deeds.markDone(commitment) : undefined}
      />
      <div className={cards.words} ref={words}>
        <div className={styles.text}>
          <UserText>{commitment.text}</UserText>
        </div>
        <span className={cards.fact}>
          <UserText>{owner}</UserText> · <Due commitment={commitment} view={view} />
        </span>
        {isMine && others.length > 0 && !isHanding && (
          <Button size="small" appearance="subtle" className={styles.hand} onClick={() => hand(true)}>
            {t('panel.commitment.handOver')}
          </Button>
        )}
        {isHanding && (
          <HandOver
            to={others}
            me={view.me.id}
            nameOf={(id) => names.get(id) ?? ''}
            choose={(id) => {
              setHanding(false);
              void deeds.handOver(
                commitment,
                others.find((one) => one.id === id)!,
              );
            }}
            close={() => hand(false)}
          />
        )}
        {!isMine && (
          <span id={why} hidden={!asked} className={mergeClasses(cards.fact, asked && styles.why)}>
            <Phrase id="commitments.ownerOnly" parts={{ owner: <UserText>{owner}</UserText> }} />
          </span>
        )}
      </div>
    </li>
  );
}

/** Due within three days stands out; past ones are said, not shouted. */
function Due({ commitment: { dueOn }, view }: { commitment: Commitment; view: CircleView }) {
  const { t, formatCalendarDate } = useText();
  const styles = useStyles();
  if (dueOn === null) return t('commitments.noDate');
  const today = wallClockAt(view.serverNow, view.circle.timeZone).date;
  const days = (Date.parse(dueOn) - Date.parse(today)) / (24 * 60 * 60_000);
  const day = formatCalendarDate(dueOn);
  if (days < 0) return t('commitments.overdue', { day });
  return days <= 3 ? <span className={styles.soon}>{day}</span> : day;
}
