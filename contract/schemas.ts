// The bodies the API takes, checked strictly: unknown fields, wrong types and over-long texts are refused here.
// For the server only; the tab uses the types inferred from them.
import { z } from 'zod';
import { cadences } from '../domain/circle/circle';
import { kinds, seats } from '../domain/circle/kinds';
import { lives } from '../domain/circle/rest';
import { formatIds } from '../domain/formats';
import {
  ID_PATTERN,
  type AnswerId,
  PERSON_ID_PATTERN,
  type BoardId,
  type CaptureId,
  type CircleId,
  type CommandId,
  type PersonId,
  type SessionId,
  type TopicId,
} from '../domain/ids';
import {
  CAPTURE_MAX_LENGTH,
  CIRCLE_MAX_MEMBERS,
  CIRCLE_NAME_MAX_LENGTH,
  COACHED_SESSIONS_MAX,
  FACING_MAX_LENGTH,
  FEEDBACK_MAX_LENGTH,
  KEPT_GROUPS_MAX,
  SIT_OUT_MAX,
  DOTS_EACH,
  SLOT_MAX_MINUTES,
  SLOT_MIN_MINUTES,
  TOPIC_TITLE_MAX_LENGTH,
} from '../domain/limits';
import { roleFamilies } from '../domain/profile/profile';
import { captureKinds } from '../domain/session/capture';
import { voteChoices } from '../domain/session/thumbVote';

const id = <T extends string>() =>
  z
    .string()
    .regex(ID_PATTERN)
    .transform((text) => text as T);
const personId = z
  .string()
  .regex(PERSON_ID_PATTERN)
  .transform((text) => text as PersonId);
/** Kept with milliseconds, however many digits it came with: instants are compared as texts. */
const instant = z
  .string()
  .datetime({ offset: false })
  .transform((text) => new Date(text).toISOString());
const calendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const step = z.number().int().min(0).max(99);
const commandId = id<CommandId>();
const slotMinutes = z.number().int().min(SLOT_MIN_MINUTES).max(SLOT_MAX_MINUTES);
const cadenceWeeks = z.union([
  z.literal(cadences[0]),
  z.literal(cadences[1]),
  z.literal(cadences[2]),
  z.literal(cadences[3]),
]);

/** As Teams names it; what follows the first `;` is a message in it, not the conversation. */
const conversationId = z.string().max(512).regex(/^[^;]/);

/** `ownBoard`: a group chat that was given to a circle is to show a board of its own again. */
export const openConversationBody = z.object({ conversationId, ownBoard: z.literal(true).optional() }).strict();

export const linkMeetingBody = z.object({ conversationId, boardId: id<BoardId>(), circleId: id<CircleId>() }).strict();

export const startCircleBody = z
  .object({
    circleId: id<CircleId>(),
    name: z.string().min(1).max(CIRCLE_NAME_MAX_LENGTH),
    kind: z.enum(kinds),
    timeZone: z.string().min(1).max(64),
    formatId: z.enum(formatIds),
    slotMinutes,
    cadenceWeeks,
    /** Of its first session; left out while there is no date yet. */
    startsAt: instant.optional(),
    /** Where whoever starts it sits. */
    seat: z.enum(seats).optional(),
    invited: z
      .array(z.object({ personId, seat: z.enum(seats) }).strict())
      .max(CIRCLE_MAX_MEMBERS)
      .optional(),
  })
  .strict();

const group = z.array(personId).min(1).max(CIRCLE_MAX_MEMBERS);

export const suggestCirclesBody = z
  .object({
    kind: z.enum(kinds),
    /** How many people a circle should have. */
    wanted: z.number().int().min(2).max(CIRCLE_MAX_MEMBERS),
    seed: z.number().int().min(0).max(1_000_000_000),
    /** Groups that stay as they are. */
    kept: z.array(group).max(KEPT_GROUPS_MAX),
    /** False only looks at the groups that are kept. */
    forming: z.boolean(),
  })
  .strict();

export const askTogetherBody = z
  .object({
    circleId: id<CircleId>(),
    name: z.string().min(1).max(CIRCLE_NAME_MAX_LENGTH),
    kind: z.enum(kinds),
    timeZone: z.string().min(1).max(64),
    personIds: group,
    /** Who found no place in the same round. */
    sitOut: z.array(personId).max(SIT_OUT_MAX),
  })
  .strict();

const profileWords = (text: z.ZodString) =>
  z
    .object({
      role: text.nullable(),
      roleFamily: z.enum(roleFamilies).nullable(),
      level: z.number().int().nullable(),
      team: text.nullable(),
      managerId: personId.nullable(),
      timeZone: z.string().max(64).nullable(),
      share: z.array(text),
      learn: z.array(text),
      facing: text.nullable(),
      optedIn: z.boolean(),
      pauseUntil: calendarDate.nullable(),
      notWith: z.array(personId),
    })
    .strict();

/** What is wanted may be of any length here: the rules refuse what is too long in a sentence of its own. */
export const saveProfileBody = z
  .object({ seen: profileWords(z.string().max(FACING_MAX_LENGTH)), wanted: profileWords(z.string()) })
  .strict();

export const seatBody = z.object({ seat: z.enum(seats) }).strict();

export const answerAskBody = z.object({ yes: z.boolean() }).strict();

export const handOverCircleBody = z.object({ toId: personId }).strict();

/** Null is the circle's page alone. */
export const setHomeBody = z
  .object({
    home: z
      .discriminatedUnion('at', [
        z.object({ at: z.literal('meeting') }).strict(),
        z.object({ at: z.literal('chat'), conversationId }).strict(),
      ])
      .nullable(),
  })
  .strict();

/** Ordinals. */
const sessions = z.array(z.number().int().min(1).max(1_000_000)).min(1).max(COACHED_SESSIONS_MAX);

export const giveCoachSeatBody = z.object({ personId, sessions, untilOn: calendarDate }).strict();

export const changeLifeBody = z.object({ life: z.enum(lives) }).strict();

/** `query` may be of any length: what is too long has a sentence of its own. With a circle, subjects are its own. */
export const findBody = z.object({ query: z.string(), circleId: id<CircleId>().nullable() }).strict();

/** As an entry names it: folded, which may be longer than what was written. */
const subject = z.string().max(4 * TOPIC_TITLE_MAX_LENGTH);
export const hideSubjectBody = z.object({ subject, hidden: z.boolean() }).strict();

export const proposeTopicBody = z
  .object({
    topicId: id<TopicId>(),
    title: z.string().min(1).max(TOPIC_TITLE_MAX_LENGTH),
    leading: z.boolean().optional(),
  })
  .strict();

export const voteBody = z.object({ voting: z.boolean() }).strict();

export const leadTopicBody = z.object({ leading: z.boolean() }).strict();

/** Null makes it a topic of its own again. */
export const mergeTopicBody = z.object({ intoId: id<TopicId>().nullable() }).strict();

export const changeTurnsBody = z.discriminatedUnion('do', [
  z.object({ do: z.literal('skip') }).strict(),
  z.object({ do: z.literal('leadAfterAll') }).strict(),
  z.object({ do: z.literal('askSwap'), withId: personId }).strict(),
  z.object({ do: z.literal('withdrawSwap') }).strict(),
  z.object({ do: z.literal('acceptSwap'), fromId: personId }).strict(),
  z.object({ do: z.literal('declineSwap'), fromId: personId }).strict(),
  z.object({ do: z.literal('giveBack'), withId: personId }).strict(),
]);

const stepMinutes = z.array(z.number().int().min(0).max(1000)).min(1).max(99).readonly();

const plan = {
  startsAt: instant.nullable(),
  topicId: id<TopicId>().nullable(),
  formatId: z.enum(formatIds),
  slotMinutes,
  cadenceWeeks,
  instead: z
    .object({ formatId: z.enum(formatIds), slotMinutes, stepMinutes: stepMinutes.optional() })
    .strict()
    .optional(),
};

/** `seen` is what there was before one's eyes; left out by pages of an earlier build. */
export const planSessionBody = z.object({ ...plan, seen: z.object(plan).strict().optional() }).strict();

const nextAgenda = z
  .object({
    formatId: z.enum(formatIds),
    slotMinutes,
    topicId: id<TopicId>().nullable(),
    stepMinutes: stepMinutes.nullable(),
  })
  .strict();

export const changeAgendaBody = z.object({ sessionId: id<SessionId>(), seen: nextAgenda, wanted: nextAgenda }).strict();

const seenDate = z.object({ sessionId: id<SessionId>(), startsAt: instant.nullable() }).strict();

export const changeDateBody = z.discriminatedUnion('do', [
  z.object({ do: z.literal('skip'), seen: seenDate }).strict(),
  z.object({ do: z.literal('cancel'), seen: seenDate }).strict(),
  z.object({ do: z.literal('putBack'), seen: seenDate, startsAt: instant }).strict(),
]);

const commitmentReview = z.discriminatedUnion('do', [
  z.object({ do: z.literal('done') }).strict(),
  z.object({ do: z.literal('reopen') }).strict(),
  z.object({ do: z.literal('keep') }).strict(),
  z.object({ do: z.literal('unkeep') }).strict(),
  z.object({ do: z.literal('handOver'), toId: personId }).strict(),
  z.object({ do: z.literal('giveBack'), toId: personId }).strict(),
]);

export const reviewCommitmentBody = z.object({ commandId, review: commitmentReview }).strict();

/** `at`: when it was noted down, which its place hangs on. */
export const markHelpfulBody = z.object({ at: instant, helpful: z.boolean() }).strict();

const words = z.string().min(1).max(CAPTURE_MAX_LENGTH);

export const askCircleBody = z.object({ captureId: id<CaptureId>(), text: words }).strict();

/** `at` in these three: when it was asked. */
export const answerQuestionBody = z.object({ at: instant, answerId: id<AnswerId>(), text: words }).strict();

/** `closing` null opens it again, `answerId` null closes it without an answer. */
export const closeQuestionBody = z
  .object({ at: instant, closing: z.object({ answerId: id<AnswerId>().nullable() }).strict().nullable() })
  .strict();

/** `answerId` null is the question itself. */
export const eraseWordsBody = z.object({ at: instant, answerId: id<AnswerId>().nullable() }).strict();

export const startSessionBody = z
  .object({
    commandId,
    formatId: z.enum(formatIds).optional(),
    hereIds: z.array(personId).max(CIRCLE_MAX_MEMBERS).optional(),
    /** The chat of the meeting it is started in; null outside a meeting. */
    meetingChat: conversationId.nullable().optional(),
  })
  .strict();

const noteWords = {
  captureId: id<CaptureId>(),
  kind: z.enum(captureKinds),
  text: z.string().min(1).max(CAPTURE_MAX_LENGTH),
  ownerId: personId.nullable(),
  dueOn: calendarDate.nullable(),
  toId: personId.optional(),
};

const panelCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('next'), fromStep: step }).strict(),
  z.object({ type: z.literal('pause') }).strict(),
  z.object({ type: z.literal('resume') }).strict(),
  z.object({ type: z.literal('addMinute'), step }).strict(),
  z.object({ type: z.literal('ready'), step, ready: z.boolean() }).strict(),
  z
    .object({ type: z.literal('vote'), step, round: z.number().int().min(0).max(999), choice: z.enum(voteChoices) })
    .strict(),
  z.object({ type: z.literal('takeControls') }).strict(),
  z.object({ type: z.literal('undoControl'), seq: z.number().int().min(1) }).strict(),
  z
    .object({
      type: z.literal('pitchTopic'),
      topicId: id<TopicId>(),
      title: z.string().min(1).max(TOPIC_TITLE_MAX_LENGTH),
    })
    .strict(),
  z.object({ type: z.literal('unpitchTopic'), topicId: id<TopicId>() }).strict(),
  z
    .object({
      type: z.literal('placeDots'),
      topicId: id<TopicId>(),
      dots: z.number().int().min(0).max(DOTS_EACH),
    })
    .strict(),
  z.object({ type: z.literal('passTurn'), step, from: personId.nullable(), to: personId.nullable() }).strict(),
  z.object({ type: z.literal('nameReteller'), step, from: personId.nullable(), to: personId }).strict(),
  z.object({ type: z.literal('capture'), ...noteWords }).strict(),
  z.object({ type: z.literal('editCapture'), ...noteWords }).strict(),
  z
    .object({
      type: z.literal('ask'),
      captureId: id<CaptureId>(),
      kind: z.literal('question'),
      text: noteWords.text,
      secretHash: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .strict(),
  z.object({ type: z.literal('unask'), captureId: id<CaptureId>(), secret: z.string().min(32).max(128) }).strict(),
  z.object({ type: z.literal('chooseSharing'), captureId: id<CaptureId>(), shared: z.boolean() }).strict(),
  z.object({ type: z.literal('meToo'), captureId: id<CaptureId>(), on: z.boolean() }).strict(),
  z.object({ type: z.literal('handOver'), to: personId }).strict(),
  z.object({ type: z.literal('undoCapture'), captureId: id<CaptureId>() }).strict(),
  z.object({ type: z.literal('setAside'), captureId: id<CaptureId>(), aside: z.boolean() }).strict(),
  z.object({ type: z.literal('end') }).strict(),
]);

const feedbackText = z.string().max(FEEDBACK_MAX_LENGTH);
/** Made on the author's device; null for words that carry their author's name. */
const feedbackSecret = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,64}$/)
  .nullable();

/** One of those who led; may be left out where there is only one. */
const addressee = personId.optional();

export const myFeedbackBody = z.object({ secret: feedbackSecret, to: addressee }).strict();

export const giveFeedbackBody = z
  .object({
    /** Null takes them back. */
    words: z.object({ helped: feedbackText, suggestion: feedbackText, thanks: z.boolean() }).strict().nullable(),
    secret: feedbackSecret,
    to: addressee,
  })
  .strict();

export const commandBody = z.object({ commandId, command: panelCommand }).strict();

export type StartCircleBody = z.input<typeof startCircleBody>;
export type FindBody = z.input<typeof findBody>;
export type HideSubjectBody = z.input<typeof hideSubjectBody>;
export type ChangeAgendaBody = z.input<typeof changeAgendaBody>;
export type PlanSessionBody = z.input<typeof planSessionBody>;
export type SuggestCirclesBody = z.input<typeof suggestCirclesBody>;
export type AskTogetherBody = z.input<typeof askTogetherBody>;
export type SaveProfileBody = z.input<typeof saveProfileBody>;
export type CommandBody = z.output<typeof commandBody>;
