/**
 * Where people talk in Local Teams: one team with two channels, one meeting's chat, a chat of a few, and a chat with the
 * bot for each person. Data and look-ups only.
 */
import { people, personKeys, type PersonKey } from './people';

export interface Conversation {
  readonly id: string;
  readonly kind: 'channel' | 'meeting' | 'group' | 'personal';
  readonly name: string;
  readonly members: readonly PersonKey[];
}

export const team = {
  id: '19:Qm7vYd2sTgK0aXr5LwZc8NfHbJ3eUo1i6tRpSx9Mn4A1@thread.tacv2',
  groupId: '3e9b7d04-58c1-4f6a-a2d9-6b1e0f7c8d25',
  name: 'Data platform',
} as const;

/** In the company's directory or beside it, and not in the team; Vera is a guest of one meeting alone. */
const OUTSIDE_TEAM: readonly PersonKey[] = ['lena', 'ivo', 'vera'];
const everyone: readonly PersonKey[] = personKeys.filter((key) => !OUTSIDE_TEAM.includes(key));

export const channel: Conversation = {
  id: '19:e4c7a1f09b5d4e28a6b3d8f2c5701e9b@thread.tacv2',
  kind: 'channel',
  name: 'Peer learning',
  members: everyone,
};

/** Nobody told the bot of it: the app is the team's. */
export const sideChannel: Conversation = {
  id: '19:5b0d2f7c8e3a49d1b6f4a7c9e2d80153@thread.tacv2',
  kind: 'channel',
  name: 'Platform',
  members: everyone,
};

export const meeting: Conversation & { readonly meetingId: string; readonly minutes: number } = {
  id: '19:meeting_NGQ3YjVlMTItOWYzYS00YzY4LWIwZDctMmE4ZTFmNmM1Yjkw@thread.v2',
  kind: 'meeting',
  name: 'SQL circle',
  members: ['ana', 'dee', 'tom', 'fatima', 'chidi', 'meilin', 'bo', 'kwame', 'vera'],
  meetingId: Buffer.from('0#19:meeting_NGQ3YjVlMTItOWYzYS00YzY4LWIwZDctMmE4ZTFmNmM1Yjkw@thread.v2#0').toString(
    'base64',
  ),
  minutes: 45,
};

/** The organiser may start and end the meeting for everyone; others are presenters, or attendees, who may not share. */
export const MEETING_ORGANIZER: PersonKey = 'ana';
export const MEETING_ATTENDEES: readonly PersonKey[] = ['kwame'];

/** A few who talk among themselves. */
export const groupChat: Conversation = {
  id: '19:2f6b81d4c07a4e53b9ad6c15f8e3720a@thread.v2',
  kind: 'group',
  name: 'Ana, Dee and Chidi',
  members: ['ana', 'dee', 'chidi'],
};

const personalChat = (key: PersonKey): Conversation => ({
  id: `a:1${Buffer.from(`chat with ${people[key].oid}`).toString('base64url')}`,
  kind: 'personal',
  name: people[key].name,
  members: [key],
});

const personalChats = new Map(personKeys.map((key) => [key, personalChat(key)]));
const byId = new Map(
  [channel, sideChannel, meeting, groupChat, ...personalChats.values()].map((each) => [each.id, each]),
);

export const chatWithBot = (key: PersonKey): Conversation => personalChats.get(key) ?? personalChat(key);

/** Knows a conversation by its id, with or without `;messageid=`; the team's own id stands for its channel's people. */
export function conversationById(id: string): Conversation | undefined {
  const plain = id.split(';')[0] ?? id;
  return plain === team.id ? { ...channel, id: team.id, name: team.name } : byId.get(plain);
}
