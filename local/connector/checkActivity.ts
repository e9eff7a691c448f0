/**
 * Whether Teams would take an activity from the bot into a conversation: its size, its shape, its mentions, its cards.
 * Who sends it, and whether it may, is asked before.
 */
import { isJsonObject, objectsOf, textOf, type JsonObject } from '../state/json';
import type { Conversation } from '../tenant/conversations';
import { people, personKeyById, personKeys } from '../tenant/people';
import { checkCard } from './checkCard';
import { badSyntax, refusals, type Refusal } from './refusal';

/** Teams counts UTF-16, two bytes a unit. */
const MOST_BYTES = 100 * 1024;
const TYPES = new Set(['message', 'typing']);
const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const OTHER_ATTACHMENTS =
  /^(application\/vnd\.microsoft\.card\.(hero|thumbnail|signin)|text\/html|image\/(png|jpeg|gif))$/;

export function checkActivity(activity: unknown, conversation: Conversation): Refusal | undefined {
  if (!isJsonObject(activity)) return badSyntax('The activity is not an object.');
  if (JSON.stringify(activity).length * 2 > MOST_BYTES) return refusals.tooBig;
  const type = textOf(activity, 'type');
  if (type === undefined || !TYPES.has(type)) return badSyntax('Unknown activity type.');
  if (type === 'typing') return undefined;
  const problem = checkContent(activity) ?? checkMentions(activity, conversation);
  return problem === undefined ? undefined : badSyntax(problem);
}

function checkContent(activity: JsonObject): string | undefined {
  const { text, attachments } = activity;
  if (text !== undefined && typeof text !== 'string') return 'The text is not a string.';
  if (attachments !== undefined && !Array.isArray(attachments)) return 'The attachments are not a list.';
  if ((text ?? '') === '' && (attachments ?? []).length === 0) return 'An empty message is not posted.';
  for (const attachment of objectsOf(activity, 'attachments')) {
    const contentType = textOf(attachment, 'contentType') ?? '';
    const problem = contentType === ADAPTIVE_CARD ? checkCard(attachment['content']) : undefined;
    if (problem !== undefined) return problem;
    if (contentType !== ADAPTIVE_CARD && !OTHER_ATTACHMENTS.test(contentType))
      return `Unknown attachment type “${contentType}”.`;
  }
  return undefined;
}

/** Mentions live beside the text they stand in: the activity's own, and each card's under `msteams`. */
function checkMentions(activity: JsonObject, conversation: Conversation): string | undefined {
  const cards = objectsOf(activity, 'attachments').map((attachment) => attachment['content']);
  return (
    checkEntities(objectsOf(activity, 'entities'), textOf(activity, 'text') ?? '', conversation) ??
    cards
      .filter(isJsonObject)
      .map(({ msteams, ...card }) =>
        checkEntities(isJsonObject(msteams) ? objectsOf(msteams, 'entities') : [], allText(card), conversation),
      )
      .find((problem) => problem !== undefined)
  );
}

function checkEntities(entities: JsonObject[], text: string, conversation: Conversation): string | undefined {
  for (const entity of entities.filter((each) => each['type'] === 'mention')) {
    const mark = textOf(entity, 'text') ?? '';
    const mentioned = isJsonObject(entity['mentioned']) ? entity['mentioned'] : {};
    if (!/^<at>.+<\/at>$/.test(mark) || !text.includes(mark)) return 'A mention’s text does not occur in the message.';
    const id = textOf(mentioned, 'id') ?? '';
    const key = personKeyById(id) ?? personKeys.find((each) => people[each].userPrincipalName === id);
    if (key === undefined || !conversation.members.includes(key)) return 'A mention names nobody in this conversation.';
    if (textOf(mentioned, 'name') === undefined) return 'A mention has no name.';
  }
  return undefined;
}

function allText(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`;
  if (Array.isArray(value)) return value.map(allText).join('');
  return isJsonObject(value) ? Object.values(value).map(allText).join('') : '';
}
