// What happens next across all circles, in order of time.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Circle } from '../../../domain/circle/circle';
import type { CircleId, Instant } from '../../../domain/ids';
import { DisclosureIcon } from '../../icons';
import { kindColour } from '../../ring/kindColour';
import { PersonMark } from '../../ring/PersonMark';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { leadOf, startOf } from '../card/sessionFacts';

const SHOWN = 4;
const WIDE = '@media (min-width: 720px)';

const useStyles = makeStyles({
  list: { [WIDE]: { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)' } },
  item: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '32px 1fr auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    [WIDE]: { gridTemplateColumns: '32px 1fr', alignItems: 'start', padding: 0, '& + &': { borderTopStyle: 'none' } },
  },
  mark: {
    borderRadius: tokens.borderRadiusCircular,
    width: '28px',
    height: '28px',
    margin: '2px',
    gridRow: '1 / span 3',
  },
  when: {
    ...typographyStyles.caption1,
    gridColumn: 2,
    gridRow: 2,
    [WIDE]: { gridRow: 1, lineHeight: '32px', display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  },
  now: { fontWeight: tokens.fontWeightSemibold },
  line: {
    display: 'none',
    [WIDE]: {
      display: 'block',
      flexGrow: 1,
      height: '2px',
      marginInlineEnd: tokens.spacingHorizontalM,
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  name: {
    ...typographyStyles.body1Strong,
    gridColumn: 2,
    gridRow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    [WIDE]: { gridRow: 2 },
  },
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  about: {
    gridColumn: 2,
    gridRow: 3,
    display: 'none',
    minWidth: 0,
    overflowWrap: 'anywhere',
    [WIDE]: { display: 'block', paddingInlineEnd: tokens.spacingHorizontalM },
  },
  chevron: {
    gridColumn: 3,
    gridRow: '1 / span 2',
    '[dir="rtl"] &': { transform: 'scaleX(-1)' },
    [WIDE]: { display: 'none' },
  },
});

interface Props {
  /** In the order they happen. */
  circles: readonly Circle[];
  now: Instant;
  hrefOf: (circle: CircleId) => string;
}

export function NextStrip({ circles, now, hrefOf }: Props) {
  const { t, formatDay, formatTime } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const shown = circles.slice(0, SHOWN);
  const when = (circle: Circle) => {
    const startsAt = startOf(circle)!;
    if (circle.next.status === 'running') return t('card.now');
    return t('card.when', { day: formatDay(startsAt, now), time: formatTime(startsAt) });
  };
  return (
    <ul className={mergeClasses(cards.list, styles.list)}>
      {shown.map((circle, index) => {
        const lead = leadOf(circle);
        return (
          <li key={circle.id} className={styles.item}>
            <span
              className={styles.mark}
              style={{ outline: `2px solid ${kindColour[circle.kind].border}`, outlineOffset: 1 }}
            >
              {lead && <PersonMark id={lead.id} name={lead.name} size={28} />}
            </span>
            <span className={mergeClasses(styles.when, index === 0 && styles.now)}>
              {when(circle)}
              {index < shown.length - 1 && <span aria-hidden className={styles.line} />}
            </span>
            <span className={styles.name}>
              <a className={styles.link} href={hrefOf(circle.id)}>
                <UserText>{circle.name}</UserText>
              </a>
            </span>
            <span className={mergeClasses(cards.fact, styles.about)}>
              {circle.nextTopicTitle ? (
                <UserText>{circle.nextTopicTitle}</UserText>
              ) : (
                <Phrase
                  id="card.leads"
                  parts={{
                    lead: lead ? <UserText>{shortNames(circle.members).get(lead.id)!}</UserText> : t('lead.someone'),
                  }}
                />
              )}
            </span>
            <DisclosureIcon className={styles.chevron} />
          </li>
        );
      })}
    </ul>
  );
}
