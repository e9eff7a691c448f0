// The sorts of circle side by side, each as a ring with its seats and in one sentence: a radio group.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { kinds, seatsOf, type Kind } from '../../../domain/circle/kinds';
import { EmptyRing } from '../../ring/EmptyRing';
import { kindColour } from '../../ring/kindColour';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { kindIcon } from '../card/kindIcon';

const PHONE = '@media (max-width: 479px)';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    border: 0,
    margin: `0 0 16px`,
    padding: 0,
    minWidth: 0,
    [PHONE]: { gap: '8px' },
  },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    cursor: 'pointer',
    [PHONE]: { flexDirection: 'row', alignItems: 'center', gap: tokens.spacingHorizontalL },
    ':hover': { boxShadow: tokens.shadow4 },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  // All over the card, unseen: wherever it is pressed, this is what is pressed.
  input: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    margin: 0,
    opacity: 0,
    cursor: 'pointer',
    zIndex: 1,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.subtitle2, fontSize: tokens.fontSizeBase400, display: 'block' },
  text: { color: tokens.colorNeutralForeground2, display: 'block', marginTop: tokens.spacingVerticalXS },
  icon: { width: '24px', height: '24px' },
});

/** How many seats each is drawn with; the special one, if any, stands opposite whoever leads. */
const drawn: Record<Kind, { seats: number; special?: number }> = {
  peers: { seats: 7 },
  tGroup: { seats: 5 },
  mentoring: { seats: 2, special: 1 },
  coaching: { seats: 6, special: 3 },
};

export function KindChoice({ kind, choose }: { kind: Kind; choose: (kind: Kind) => void }) {
  const { t } = useText();
  const styles = useStyles();
  return (
    <div role="radiogroup" aria-label={t('start.kind')} className={styles.group}>
      {kinds.map((one) => (
        <KindCard key={one} kind={one} isChosen={one === kind} choose={() => choose(one)} />
      ))}
    </div>
  );
}

function KindCard({ kind, isChosen, choose }: { kind: Kind; isChosen: boolean; choose: () => void }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const Icon = kindIcon[kind];
  const { border, fill } = kindColour[kind];
  const { seats, special } = drawn[kind];
  return (
    <label
      className={mergeClasses(cards.card, styles.card)}
      style={isChosen ? { boxShadow: `inset 0 0 0 2px ${border}` } : {}}
    >
      <input
        type="radio"
        name="kind"
        className={styles.input}
        checked={isChosen}
        onChange={choose}
        aria-describedby={`kind-${kind}`}
        aria-label={t(`kind.${kind}`)}
      />
      <EmptyRing
        size={104}
        openSeats={seats}
        {...(special !== undefined && seatsOf(kind).length > 1 && { special: { index: special, fill, border } })}
      >
        <Icon className={styles.icon} style={{ color: border }} />
      </EmptyRing>
      <span className={styles.words}>
        <span className={styles.name}>{t(`kind.${kind}`)}</span>
        <span className={styles.text} id={`kind-${kind}`}>
          {t(`start.kind.${kind}`)}
        </span>
      </span>
    </label>
  );
}
