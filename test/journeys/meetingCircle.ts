// The circle of the story's meeting through the API, and its next session started in any format: what a journey needs no
// window for.
import type { CircleView, ConversationView } from '../../contract/views';
import type { Circle } from '../../domain/circle/circle';
import type { FormatId } from '../../domain/formats';
import type { PersonId } from '../../domain/ids';
import { meeting } from '../../local/tenant/conversations';
import { apiClient } from '../support/apiClient';
import { freshId, type SessionPlace } from '../support/aRunningCircle';
import type { Journey } from '../support/journey';

/** As Ana sees it. */
export interface MeetingCircle {
  api: ReturnType<typeof apiClient>;
  now(): Promise<{ place: SessionPlace; circle: Circle }>;
  /** The next session in this format, with Ana, Dee and as many more as it takes. */
  start(formatId: FormatId, people: number): Promise<SessionPlace>;
}

export function meetingCircle(journey: Pick<Journey, 'standIn'>): MeetingCircle {
  const api = apiClient(
    () => journey.standIn.url,
    () => journey.standIn.tokenFor('ana'),
  );
  async function now(): Promise<{ place: SessionPlace; circle: Circle }> {
    const opened = await api.call<ConversationView>('openConversation', {}, { conversationId: meeting.id });
    const place = { boardId: opened.body.boardId, circleId: opened.body.circleId! };
    const { body } = await api.call<CircleView>('circle', place);
    return { place: { ...place, sessionId: body.circle.next.sessionId }, circle: body.circle };
  }
  return {
    api,
    now,
    async start(formatId, people) {
      const { place, circle } = await now();
      const first = circle.members.filter(({ name }) => /^(Ana|Dee)/.test(name)).map(({ id }) => id);
      const others = circle.members.map(({ id }) => id).filter((id) => !first.includes(id));
      const hereIds: PersonId[] = [...first, ...others].slice(0, people);
      const started = await api.call('startSession', place, { commandId: freshId('start'), formatId, hereIds });
      expect([formatId, started.status]).toEqual([formatId, 200]);
      return place;
    },
  };
}
