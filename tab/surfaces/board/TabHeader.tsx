// The head of the tab's first level: the product's name, the ways between its pages, and what can be done on this one.
import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { usePageStyles } from './pageStyles';
import type { Place } from './place';
import { RingLogo } from './RingLogo';
import { hrefOf } from './usePlace';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    gap: tokens.spacingHorizontalXL,
    marginInlineStart: tokens.spacingHorizontalXL,
    // On a phone the pages stand in a line of their own.
    '@media (max-width: 479px)': { order: 1, flexBasis: '100%', marginInlineStart: 0 },
  },
  link: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderTop: '3px solid transparent',
    borderBottom: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
});

const pages = [
  { place: { at: 'board' }, name: 'nav.board' },
  { place: { at: 'people', query: '' }, name: 'nav.people' },
] as const satisfies readonly { place: Place; name: string }[];

interface Props {
  at: (typeof pages)[number]['place']['at'];
  action?: ReactNode;
}

/** On the board the product's name is the page's heading; elsewhere the page has one of its own. */
export function TabHeader({ at, action }: Props) {
  const { t } = useText();
  const shared = usePageStyles();
  const styles = useStyles();
  const Name = at === 'board' ? 'h1' : 'span';
  return (
    <header className={shared.header}>
      <RingLogo />
      <Name className={shared.boardTitle}>{t('board.title')}</Name>
      <nav className={styles.nav} aria-label={t('nav.pages')}>
        {pages.map(({ place, name }) => (
          <a
            key={place.at}
            href={hrefOf(place)}
            className={mergeClasses(styles.link, place.at === at && styles.here)}
            aria-current={place.at === at ? 'page' : undefined}
          >
            {t(name)}
          </a>
        ))}
      </nav>
      <div className={shared.actions}>{action}</div>
    </header>
  );
}
