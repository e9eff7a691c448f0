// The link to a chat with somebody, as the tab writes it and as the stand-in reads it.
import { describeTenant } from '../../local/host/describeTenant';
import { readLink } from '../../local/page/deepLink';
import { chatLink } from '../../tab/features/people/chatLink';

const tenant = describeTenant();
const guest = { ...tenant.people[0]!, userPrincipalName: 'zoë+1_partner.example#EXT#@contoso.example' };

test('everybody here can be asked in a chat, whatever their address looks like', () => {
  const people = [...tenant.people.slice(1), guest];
  for (const person of people) {
    const opened = readLink({ ...tenant, people }, chatLink(person.userPrincipalName));
    expect(opened).toEqual({ kind: 'chat', people: [person] });
  }
});

test('the case of an address does not matter, as for Teams', () => {
  const { userPrincipalName } = tenant.people[1]!;
  expect(readLink(tenant, chatLink(userPrincipalName.toUpperCase()))).toBeDefined();
});

const { userPrincipalName: dee } = tenant.people[1]!;

test.each([
  ['nobody', 'https://teams.microsoft.com/l/chat/0/0'],
  ['an empty address', chatLink('')],
  ['somebody unknown here', chatLink('nobody@elsewhere.example')],
  ['a person’s id, which Teams does not take', chatLink(tenant.people[1]!.oid)],
  ['one known and one not', `${chatLink(dee)},nobody%40elsewhere.example`],
  ['an address that cannot be read', 'https://teams.microsoft.com/l/chat/0/0?users=%E0%A4%A'],
  ['another path', chatLink(dee).replace('/0/0', '/0')],
  ['a link that is not secure', chatLink(dee).replace('https', 'http')],
])('a chat with %s is refused', (_, link) => {
  expect(readLink(tenant, link)).toBeUndefined();
});
