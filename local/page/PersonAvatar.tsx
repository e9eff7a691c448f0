/** A person's round on their own colour, with the initials Teams gives them: first and last name's, as in the product. */
import { Avatar, type AvatarProps } from '@fluentui/react-components';
import type { PersonView } from '../host/describeTenant';
import { hueOf } from './personHue';

export function PersonAvatar({ person, ...rest }: { person: PersonView } & Pick<AvatarProps, 'size' | 'aria-hidden'>) {
  return <Avatar name={person.name} color={hueOf(person.key)} {...rest} />;
}
