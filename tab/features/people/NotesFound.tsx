// What was noted down on it: takeaways, questions and topics, with the words marked that they were found by.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FoundNote } from '../../../contract/findingViews';
import type { CircleId, Instant } from '../../../domain/ids';
import { QuestionIcon, TakeawayIcon, TopTopicIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { dayOrMonth } from './evidenceDates';
import { Marked } from './Marked';

const useStyles = makeStyles({
  icon: { flexShrink: 0, width: '20px', height: '20px' },
  link: { color: tokens.colorBrandForegroundLink },
  card: { marginTop: '16px' },
});

const icons = { takeaway: TakeawayIcon, question: QuestionIcon, topic: TopTopicIcon };

interface Props {
  notes: readonly FoundNote[];
  now: Instant;
  circleHref: (circle: CircleId) => string;
}

export function NotesFound({ notes, now, circleHref }: Props) {
  const { t, locale } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  if (notes.length === 0) return null;
  return (
    <section className={`${cards.card} ${styles.card}`} aria-labelledby="notes-found">
      <div className={cards.head}>
        <h2 className={cards.title} id="notes-found">
          {t('find.notes')}
        </h2>
      </div>
      <ul className={cards.list}>
        {notes.map((note) => {
          const Icon = icons[note.kind];
          return (
            <li key={`${note.circleId} ${note.id}`} className={cards.row}>
              <Icon className={styles.icon} aria-hidden />
              <div className={cards.words}>
                <Marked text={note.text} found={note.matched} />
                <div className={cards.fact}>
                  {note.kind !== 'topic' && (
                    <>
                      <UserText>{note.authorName}</UserText>
                      {' · '}
                    </>
                  )}
                  <a className={styles.link} href={circleHref(note.circleId)}>
                    <UserText>{note.circleName}</UserText>
                  </a>
                  {' · '}
                  {dayOrMonth(note.at, now, locale)}
                  <Standing of={note} />
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What became of it. */
function Standing({ of: note }: { of: FoundNote }) {
  const { t } = useText();
  switch (note.kind) {
    case 'takeaway':
      return note.helpful > 0 && ` · ${t('find.peopleHelped', { count: note.helpful })}`;
    case 'question':
      return ` · ${note.isClosed ? t('find.closed') : t('find.answers', { count: note.answers })}`;
    case 'topic':
      return ` · ${t('card.votes', { count: note.votes })}`;
  }
}
