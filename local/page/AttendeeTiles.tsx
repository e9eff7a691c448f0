/** The people who have a window open on the meeting, a tile each, and a free one to join as somebody. */
import { Button, Menu, MenuList, MenuPopover, MenuTrigger, Text } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import type { PersonView } from '../host/describeTenant';
import { PersonAvatar } from './PersonAvatar';
import { PeopleItems } from './PeopleItems';

export interface AttendeeTilesProps {
  readonly here: readonly PersonView[];
  readonly others: readonly PersonView[];
  readonly me: PersonView;
  join(person: PersonView): void;
}

export function AttendeeTiles({ here, others, me, join }: AttendeeTilesProps) {
  return (
    <ul className="tiles" aria-label="In the meeting">
      {here.map((person) => (
        <li key={person.key} className="tile">
          <PersonAvatar person={person} size={72} />
          <Text>{person.key === me.key ? `${person.name} (you)` : person.name}</Text>
        </li>
      ))}
      {others.length > 0 && (
        <li className="tile free">
          <Menu>
            <MenuTrigger>
              <Button appearance="transparent" icon={<PersonAdd20Regular />}>
                Join as…
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <PeopleItems people={others} choose={join} />
              </MenuList>
            </MenuPopover>
          </Menu>
        </li>
      )}
    </ul>
  );
}
