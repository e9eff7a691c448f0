// Decides how the card after a session looks, for everybody and for one person; what is in it is the session's truth,
// read by others.
import type { Message } from '../../messenger';
import type { PersonId } from '../../../domain/ids';
import type { AfterSessionData } from './afterSessionData';
import { CARD_MEASURES, type CardMeasure } from './cardMeasure';
import { commitmentsSection, noteSections } from './afterSessionNotes';
import { circleHeader, nextLeadBlock } from './afterSessionFrame';
import { adaptiveCard, execute, group, openUrl, ownText, type CardAction, type CardElement } from './cardElements';
import { dayInZone } from './cardDates';
import { cardOnTheWire } from './cardOnTheWire';
import type { CardTexts } from './cardTexts';
import { REFRESH_AFTER_SESSION } from './cardVerbs';
import { createMentionBook } from './mentionBook';
import { nameText, runText } from './userText';

export const CARD_MAX_BYTES = 20_000;

function summaryOf(
  { circleName, startedAt, zone, takeaways, commitments, questions, next }: AfterSessionData,
  texts: CardTexts,
): string {
  const { t, locale } = texts;
  const met = t('chat.afterSession.summary', {
    circle: nameText(circleName),
    day: dayInZone(startedAt, locale, zone),
    takeaways: takeaways.length,
    commitments: commitments.length,
    questions: questions.length,
  });
  if (!next?.lead) return met;
  const name = nameText(next.lead.name);
  const then = next.startsAt
    ? t('chat.afterSession.summaryNextOn', { name, day: dayInZone(next.startsAt, locale, zone) })
    : t('chat.afterSession.summaryNext', { name });
  return `${met} ${then}`;
}

/** People with a view of their own: who has something to mark done, and who leads next. */
function refreshOf(data: AfterSessionData, max: number): Record<string, unknown> | undefined {
  const { boardId, circleId, sessionId, commitments, next } = data;
  const people = [next?.lead, ...commitments.filter(({ state }) => state === 'open').map(({ owner }) => owner)];
  const userIds = [...new Set(people.flatMap((person) => person?.mri ?? []))].slice(0, max);
  if (userIds.length === 0) return undefined;
  const { fallback: _, ...action } = execute('Refresh', REFRESH_AFTER_SESSION, { boardId, circleId, sessionId });
  return { action, userIds };
}

/** What stands where there are no notes, or below those that may be read. */
function remark({ keepsBack }: AfterSessionData, notes: number, { t }: CardTexts): CardElement[] {
  if (keepsBack) return [ownText(t('chat.afterSession.keptBack'), { isSubtle: true })];
  return notes > 0 ? [] : [ownText(t('chat.afterSession.nothing'), { isSubtle: true })];
}

function compose(
  data: AfterSessionData,
  texts: CardTexts,
  viewer: PersonId | undefined,
  measure: CardMeasure,
): Message {
  const mentions = createMentionBook();
  const notes = [
    ...noteSections(data, texts, measure, ['takeaways']),
    ...commitmentsSection(data, texts, measure, viewer, mentions),
    ...noteSections(data, texts, measure, ['questions', 'thanks']),
  ];
  const summary = summaryOf(data, texts);
  const actions: CardAction[] = [
    openUrl(
      texts.t('chat.open', { circle: runText(data.circleName, 40) }),
      texts.link(data.home, { circleId: data.circleId }),
    ),
  ];
  const refresh = refreshOf(data, measure.people);
  const card = adaptiveCard({
    summary,
    body: [
      circleHeader(data, texts),
      ...notes,
      ...remark(data, notes.length, texts),
      ...nextLeadBlock(data, texts, viewer, mentions).map((items) =>
        group(items, { style: 'emphasis', spacing: 'Medium', bleed: true }),
      ),
    ],
    actions,
    ...(refresh && { refresh }),
  });
  return { card, summary, mentions: mentions.all() };
}

/** Of what is really sent: each mention takes more room on the wire than in our own message. */
const bytesOf = (message: Message) => Buffer.byteLength(JSON.stringify(cardOnTheWire(message)));

/** Without a viewer: the card everybody sees. With one: theirs, with a button on each of their open commitments. */
export function afterSessionCard(data: AfterSessionData, texts: CardTexts, viewer?: PersonId): Message {
  const [generous, ...shorter] = CARD_MEASURES;
  let message = compose(data, texts, viewer, generous);
  for (const measure of shorter) {
    if (bytesOf(message) < CARD_MAX_BYTES) break;
    message = compose(data, texts, viewer, measure);
  }
  return message;
}
