// Decides how a session's notes are listed on its card: what was said first, then by whom, and how many more there are.
import type { PersonId } from '../../../domain/ids';
import type { AfterSessionData, CardCommitment, CardNote } from './afterSessionData';
import { execute, group, heading, ownText, wordsRun, type CardElement } from './cardElements';
import type { CardMeasure } from './cardMeasure';
import { COMMITMENT_DONE } from './cardVerbs';
import { dueDay } from './cardDates';
import type { CardTexts } from './cardTexts';
import type { MentionBook } from './mentionBook';
import { nameText, runText } from './userText';

/** A card holds six actions; one is the link to the circle. */
const DONE_BUTTONS_MAX = 5;

function moreLine(all: number, shown: number, { t }: CardTexts): CardElement[] {
  return all > shown
    ? [ownText(t('chat.afterSession.more', { count: all - shown }), { isSubtle: true, spacing: 'Small' })]
    : [];
}

function note({ text, by, to, others = 0 }: CardNote, { t }: CardTexts, measure: CardMeasure): CardElement {
  const author = by === null ? t('chat.afterSession.anonymous') : runText(by, 60);
  const from = others === 0 ? author : t('chat.afterSession.andOthers', { author, others });
  const who = to === undefined ? from : t('chat.afterSession.toFrom', { to: runText(to, 60), from });
  return group([
    wordsRun(runText(text, measure.textLength)),
    wordsRun(who, { size: 'Small', isSubtle: true, spacing: 'None' }),
  ]);
}

export function noteSections(
  data: AfterSessionData,
  texts: CardTexts,
  measure: CardMeasure,
  sections: readonly ('takeaways' | 'questions' | 'thanks')[],
): CardElement[] {
  const titles = {
    takeaways: texts.t('chat.afterSession.takeaways'),
    questions: texts.t('chat.afterSession.questions', { count: data.questions.length }),
    thanks: texts.t('chat.afterSession.thanks'),
  };
  return sections.flatMap((section) => {
    const notes = data[section];
    if (notes.length === 0) return [];
    const shown = notes.slice(0, measure.items);
    return [
      heading(titles[section]),
      ...shown.map((each) => note(each, texts, measure)),
      ...moreLine(notes.length, shown.length, texts),
    ];
  });
}

function ownerLine(commitment: CardCommitment, { t, locale }: CardTexts, name: string): string {
  if (commitment.state === 'done') return t('chat.afterSession.ownerDone', { name });
  if (commitment.dueOn === null) return t('chat.afterSession.owner', { name });
  return t('chat.afterSession.ownerBy', { name, day: dueDay(commitment.dueOn, locale) });
}

function didItButton(
  data: AfterSessionData,
  { commitmentId, actionId, text }: CardCommitment,
  { t }: CardTexts,
): CardElement {
  const { boardId, circleId, sessionId } = data;
  const tooltip = t('chat.afterSession.didItTooltip', { commitment: runText(text, 80) });
  const action = execute(
    t('chat.afterSession.didIt'),
    COMMITMENT_DONE,
    { boardId, circleId, sessionId, commitmentId, actionId },
    tooltip,
  );
  return { type: 'ActionSet', actions: [action] };
}

export function commitmentsSection(
  data: AfterSessionData,
  texts: CardTexts,
  measure: CardMeasure,
  viewer: PersonId | undefined,
  mentions: MentionBook,
): CardElement[] {
  if (data.commitments.length === 0) return [];
  const isMine = ({ owner }: CardCommitment) => viewer !== undefined && owner.personId === viewer;
  // Mine first: a button that is cut off is no button.
  const ordered = [...data.commitments.filter(isMine), ...data.commitments.filter((each) => !isMine(each))];
  const shown = ordered.slice(0, measure.items);
  const withButton = new Set(shown.filter((each) => isMine(each) && each.state === 'open').slice(0, DONE_BUTTONS_MAX));

  const rows = shown.map((each) => {
    const isDone = each.state === 'done';
    // Only who still owes something is notified.
    const name = isMine(each)
      ? texts.t('chat.afterSession.you')
      : isDone
        ? nameText(each.owner.name)
        : mentions.mention(each.owner);
    const words = [
      wordsRun(runText(each.text, measure.textLength), isDone ? { strikethrough: true, isSubtle: true } : {}),
      ownText(ownerLine(each, texts, name), { size: 'Small', isSubtle: true, spacing: 'None' }),
    ];
    if (!withButton.has(each)) return group(words);
    return {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [
        { type: 'Column', width: 'stretch', items: words },
        { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [didItButton(data, each, texts)] },
      ],
    };
  });
  return [
    heading(texts.t('chat.afterSession.commitments')),
    ...rows,
    ...moreLine(data.commitments.length, shown.length, texts),
  ];
}
