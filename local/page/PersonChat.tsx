/** A chat with one person, as Teams opens it from a link: empty, and not begun before somebody writes. */
import { Subtitle2, Text } from '@fluentui/react-components';
import type { PersonView } from '../host/describeTenant';
import { PersonAvatar } from './PersonAvatar';

export function PersonChat({ person }: { person: PersonView }) {
  return (
    <main className="page" aria-label={`Chat with ${person.name}`}>
      <header className="place">
        <PersonAvatar aria-hidden size={24} person={person} />
        <Subtitle2 as="h1">{person.name}</Subtitle2>
        <Text size={200} className="quiet">
          {person.jobTitle}
        </Text>
      </header>
      <p className="quiet empty">
        Teams opens a chat with {person.name} here and begins it with the first message. People do not talk to each
        other in Local Teams.
      </p>
    </main>
  );
}
