// Who found no place this time, by name: each comes first the next time, and may be added where there is room.
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { PersonMark } from '../../ring/PersonMark';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import type { FormingDraft } from './formingDraft';
import { MoveMenu } from './MoveMenu';
import type { Suggestions } from './useSuggestions';

const useStyles = makeStyles({
  card: { marginTop: '16px' },
  row: { alignItems: 'center', flexWrap: 'wrap' },
  words: { flex: '1 1 180px' },
});

export function SittingOut({ draft, suggestions }: { draft: FormingDraft; suggestions: Suggestions }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  if (draft.sitOut.length === 0) return null;
  const hasRoom = draft.circles.some(
    ({ isAsked, circle }) => !isAsked && circle.people.length < (suggestions.known?.view.sizes.most ?? 0),
  );
  return (
    <section className={mergeClasses(cards.card, styles.card)} aria-label={t('forming.sitOut')}>
      <ul className={cards.list}>
        {draft.sitOut.map((person) => (
          <li key={person.id} className={mergeClasses(cards.row, styles.row)}>
            <PersonMark id={person.id} name={person.name} size={32} />
            <span className={mergeClasses(cards.words, styles.words)}>
              <Phrase id="forming.sitsOut" parts={{ person: <UserText>{person.name}</UserText> }} />
            </span>
            {hasRoom && (
              <MoveMenu
                who={person}
                from={null}
                suggestions={suggestions}
                trigger={
                  <Button aria-label={t('forming.addPerson', { person: person.name })}>{t('forming.add')}</Button>
                }
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
