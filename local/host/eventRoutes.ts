/**
 * The stream under /local/events that keeps every open window current, and by which a window counts as present in the
 * meeting.
 */
import { Router } from 'express';
import type { Happenings } from '../state/happenings';
import { conversationById } from '../tenant/conversations';
import { isPersonKey } from '../tenant/people';
import type { Presence } from './presence';

const HEARTBEAT_MS = 20_000;

/** `as` names the person; `in`, if given, the conversation whose meeting the window shows. */
export function eventRoutes(happenings: Happenings, presence: Presence, closing: AbortSignal): Router {
  const routes = Router();
  routes.get('/', ({ query }, response) => {
    const person = query['as'];
    const place = typeof query['in'] === 'string' ? query['in'] : undefined;
    if (!isPersonKey(person)) return void response.status(400).json({ message: 'Say who listens.' });
    const conversation = place === undefined ? undefined : conversationById(place);
    if (place !== undefined && conversation?.members.includes(person) !== true)
      return void response.status(403).json({ message: 'You are not in this conversation.' });

    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': open\n\n');
    const stopListening = happenings.listen((happening) => {
      // When all windows close at once, each hears of the others leaving.
      if (!response.writableEnded) response.write(`data: ${JSON.stringify(happening)}\n\n`);
    });
    const leave = conversation === undefined ? () => undefined : presence.enter(person, conversation.id);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    const end = () => void response.end();
    closing.addEventListener('abort', end, { once: true });
    response.on('close', () => {
      closing.removeEventListener('abort', end);
      clearInterval(heartbeat);
      stopListening();
      leave();
    });
  });
  return routes;
}
