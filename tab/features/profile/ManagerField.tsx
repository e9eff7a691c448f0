// Who somebody's manager is: one of this channel, chosen as for a circle, or nobody named.
import { useState } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { ProfileView } from '../../../contract/views';
import { AddIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { PersonPicker } from '../membership/PersonPicker';
import { NamedPerson } from './NamedPerson';
import { useProfileStyles } from './profileStyles';
import type { ProfileDeeds } from './useProfile';

export function ManagerField({ view, deeds }: { view: ProfileView; deeds: ProfileDeeds }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useProfileStyles();
  const [choosing, setChoosing] = useState(false);
  const { managerId } = deeds.words;
  const name = managerId === null ? '' : deeds.nameOf(managerId);
  if (view.sources.managerId === 'directory') {
    return (
      <Field label={t('profile.manager')} hint={t('profile.source.directory')}>
        <Input readOnly dir="auto" appearance="filled-darker" className={styles.input} value={name} />
      </Field>
    );
  }
  return (
    <div role="group" aria-labelledby="profile-manager">
      <span className={styles.label} id="profile-manager">
        {t('profile.manager')}
      </span>
      {managerId !== null && (
        <ul className={cards.list}>
          <NamedPerson
            person={{ id: managerId, name }}
            fact={t('profile.source.stated')}
            onRemove={() => deeds.set({ managerId: null })}
          />
        </ul>
      )}
      {managerId === null && !choosing && (
        <div>
          <Button icon={<AddIcon />} onClick={() => setChoosing(true)}>
            {t('profile.manager.choose')}
          </Button>
        </div>
      )}
      {managerId === null && choosing && (
        <PersonPicker
          boardId={view.boardId}
          seats={['peer']}
          taken={[view.me.id]}
          verb="pick.choose"
          onPick={(person) => {
            deeds.set({ managerId: person.id }, person);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
