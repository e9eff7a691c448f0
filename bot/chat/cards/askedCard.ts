// Decides how the one card looks that tells a channel who is asked to a circle together. Who is asked is mentioned; of a
// private circle it names nobody.
import type { Message } from '../../messenger';
import type { AskedCardData } from './askedCardData';
import { adaptiveCard, openUrl, ownText, wordsRun, type CardElement } from './cardElements';
import type { CardTexts } from './cardTexts';
import { createMentionBook, type MentionBook } from './mentionBook';
import { ringPicture } from './ringPicture';
import { nameText, runText } from './userText';

const NAME_LENGTH = 60;

type Who = NonNullable<AskedCardData['who']>;

const listed = (names: string[], { locale }: CardTexts) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);

function whyLine({ because, names }: Who, { t }: CardTexts): string | null {
  const named = (id: string | undefined) => runText(names.get(id ?? '') ?? '', NAME_LENGTH);
  switch (because?.reason) {
    case 'canShare': {
      const { wantedBy, personId } = because;
      const subject = runText(because.subject, NAME_LENGTH);
      const words = { subject, sharer: named(personId), learner: named(wantedBy[0]) };
      return t('forming.canShare', { count: wantedBy.length, ...words });
    }
    case 'allWant':
      return t('forming.allWant', {
        count: because.wantedBy.length,
        subject: runText(because.subject, NAME_LENGTH),
      });
    case 'sameWork':
      return t('forming.sameWork');
    default:
      return null;
  }
}

function openly(who: Who, texts: CardTexts, mentions: MentionBook): CardElement[] {
  const people = listed(
    who.asked.map((person) => mentions.mention(person)),
    texts,
  );
  const why = whyLine(who, texts);
  return [
    ownText(texts.t('chat.asked.who', { name: nameText(who.byName), people })),
    ...(why === null ? [] : [wordsRun(why, { spacing: 'None' })]),
    ownText(texts.t('chat.asked.how'), { isSubtle: true, spacing: 'Small' }),
  ];
}

function header({ circleName, kind, who }: AskedCardData, { t }: CardTexts): CardElement {
  const title = wordsRun(t('forming.couldStart', { circle: runText(circleName, NAME_LENGTH) }), {
    size: 'Large',
    weight: 'Bolder',
  });
  // How many seats a private circle has is its own matter.
  if (!who) return title;
  const picture = {
    type: 'Image',
    url: ringPicture(kind, who.names.size),
    width: '48px',
    height: '48px',
    altText: t('chat.ring', { count: who.names.size }),
  };
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [picture] },
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [title] },
    ],
  };
}

function summaryOf({ circleName, who }: AskedCardData, texts: CardTexts): string {
  const circle = nameText(circleName);
  if (!who) return texts.t('chat.asked.summaryPrivate', { circle });
  const people = listed(
    who.asked.map(({ name }) => nameText(name)),
    texts,
  );
  return texts.t('chat.asked.summary', { circle, name: nameText(who.byName), people });
}

export function askedCard(data: AskedCardData, texts: CardTexts): Message {
  const { circleId, circleName, home, kind, who } = data;
  const { t } = texts;
  const mentions = createMentionBook();
  const summary = summaryOf(data, texts);
  const body = [
    header(data, texts),
    ...(who ? openly(who, texts, mentions) : [ownText(t('chat.asked.private', { kind: t(`kind.${kind}`) }))]),
  ];
  const actions = [openUrl(t('chat.open', { circle: runText(circleName, 40) }), texts.link(home, { circleId }))];
  return { card: adaptiveCard({ summary, body, actions }), summary, mentions: mentions.all() };
}
