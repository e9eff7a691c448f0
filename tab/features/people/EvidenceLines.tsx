// Why somebody is worth turning to, a line a reason: what they did, and when.
import type { ComponentType, ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { EarnedView, EvidenceLine } from '../../../contract/findingViews';
import type { Instant } from '../../../domain/ids';
import { LedIcon, QuestionIcon, TakeawayIcon, ThanksIcon } from '../../icons';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { dayOrMonth, monthsOf } from './evidenceDates';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, width: '16px', height: '20px', color: tokens.colorNeutralForeground2 },
  text: { flex: '1 1 130px', minWidth: 0, overflowWrap: 'anywhere' },
  at: { flexShrink: 0, lineHeight: '20px', marginInlineStart: 'auto' },
});

const icons: Record<EvidenceLine['kind'], ComponentType<{ className?: string; 'aria-hidden'?: boolean }>> = {
  led: LedIcon,
  helped: TakeawayIcon,
  thanked: ThanksIcon,
  answered: QuestionIcon,
};

/** Beyond these, how many more. */
const THANKS_NAMED = 3;

interface Props {
  of: EarnedView;
  /** The subject stands above the lines already. */
  isTitled: boolean;
  now: Instant;
}

export function EvidenceLines({ of: entry, isTitled, now }: Props) {
  const { locale } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  return (
    <ul className={mergeClasses(cards.list, styles.list)}>
      {ledFirst(entry.lines).map((line, index) => {
        const Icon = icons[line.kind];
        const at = line.kind === 'led' ? monthsOf(line.at, locale) : dayOrMonth(line.at, now, locale);
        return (
          <li key={index} className={styles.line}>
            <Icon className={styles.icon} aria-hidden />
            <span className={styles.text}>
              <Sentence line={line} of={entry} isTitled={isTitled} />
            </span>
            <span className={mergeClasses(cards.fact, styles.at)}>{at}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What speaks most for somebody; the rest as it comes, newest first. */
function ledFirst(lines: readonly EvidenceLine[]): EvidenceLine[] {
  const [led, others] = [lines.filter(isLed), lines.filter((line) => !isLed(line))];
  return [...led, ...others];
}

const isLed = ({ kind }: EvidenceLine) => kind === 'led';

function Sentence({ line, of: { helped }, isTitled }: Omit<Props, 'now'> & { line: EvidenceLine }): ReactNode {
  const { t, formatList } = useText();
  switch (line.kind) {
    case 'led': {
      const values = { count: line.at.length, helped: isTitled ? 0 : helped };
      if (isTitled) return t('find.led.it', values);
      if (line.title === null) return t('find.led', values);
      return <Phrase id="find.led.titled" values={values} parts={{ title: <UserText>{line.title}</UserText> }} />;
    }
    case 'helped':
      return t('find.helped', { people: line.people });
    case 'thanked': {
      const named = line.by.slice(0, THANKS_NAMED).map((name) => ({ id: name, name }));
      const short = shortNames(named);
      const names = named.map(({ id }) => short.get(id) ?? id);
      const more = line.by.length - named.length;
      const people = <UserText>{more > 0 ? names.join(', ') : formatList(names)}</UserText>;
      return <Phrase id="find.thanked" values={{ more }} parts={{ people }} />;
    }
    case 'answered':
      return <Phrase id="find.answered" parts={{ question: <UserText>{line.question}</UserText> }} />;
  }
}
