// What somebody says of themselves: what they can share and what they would like to learn.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', gap: tokens.spacingVerticalS },
  words: { margin: 0, overflowWrap: 'anywhere' },
  link: { color: tokens.colorBrandForegroundLink, display: 'inline-block', marginTop: tokens.spacingVerticalM },
});

interface Props {
  title: string;
  share: readonly string[];
  learn: readonly string[];
  /** Where one changes one's own; null of anybody else. */
  profileHref: string | null;
}

export function OwnWords({ title, share, learn, profileHref }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const said = [
    { name: t('person.share'), subjects: share },
    { name: t('person.learn'), subjects: learn },
  ].filter(({ subjects }) => subjects.length > 0);
  return (
    <section className={cards.card} aria-labelledby="own-words">
      <div className={cards.head}>
        <h2 className={cards.title} id="own-words">
          {title}
        </h2>
      </div>
      {said.length === 0 && (
        <p className={cards.empty}>{t(profileHref === null ? 'person.saysNothing' : 'person.saysNothing.you')}</p>
      )}
      <dl className={styles.list}>
        {said.map(({ name, subjects }) => (
          <div key={name}>
            <dt className={mergeClasses(cards.fact)}>{name}</dt>
            <dd className={styles.words}>
              <UserText>{subjects.join(', ')}</UserText>
            </dd>
          </div>
        ))}
      </dl>
      {profileHref !== null && (
        <a className={styles.link} href={profileHref}>
          {t('profile.title')}
        </a>
      )}
    </section>
  );
}
