// Decides what the bot's answers in rows say: whom to turn to, topics, takeaways, one's own commitments.
import type { EvidenceLine } from '../../../contract/findingViews';
import type { CircleTopics, KnowingPerson, NotedTakeaway, OwnCommitment } from '../useCases';
import { dueDay } from './cardDates';
import type { CardTexts } from './cardTexts';
import type { ListAnswer, ListRow } from './listCard';
import { nameText, runText } from './userText';

const ROWS = 8;
const TOPICS_OF_A_CIRCLE = 5;

function answerOf<One>(
  all: readonly One[],
  words: Pick<ListAnswer, 'title' | 'summary' | 'none'>,
  rowOf: (one: One) => ListRow,
  place: ListAnswer['place'] = { board: true },
): ListAnswer {
  return { ...words, rows: all.slice(0, ROWS).map(rowOf), more: Math.max(0, all.length - ROWS), place };
}

export function knowingAnswer(people: readonly KnowingPerson[], about: string, texts: CardTexts): ListAnswer {
  const { t } = texts;
  const [first] = people;
  const title = t('chat.whoKnows.title');
  const none = t(about === '' ? 'chat.whoKnows.ask' : 'chat.whoKnows.none');
  const summary = first ? t('chat.whoKnows.summary', { name: nameText(first.name), count: people.length }) : none;
  const place = about === '' ? { board: true as const } : { people: about };
  const rowOf = ({ name, because }: KnowingPerson) => ({
    title: name,
    lines: because.lines.map((line) => why(line, texts)),
  });
  return answerOf(people, { title, summary, none }, rowOf, place);
}

function why(line: EvidenceLine, { t, locale }: CardTexts): string {
  switch (line.kind) {
    case 'led':
      return t('chat.whoKnows.led', { topic: runText(line.title ?? '', 120), count: line.at.length });
    case 'helped':
      return t('chat.whoKnows.helped', { count: line.people });
    case 'thanked': {
      const names = new Intl.ListFormat(locale, { type: 'conjunction' });
      return t('chat.whoKnows.thanked', { names: names.format(line.by.map((name) => runText(name, 60))) });
    }
    case 'answered':
      return t('chat.whoKnows.answered', { question: runText(line.question, 120) });
  }
}

export function topicsAnswer(circles: readonly CircleTopics[], { t }: CardTexts): ListAnswer {
  const none = t('chat.topics.none');
  const count = circles.reduce((sum, { topics }) => sum + topics.length, 0);
  const words = {
    title: t('chat.topics.title'),
    none,
    summary: count === 0 ? none : t('chat.topics.summary', { count }),
  };
  return answerOf(circles, words, ({ circleName, topics }) => ({
    title: circleName,
    lines: topics
      .slice(0, TOPICS_OF_A_CIRCLE)
      .map(({ title, votes }) => t('chat.topics.votes', { topic: runText(title, 120), count: votes })),
  }));
}

export function takeawaysAnswer(takeaways: readonly NotedTakeaway[], about: string, { t }: CardTexts): ListAnswer {
  const none = t(about === '' ? 'chat.takeaways.none' : 'chat.takeaways.noneAbout');
  const count = takeaways.length;
  const summary = count === 0 ? none : t('chat.takeaways.summary', { count });
  return answerOf(takeaways, { title: t('chat.takeaways.title'), summary, none }, ({ text, by, circleName }) => ({
    title: text,
    lines: [t('chat.takeaways.by', { name: runText(by, 60), circle: runText(circleName, 60) })],
  }));
}

export function commitmentsAnswer(commitments: readonly OwnCommitment[], { t, locale }: CardTexts): ListAnswer {
  const none = t('chat.commitments.none');
  const count = commitments.length;
  const summary = count === 0 ? none : t('chat.commitments.summary', { count });
  return answerOf(
    commitments,
    { title: t('chat.commitments.title'), summary, none },
    ({ text, circleName, dueOn }) => ({
      title: text,
      lines: [
        dueOn === null
          ? runText(circleName, 60)
          : t('chat.commitments.due', { circle: runText(circleName, 60), day: dueDay(dueOn, locale) }),
      ],
    }),
  );
}
