/** A person's round: initials of their first two names on their own colour. */
import { Avatar, type AvatarProps } from '@fluentui/react-components';
import type { PersonView } from '../host/describeTenant';
import { hueOf } from './personHue';

const initials = (name: string) =>
  name
    .split(/[ -]/)
    .slice(0, 2)
    .map((part) => part[0])
    .join('');

export function PersonAvatar({ person, ...rest }: { person: PersonView } & Pick<AvatarProps, 'size' | 'aria-hidden'>) {
  return <Avatar name={person.name} initials={initials(person.name)} color={hueOf(person.key)} {...rest} />;
}
