// What people are turned to for most, one press from looking for it.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { FindingView } from '../../../contract/findingViews';
import { folded } from '../../../domain/text';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: {
    ...typographyStyles.caption1,
    display: 'inline-block',
    boxSizing: 'border-box',
    maxWidth: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  here: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});

interface Props {
  subjects: FindingView['subjects'];
  query: string;
  queryHref: (query: string) => string;
}

export function AskedAbout({ subjects, query, queryHref }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  if (subjects.length === 0) return null;
  return (
    <section className={cards.card} aria-labelledby="asked-about">
      <div className={cards.head}>
        <h2 className={cards.title} id="asked-about">
          {t('find.askedAbout')}
        </h2>
      </div>
      <ul className={mergeClasses(cards.list, styles.chips)}>
        {subjects.map(({ title }) => {
          const isHere = folded(title) === folded(query);
          return (
            <li key={title}>
              <a
                className={mergeClasses(styles.chip, isHere && styles.here)}
                href={queryHref(title)}
                aria-current={isHere || undefined}
              >
                <UserText>{title}</UserText>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
