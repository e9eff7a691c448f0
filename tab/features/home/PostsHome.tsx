// Where a private circle's posts go: everybody in it sees it, its organiser changes it.
import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { lifeOf } from '../../../domain/circle/rest';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import type { CircleDeeds } from '../circle/useCircle';
import { HomeForm } from './HomeForm';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
  change: { marginTop: tokens.spacingVerticalM },
});

interface Props {
  view: CircleView;
  setHome: CircleDeeds['setHome'];
}

export function PostsHome({ view, setHome }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [changing, setChanging] = useState(false);
  const { circle, me } = view;
  const mayChange = circle.organiserId === me.id && lifeOf(circle) !== 'closed';
  return (
    <section className={cards.card} aria-labelledby="posts-home">
      <h2 className={cards.title} id="posts-home">
        {t('home.title')}
      </h2>
      <p className={styles.text}>{t(`home.${circle.home?.at ?? 'none'}`)}</p>
      {mayChange &&
        (changing ? (
          <HomeForm view={view} setHome={setHome} onClose={() => setChanging(false)} />
        ) : (
          <Button className={styles.change} onClick={() => setChanging(true)}>
            {t('home.change')}
          </Button>
        ))}
    </section>
  );
}
