/** The first page: what this is, and whom to be. */
import { Body1, Caption1, teamsLightTheme, Title2 } from '@fluentui/react-components';
import type { TenantView } from '../host/describeTenant';
import { PersonAvatar } from './PersonAvatar';
import { addressAs } from './place';
import { Window } from './Window';

export function Landing({ tenant }: { tenant: TenantView }) {
  const { channel, meeting, team } = tenant;
  const people = tenant.people.filter((person) => channel.members.includes(person.key));
  return (
    <Window theme={teamsLightTheme}>
      <main className="landing">
        <Title2 as="h1">Who would you like to be?</Title2>
        <Body1>
          This is Local Teams: a stand-in on this computer with a team ({team.name}), a meeting ({meeting.name}) and{' '}
          {tenant.app.name}. Nothing here reaches Microsoft Teams. Each person gets a window of their own, so open two
          to see a session from both sides.
        </Body1>
        <ul>
          {people.map((person) => (
            <li key={person.key}>
              <a href={addressAs(person.key, { view: 'channel', tab: 'app', subPageId: '', chatWith: '' })}>
                <PersonAvatar aria-hidden person={person} size={40} />
                <span>
                  <Body1 as="strong">{person.name}</Body1>
                  <Caption1>
                    {person.jobTitle}
                    {person.guest ? ', guest' : ''}
                  </Caption1>
                </span>
              </a>
            </li>
          ))}
        </ul>
        <Caption1>
          If names like ana.localhost do not open on this computer, use <a href="/local/?as=ana">/local/?as=ana</a>.
        </Caption1>
      </main>
    </Window>
  );
}
