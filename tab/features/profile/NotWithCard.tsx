// Whom one would rather not sit with. Only its owner ever sees this.
import { useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { ProfileView } from '../../../contract/views';
import { NOT_WITH_MAX } from '../../../domain/limits';
import { AddIcon, LockIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { PersonPicker } from '../membership/PersonPicker';
import { NamedPerson } from './NamedPerson';
import { useProfileStyles } from './profileStyles';
import type { ProfileDeeds } from './useProfile';

export function NotWithCard({ view, deeds }: { view: ProfileView; deeds: ProfileDeeds }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useProfileStyles();
  const [adding, setAdding] = useState(false);
  const { notWith } = deeds.words;
  const isFull = notWith.length >= NOT_WITH_MAX;
  return (
    <section className={cards.card} aria-labelledby="profile-not-with">
      <h2 className={mergeClasses(styles.title, styles.private)} id="profile-not-with">
        {t('profile.notWith')}
        <LockIcon aria-hidden />
      </h2>
      <p className={styles.why}>{t('profile.notWith.why')}</p>
      <ul className={cards.list}>
        {notWith.map((id) => (
          <NamedPerson
            key={id}
            person={{ id, name: deeds.nameOf(id) }}
            onRemove={() => deeds.set({ notWith: notWith.filter((one) => one !== id) })}
          />
        ))}
      </ul>
      {isFull && <p className={styles.why}>{t('profile.full', { max: NOT_WITH_MAX })}</p>}
      {!isFull && !adding && (
        <Button icon={<AddIcon />} onClick={() => setAdding(true)}>
          {t('start.add')}
        </Button>
      )}
      {!isFull && adding && (
        <PersonPicker
          boardId={view.boardId}
          seats={['peer']}
          taken={[view.me.id, ...notWith]}
          verb="pick.choose"
          onPick={(person) => deeds.set({ notWith: [...notWith, person.id] }, person)}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
