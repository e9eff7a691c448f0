// Decides the top of the card after a session (which circle met, when, who led) and its foot (who leads next).
import type { PersonId } from '../../../domain/ids';
import type { AfterSessionData } from './afterSessionData';
import { ownText, wordsRun, type CardElement } from './cardElements';
import { clientDate, clientTime, dayInZone, placeOfZone, timeInZone } from './cardDates';
import type { CardTexts } from './cardTexts';
import type { MentionBook } from './mentionBook';
import { ringPicture } from './ringPicture';
import { runText } from './userText';

const TOPIC_LENGTH = 120;
const LEADS_SHOWN = 4;

function ledLine({ leadNames, topic }: AfterSessionData, { t, locale }: CardTexts): string {
  const leads = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    leadNames.slice(0, LEADS_SHOWN).map((name) => runText(name, 60)),
  );
  const about = topic === null ? null : runText(topic, TOPIC_LENGTH);
  if (leads !== '' && about !== null) return t('chat.afterSession.ledTopic', { leads, topic: about });
  if (leads !== '') return t('chat.afterSession.led', { leads });
  return about === null ? '' : t('chat.afterSession.topic', { topic: about });
}

export function circleHeader(data: AfterSessionData, texts: CardTexts): CardElement {
  const { t, locale } = texts;
  const when = t('chat.afterSession.when', {
    day: dayInZone(data.startedAt, locale, data.zone),
    times: timeInZone(data.startedAt, data.endedAt, locale, data.zone),
    place: placeOfZone(data.zone),
  });
  const picture = {
    type: 'Image',
    url: ringPicture(data.kind, data.seats),
    width: '48px',
    height: '48px',
    altText: t('chat.ring', { count: data.seats }),
  };
  const words = [
    wordsRun(t('chat.afterSession.title', { circle: runText(data.circleName, 60) }), {
      size: 'Large',
      weight: 'Bolder',
    }),
    wordsRun(`${when} ${ledLine(data, texts)}`.trim(), { isSubtle: true, spacing: 'None' }),
  ];
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [picture] },
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: words },
    ],
  };
}

/** In the reader's time where the client knows it, and in the circle's zone for everybody. Goes into a TextBlock. */
export function whenLine(startsAt: string, zone: string, { t, locale }: CardTexts): string {
  return t('chat.when', {
    date: clientDate(startsAt),
    time: clientTime(startsAt),
    day: dayInZone(startsAt, locale, zone),
    zoneTime: timeInZone(startsAt, null, locale, zone),
    place: placeOfZone(zone),
  });
}

/** No block, or one. */
export function nextLeadBlock(
  { next, zone }: AfterSessionData,
  texts: CardTexts,
  viewer: PersonId | undefined,
  mentions: MentionBook,
): CardElement[][] {
  if (next === null) return [];
  const { t } = texts;
  const who = () => {
    if (next.lead === null) return t('chat.afterSession.nobodyLeadsNext');
    if (next.lead.personId === viewer) return t('chat.afterSession.youLeadNext');
    return t('chat.afterSession.leadsNext', { name: mentions.mention(next.lead) });
  };
  const when = next.startsAt === null ? t('chat.notPlanned') : whenLine(next.startsAt, zone, texts);
  return [
    [
      ownText(who(), { weight: 'Bolder' }),
      ...(next.topic === null ? [] : [wordsRun(runText(next.topic, TOPIC_LENGTH), { spacing: 'None' })]),
      ownText(when, { spacing: 'None' }),
    ],
  ];
}
