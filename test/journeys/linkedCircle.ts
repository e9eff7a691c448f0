// A circle of any kind with its people, made through the API as the tab would, and the meeting of Local Teams linked to it.
import type { CircleView, ConversationView } from '../../contract/views';
import type { Kind } from '../../domain/circle/kinds';
import type { FormatId } from '../../domain/formats';
import { channel, meeting } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import {
  captureBody,
  circleBody,
  commandOf,
  freshId,
  type CirclePlace,
  type SessionPlace,
} from '../support/aRunningCircle';
import { apiClient, type ApiClient } from '../support/apiClient';
import type { Journey } from '../support/journey';
import { idOf } from '../support/system';

export interface WantedCircle {
  name: string;
  kind: Kind;
  formatId: FormatId;
  slotMinutes: number;
  /** In the order they will lead; the first starts it. The second of a mentoring circle is its mentor. */
  people: readonly PersonKey[];
}

export function asIn(journey: Pick<Journey, 'standIn'>): (person: PersonKey) => ApiClient {
  return (person) =>
    apiClient(
      () => journey.standIn.url,
      () => journey.standIn.tokenFor(person),
    );
}

export async function linkedCircle(journey: Pick<Journey, 'standIn'>, wanted: WantedCircle): Promise<CirclePlace> {
  const as = asIn(journey);
  const { people, ...about } = wanted;
  const [founder, ...others] = people;
  const opened = await as(founder!).call<ConversationView>('openConversation', {}, { conversationId: channel.id });
  const { boardId } = opened.body;
  const seat = wanted.kind === 'mentoring' ? 'mentor' : 'peer';
  const invited = others.map((person) => ({ personId: idOf(person), seat }));
  const body = { ...circleBody(), ...about, invited };
  const place = { boardId, circleId: body.circleId };
  const answers = [await as(founder!).call('startCircle', { boardId }, body)];
  for (const person of others) answers.push(await as(person).call('joinCircle', place));
  answers.push(await as(founder!).call('linkMeeting', {}, { conversationId: meeting.id, ...place }));
  granted(answers);
  return place;
}

/** Its next session, started by somebody of it. */
export async function startIt(
  journey: Pick<Journey, 'standIn'>,
  place: CirclePlace,
  by: PersonKey,
  choice: { formatId?: FormatId; here?: readonly PersonKey[] } = {},
): Promise<SessionPlace> {
  const { body } = await asIn(journey)(by).call<CircleView>('circle', place);
  const at = { ...place, sessionId: body.circle.next.sessionId };
  const { formatId, here } = choice;
  const asked = { commandId: freshId('start'), formatId, hereIds: here?.map((person) => idOf(person)) };
  granted([await asIn(journey)(by).call('startSession', at, asked)]);
  return at;
}

/** A session that was, in which somebody promised something. */
export async function hasPromised(
  journey: Pick<Journey, 'standIn'>,
  place: CirclePlace,
  { here, owner, text, formatId }: { here: readonly PersonKey[]; owner: PersonKey; text: string; formatId: FormatId },
): Promise<void> {
  const [lead] = here;
  const at = await startIt(journey, place, lead!, { formatId, here });
  const as = asIn(journey)(lead!);
  const note = captureBody(text, { kind: 'commitment', ownerId: idOf(owner) });
  granted([await as.call('command', at, note), await as.call('command', at, commandOf({ type: 'end' }))]);
  for (;;) {
    const { body } = await as.call<CircleView>('circle', place);
    if (body.circle.last?.sessionId === at.sessionId) return;
  }
}

/** What the next session is about. */
export async function isNextAbout(
  journey: Pick<Journey, 'standIn'>,
  place: CirclePlace,
  by: PersonKey,
  title: string,
): Promise<void> {
  const as = asIn(journey)(by);
  const topicId = freshId('topic');
  const proposed = await as.call<CircleView>('proposeTopic', place, { topicId, title });
  const { formatId, slotMinutes, cadenceWeeks } = proposed.body.circle;
  const plan = { startsAt: null, topicId, formatId, slotMinutes, cadenceWeeks };
  granted([proposed, await as.call('planSession', place, plan)]);
}

export function granted(answers: readonly { status: number; text: string }[]): void {
  const refused = answers.filter(({ status }) => status !== 200).map(({ status, text }) => `${status} ${text}`);
  if (refused.length > 0) throw new Error(`the setting of the journey was refused: ${refused.join('; ')}`);
}
