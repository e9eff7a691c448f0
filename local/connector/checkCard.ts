/**
 * Whether Teams would show an Adaptive Card: version, known elements and actions, and the limits on them. It looks at
 * shape, never at what the words say.
 */
import { isJsonObject, objectsOf, textOf, type JsonObject } from '../state/json';

const NEWEST_VERSION = 1.5;
const MOST_ACTIONS = 6;
const MOST_REFRESH_USERS = 60;

const ELEMENTS = new Set(
  (
    'TextBlock Image Media RichTextBlock ActionSet Container ColumnSet FactSet ImageSet Table ' +
    'Input.Text Input.Number Input.Date Input.Time Input.Toggle Input.ChoiceSet'
  ).split(' '),
);
const ACTIONS = new Set(
  'Action.OpenUrl Action.Submit Action.ShowCard Action.ToggleVisibility Action.Execute'.split(' '),
);
const PARTS = ['body', 'items', 'columns', 'rows', 'cells', 'images'] as const;

/** What is wrong with the card, in a sentence; nothing if Teams would show it. */
export function checkCard(card: unknown): string | undefined {
  if (!isJsonObject(card) || card['type'] !== 'AdaptiveCard') return 'The attachment is not an AdaptiveCard.';
  const version = Number(card['version']);
  if (!(version >= 1 && version <= NEWEST_VERSION)) return `Cards are shown up to version ${NEWEST_VERSION}.`;
  if (!Array.isArray(card['body'])) return 'The card has no body.';
  return checkRefresh(card) ?? checkActions(card) ?? checkParts(card);
}

function checkRefresh(card: JsonObject): string | undefined {
  const refresh = card['refresh'];
  if (refresh === undefined) return undefined;
  if (!isJsonObject(refresh)) return 'The card’s refresh is not an object.';
  if (!isJsonObject(refresh['action']) || refresh['action']['type'] !== 'Action.Execute')
    return 'A card is refreshed by an Action.Execute only.';
  const users = refresh['userIds'];
  if (users !== undefined && (!Array.isArray(users) || users.length > MOST_REFRESH_USERS))
    return `A card is refreshed for at most ${MOST_REFRESH_USERS} people.`;
  return undefined;
}

function checkActions(part: JsonObject): string | undefined {
  const actions = part['actions'];
  if (actions !== undefined && !Array.isArray(actions)) return 'The actions are not a list.';
  const all = objectsOf(part, 'actions');
  if (all.length > MOST_ACTIONS) return `A card shows at most ${MOST_ACTIONS} actions.`;
  return firstProblem([...all, ...objectsOf({ action: [part['selectAction']] }, 'action')], (action) => {
    const type = textOf(action, 'type') ?? '';
    if (!ACTIONS.has(type)) return `There is no action “${type}”.`;
    if (type === 'Action.OpenUrl' && !/^https:\/\//.test(textOf(action, 'url') ?? ''))
      return 'An Action.OpenUrl needs an https address.';
    return type === 'Action.ShowCard' ? checkCard({ version: '1.0', ...(action['card'] as JsonObject) }) : undefined;
  });
}

function checkParts(part: JsonObject): string | undefined {
  return firstProblem(
    PARTS.flatMap((name) => objectsOf(part, name).map((child) => ({ name, child }))),
    ({ name, child }) => {
      const type = textOf(child, 'type');
      const typed = name === 'body' || name === 'items';
      if (typed && !ELEMENTS.has(type ?? '')) return `There is no element “${type ?? ''}”.`;
      if (type === 'TextBlock' && textOf(child, 'text') === undefined) return 'A TextBlock has no text.';
      return checkActions(child) ?? checkParts(child);
    },
  );
}

function firstProblem<T>(all: readonly T[], problemOf: (each: T) => string | undefined): string | undefined {
  for (const each of all) {
    const problem = problemOf(each);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
