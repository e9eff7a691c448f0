// What somebody changes about a suggested circle before they ask: its name, who sits in it, and whether it stays.
import { Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CIRCLE_NAME_MAX_LENGTH } from '../../../domain/limits';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import type { DraftCircle } from './formingDraft';
import { MoveMenu } from './MoveMenu';
import type { Suggestions } from './useSuggestions';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
  },
  person: { alignItems: 'center' },
  input: { minWidth: 0, width: '100%' },
});

interface Props {
  one: DraftCircle;
  usualName: string;
  suggestions: Suggestions;
}

export function ChangeCircle({ one, usualName, suggestions }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  return (
    <div className={styles.form}>
      <Field label={t('start.name')}>
        <Input
          dir="auto"
          className={styles.input}
          maxLength={CIRCLE_NAME_MAX_LENGTH}
          value={one.name ?? usualName}
          onChange={(_, { value }) => suggestions.name(one.id, value)}
        />
      </Field>
      <ul className={cards.list}>
        {one.circle.people.map((person) => (
          <li key={person.id} className={mergeClasses(cards.row, styles.person)}>
            <PersonMark id={person.id} name={person.name} size={24} />
            <span className={cards.words}>
              <UserText>{person.name}</UserText>
            </span>
            <MoveMenu who={person} from={one} suggestions={suggestions} />
          </li>
        ))}
      </ul>
      <Checkbox
        label={t('forming.keep')}
        checked={one.isKept}
        onChange={(_, { checked }) => suggestions.keepCircle(one.id, checked === true)}
      />
    </div>
  );
}
