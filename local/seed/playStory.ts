/** Plays the story through the product's API, so that Local Teams opens on a board with a past that really happened there. */
import type { AcceptedView, CircleView, ConversationView, ProfileView, StartedView } from '../../contract/views';
import type { Post } from '../state/teamsState';
import type { StandIn } from '../startStandIn';
import { channel, meeting } from '../tenant/conversations';
import { people, TENANT_ID, type PersonKey } from '../tenant/people';
import { createStoryApi, type StoryApi } from './storyApi';
import { forward } from './forward';
import { story, STORY_ZONE, type StoryCircle, type StoryNote, type StorySession } from './story';
import { storyTimes } from './storyTimes';

/** The product that plays along: it believes the time it is told, and looks at what is due when it is asked to. */
export interface StoryProduct {
  url(): string;
  setClock(at: string): Promise<void>;
  keepPromises(): Promise<void>;
}

interface Stage {
  readonly api: StoryApi;
  readonly product: StoryProduct;
  readonly standIn: StandIn;
  readonly boardId: string;
}

const personIdOf = (key: PersonKey) => `${TENANT_ID}.${people[key].oid}`;
const minutesAfter = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

let made = 0;
const newId = (what: string) => `${what}-${String((made += 1)).padStart(6, '0')}`;

export async function playStory(standIn: StandIn, product: StoryProduct, nowMs: number): Promise<void> {
  const api = createStoryApi(standIn, product.url);
  const before = storyTimes(story[0]!, nowMs).pastAt[0]!;
  await product.setClock(minutesAfter(before, -14 * 24 * 60));
  const opened = await api.call<ConversationView>('chidi', 'openConversation', {}, { conversationId: channel.id });
  const stage: Stage = { api, product, standIn, boardId: opened.boardId };
  for (const circle of story) await playCircle(stage, circle, nowMs);
  await product.setClock(new Date(nowMs).toISOString());
  for (const key of Object.keys(forward) as PersonKey[]) await putForward(stage, key);
  await product.keepPromises();
}

/** Says in their profile what they would share and learn. */
async function putForward({ api, boardId }: Stage, key: PersonKey): Promise<void> {
  const { words: seen } = await api.call<ProfileView>(key, 'profile', { boardId });
  const wanted = { ...seen, ...forward[key], timeZone: STORY_ZONE, optedIn: true };
  await api.call(key, 'saveProfile', { boardId }, { seen, wanted });
}

async function playCircle(stage: Stage, circle: StoryCircle, nowMs: number): Promise<void> {
  const { api, product, boardId } = stage;
  const times = storyTimes(circle, nowMs);
  const [founder, ...others] = circle.people;
  const params = { boardId, circleId: newId('story-circle') };
  await product.setClock(minutesAfter(times.pastAt[0]!, -10 * 24 * 60));
  await api.call(
    founder!,
    'startCircle',
    { boardId },
    {
      circleId: params.circleId,
      name: circle.name,
      kind: 'peers',
      timeZone: STORY_ZONE,
      formatId: circle.formatId,
      slotMinutes: circle.slotMinutes,
      cadenceWeeks: circle.cadenceWeeks,
    },
  );
  for (const person of others) await api.call(person, 'joinCircle', params, {});
  for (const [index, session] of circle.sessions.entries()) {
    await playSession(stage, circle, params, session, times.pastAt[index]!);
  }
  const topicIds = new Map<string, string>();
  for (const { title, voters, lead } of circle.topics) {
    const topicId = await propose(stage, params, voters[0]!, title);
    for (const voter of voters.slice(1)) await api.call(voter, 'vote', { ...params, topicId }, { voting: true });
    if (lead) await api.call(lead, 'leadTopic', { ...params, topicId }, { leading: true });
    topicIds.set(title, topicId);
  }
  await product.setClock(new Date(nowMs).toISOString());
  for (const { notes } of circle.sessions) for (const note of notes) await closeWithAnswer(stage, params, note);
  await plan(stage, circle, params, times.nextAt, topicIds.get(circle.nextTopic) ?? null);
  if (circle.hasMeeting) {
    await api.call(founder!, 'linkMeeting', {}, { conversationId: meeting.id, ...params });
  }
}

async function playSession(
  stage: Stage,
  circle: StoryCircle,
  params: { boardId: string; circleId: string },
  session: StorySession,
  startsAt: string,
): Promise<void> {
  const { api, product } = stage;
  await product.setClock(minutesAfter(startsAt, -60));
  const topicId = await propose(stage, params, session.attendees[0]!, session.topic);
  await plan(stage, circle, params, startsAt, topicId);
  await product.setClock(startsAt);
  const lead = session.attendees[0]!;
  const page = await api.call<CircleView>(lead, 'circle', params);
  const at = { ...params, sessionId: page.circle.next.sessionId };
  await api.call<StartedView>(lead, 'startSession', at, { commandId: newId('story-start') });
  const leave = await Promise.all(session.attendees.map((person) => api.enter(person, at)));
  const command = (who: PersonKey, asked: object) =>
    api.call<AcceptedView>(who, 'command', at, { commandId: newId('story-command'), command: asked });

  const closed: { who: PersonKey; commitmentId: string }[] = [];
  const helped: { who: PersonKey; captureId: string }[] = [];
  for (const [index, note] of session.notes.entries()) {
    await product.setClock(minutesAfter(startsAt, 12 + index * 4));
    const captureId = newId('story-note');
    const dueOn = note.dueInDays === undefined ? null : minutesAfter(startsAt, note.dueInDays * 1440).slice(0, 10);
    const ownerId = note.kind === 'commitment' ? personIdOf(note.owner ?? note.by) : null;
    const to = note.to && { toId: personIdOf(note.to) };
    await command(note.by, { type: 'capture', captureId, kind: note.kind, text: note.text, ownerId, dueOn, ...to });
    for (const who of note.helped ?? []) helped.push({ who, captureId });
    if (note.done) closed.push({ who: note.owner ?? note.by, commitmentId: captureId });
  }
  const endsAt = minutesAfter(startsAt, circle.slotMinutes - 1);
  await product.setClock(endsAt);
  await command(lead, { type: 'end' });
  leave.forEach((go) => go());
  // What the end promised falls due within a minute: the first look settles, the second posts the card.
  await product.setClock(minutesAfter(endsAt, 1));
  await product.keepPromises();
  await product.keepPromises();
  await backdate(stage.standIn, endsAt);
  for (const { who, commitmentId } of closed) {
    const done = { commandId: newId('story-command'), review: { do: 'done' } };
    await api.call(who, 'reviewCommitment', { ...params, commitmentId }, done);
  }
  for (const { who, captureId } of helped) await markHelpful(stage, params, who, captureId);
  await product.setClock(minutesAfter(endsAt, 24 * 60));
  await product.keepPromises();
}

async function closeWithAnswer(
  { api }: Stage,
  params: { boardId: string; circleId: string },
  { by, text, answer }: StoryNote,
): Promise<void> {
  if (!answer) return;
  const { questions } = await api.call<CircleView>(by, 'circle', params);
  const question = questions.find((one) => one.text === text)!;
  const at = { ...params, captureId: question.id };
  const answerId = newId('story-answer');
  await api.call(answer.by, 'answerQuestion', at, { at: question.at, answerId, text: answer.text });
  await api.call(by, 'closeQuestion', at, { at: question.at, closing: { answerId } });
}

async function markHelpful(
  { api }: Stage,
  params: { boardId: string; circleId: string },
  who: PersonKey,
  captureId: string,
): Promise<void> {
  const { latestTakeaways } = await api.call<CircleView>(who, 'circle', params);
  const kept = latestTakeaways.find(({ id }) => id === captureId);
  if (!kept) throw new Error('the story’s circle does not show what was just said in it');
  await api.call(who, 'markHelpful', { ...params, captureId }, { at: kept.at, helpful: true });
}

async function propose(
  { api }: Stage,
  params: { boardId: string; circleId: string },
  who: PersonKey,
  title: string,
): Promise<string> {
  const topicId = newId('story-topic');
  await api.call(who, 'proposeTopic', params, { topicId, title });
  return topicId;
}

async function plan(
  { api }: Stage,
  circle: StoryCircle,
  params: { boardId: string; circleId: string },
  startsAt: string,
  topicId: string | null,
): Promise<void> {
  const { formatId, slotMinutes, cadenceWeeks } = circle;
  await api.call(circle.people[0]!, 'planSession', params, { startsAt, topicId, formatId, slotMinutes, cadenceWeeks });
}

/** The card that was just posted stands in the channel at the time of its session. */
async function backdate(standIn: StandIn, sentAt: string): Promise<void> {
  const { posts } = standIn.doings.kept.value;
  const last = posts.at(-1);
  if (!last || last.from !== 'bot') throw new Error('the story’s session left no card');
  posts[posts.length - 1] = { ...last, sentAt } satisfies Post;
  await standIn.doings.kept.save();
}
