// A session of the meeting in any format, started through the API: in the story's circle where that is one of peers, else
// in a circle of the format's kind, which the meeting then belongs to. What a journey needs no window for.
import type { CircleView, ConversationView } from '../../contract/views';
import type { Circle } from '../../domain/circle/circle';
import { formats, type FormatId } from '../../domain/formats';
import { meeting } from '../../local/tenant/conversations';
import { apiClient } from '../support/apiClient';
import type { SessionPlace } from '../support/aRunningCircle';
import type { Journey } from '../support/journey';
import { granted, linkedCircle, startIt } from './linkedCircle';

const everybody = ['ana', 'dee', 'bo', 'tom', 'fatima', 'chidi', 'meilin'] as const;

/** As Ana sees it. */
export interface MeetingCircle {
  api: ReturnType<typeof apiClient>;
  now(): Promise<{ place: SessionPlace; circle: Circle }>;
  /** In this format, with Ana, Dee and as many more as it takes. */
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
  let story: Awaited<ReturnType<typeof now>> | null = null;
  return {
    api,
    now,
    async start(formatId, people) {
      const { kinds, minutes: slotMinutes } = formats[formatId];
      const [kind] = kinds;
      const of = everybody.slice(0, people);
      story ??= await now();
      if (kind === 'peers') {
        const { boardId, circleId } = story.place;
        granted([await api.call('linkMeeting', {}, { conversationId: meeting.id, boardId, circleId })]);
        return startIt(journey, { boardId, circleId }, 'ana', { formatId, here: of });
      }
      const about = { name: 'New managers', kind: kind!, formatId, slotMinutes };
      return startIt(journey, await linkedCircle(journey, { ...about, people: of }), 'ana');
    },
  };
}
