// What sort of circles, of how many people, and asking for others.
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { kinds } from '../../../domain/circle/kinds';
import { sizesFor } from '../../../domain/forming/groupSizes';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import type { Suggestions } from './useSuggestions';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    margin: `0 0 ${tokens.spacingVerticalL}`,
  },
  field: { flex: '0 1 180px', minWidth: '120px' },
});

export function FormingChoice({ suggestions }: { suggestions: Suggestions }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const { wanted, known, isBusy } = suggestions;
  const { least, most, wanted: size } = sizesFor(wanted.kind, wanted.size);
  return (
    <div className={styles.line}>
      <Field label={t('forming.kind')} className={styles.field}>
        <Select
          className={cards.select}
          value={wanted.kind}
          onChange={(_, { value }) => suggestions.want({ kind: kinds.find((kind) => kind === value) ?? 'peers' })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {most > least && (
        <Field label={t('forming.size')} className={styles.field}>
          <Select
            className={cards.select}
            value={String(size)}
            onChange={(_, { value }) => suggestions.want({ size: Number(value) })}
          >
            {Array.from({ length: most - least + 1 }, (_, at) => least + at).map((count) => (
              <option key={count} value={count}>
                {t('circle.people', { count })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {known && (known.draft.circles.length > 0 || known.draft.sitOut.length > 0) && (
        <Button disabledFocusable={isBusy} onClick={suggestions.again}>
          {t('forming.again')}
        </Button>
      )}
    </div>
  );
}
