// Somebody a profile names, with the way to take them off it.
import { Button } from '@fluentui/react-components';
import type { Me } from '../../../contract/views';
import { DismissIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { PersonRow } from '../membership/PersonRow';

export function NamedPerson({ person, fact, onRemove }: { person: Me; fact?: string; onRemove: () => void }) {
  const { t } = useText();
  return (
    <PersonRow person={person} fact={fact}>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissIcon />}
        aria-label={t('start.remove', { person: person.name })}
        onClick={onRemove}
      />
    </PersonRow>
  );
}
