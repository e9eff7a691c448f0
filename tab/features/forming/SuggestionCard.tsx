// One circle that could start: who, why, and asking all of them at once.
import { useId, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Kind } from '../../../domain/circle/kinds';
import { Ring } from '../../ring/Ring';
import { shortNames } from '../../ring/shortNames';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { KindLabel } from '../card/KindLabel';
import { ChangeCircle } from './ChangeCircle';
import { circleName } from './circleName';
import type { DraftCircle } from './formingDraft';
import type { Suggestions } from './useSuggestions';
import { WhyLines } from './WhyLines';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL, flexWrap: 'wrap' },
  count: { ...typographyStyles.title2, display: 'block' },
  people: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, display: 'block' },
  words: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.subtitle1, margin: 0 },
  why: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalL },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: 'auto',
  },
});

interface Props {
  kind: Kind;
  one: DraftCircle;
  suggestions: Suggestions;
  isPrimary: boolean;
  /** Where it is once everybody was asked. */
  href: string;
}

export function SuggestionCard({ kind, one, suggestions, isPrimary, href }: Props) {
  const { t, formatList } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const nameId = useId();
  const [isChanging, setChanging] = useState(false);
  const { people } = one.circle;
  const names = shortNames(people);
  const name = circleName(one, t(`kind.${kind}`));
  const count = people.length;
  const button = (what: string) => ({ id: `${nameId}-${what}`, 'aria-labelledby': `${nameId}-${what} ${nameId}` });
  return (
    <li className={mergeClasses(cards.card, styles.card)}>
      <div className={styles.top}>
        <Ring size={128} seats={people} label={t('forming.people')} kind={kind}>
          <span aria-hidden>
            <span className={styles.count}>{count}</span>
            <span className={styles.people}>{t('forming.count', { count })}</span>
          </span>
        </Ring>
        <div className={styles.words}>
          <KindLabel kind={kind} />
          <h2 id={nameId} className={styles.name}>
            <UserText>{name}</UserText>
          </h2>
          <span className={cards.fact}>
            <UserText>{formatList(people.map(({ id }) => names.get(id) ?? ''))}</UserText>
          </span>
        </div>
      </div>
      <div className={styles.why}>
        <WhyLines kind={kind} circle={one.circle} />
      </div>
      {one.isAsked ? (
        <div className={styles.actions}>
          <span>{t('forming.isAsked')}</span>
          <Button as="a" href={href} {...button('open')}>
            {t('forming.open')}
          </Button>
        </div>
      ) : (
        <>
          {isChanging && <ChangeCircle one={one} usualName={name} suggestions={suggestions} />}
          <div className={styles.actions}>
            <Button
              {...button('ask')}
              appearance={isPrimary ? 'primary' : 'secondary'}
              disabledFocusable={suggestions.isBusy}
              onClick={() => void suggestions.ask(one, name)}
            >
              {t('forming.ask', { count })}
            </Button>
            <Button
              {...button('change')}
              appearance="subtle"
              aria-expanded={isChanging}
              onClick={() => setChanging(!isChanging)}
            >
              {t(isChanging ? 'forming.changed' : 'forming.change')}
            </Button>
            {one.isKept && <span className={cards.fact}>{t('forming.kept')}</span>}
          </div>
        </>
      )}
    </li>
  );
}
