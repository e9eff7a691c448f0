/** What a Teams link means in Local Teams: a place in the product, a chat, the meeting, or something outside. */
import type { PersonView, TenantView } from '../host/describeTenant';
import { readNewMeeting, type NewMeeting } from './newMeeting';
import { readChat } from './readChat';

export type Target =
  | { kind: 'app'; where: 'channel' | 'meeting' | 'group'; subPageId: string }
  | { kind: 'chat'; people: readonly PersonView[] }
  | { kind: 'meeting' }
  | { kind: 'newMeeting'; meeting: NewMeeting }
  | { kind: 'outside'; url: string };

const TEAMS = 'teams.microsoft.com';

/** Nothing for what is no link Teams would follow. */
export function readLink({ app, meeting, groupChat, people }: TenantView, link: string): Target | undefined {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  const { protocol, hostname, pathname, search, searchParams } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  if (hostname !== TEAMS) return { kind: 'outside', url: link };
  const [, , kind, id] = pathname.split('/');
  if (kind === 'entity' && id === app.id) {
    const { subEntityId, chatId } = contextOf(searchParams.get('context'));
    const where = chatId === meeting.id ? 'meeting' : chatId === groupChat.id ? 'group' : 'channel';
    return { kind: 'app', where, subPageId: subEntityId };
  }
  if (kind === 'chat') {
    const named = readChat(people, url);
    return named && { kind: 'chat', people: named };
  }
  if (kind === 'meeting' && id === 'new') {
    const meeting = readNewMeeting(search);
    return meeting && { kind: 'newMeeting', meeting };
  }
  return kind === 'meetup-join' ? { kind: 'meeting' } : { kind: 'outside', url: link };
}

export function linkToApp(
  { app, channel, meeting, groupChat }: TenantView,
  where: string,
  subPageId: string,
  label: string,
): string {
  const chatId = where === 'meeting' ? meeting.id : where === 'group' ? groupChat.id : null;
  const place = chatId === null ? { channelId: channel.id } : { chatId, contextType: 'chat' };
  const query = new URLSearchParams({ label, context: JSON.stringify({ subEntityId: subPageId, ...place }) });
  return `https://${TEAMS}/l/entity/${app.id}/board?${query.toString()}`;
}

function contextOf(context: string | null): { subEntityId: string; chatId: string } {
  try {
    const read = JSON.parse(context ?? '{}') as { subEntityId?: unknown; chatId?: unknown };
    return { subEntityId: String(read.subEntityId ?? ''), chatId: String(read.chatId ?? '') };
  } catch {
    return { subEntityId: '', chatId: '' };
  }
}
