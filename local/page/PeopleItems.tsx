/** People as the items of a menu. */
import { MenuItem } from '@fluentui/react-components';
import type { PersonView } from '../host/describeTenant';
import { PersonAvatar } from './PersonAvatar';

export function PeopleItems({ people, choose }: { people: readonly PersonView[]; choose(person: PersonView): void }) {
  return people.map((person) => (
    <MenuItem
      key={person.key}
      icon={<PersonAvatar aria-hidden person={person} size={20} />}
      onClick={() => choose(person)}
    >
      {person.name}
    </MenuItem>
  ));
}
