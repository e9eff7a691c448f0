// What can be chosen for this one session before it starts: who came, and another format of those that fit them.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { inTurn, type Circle } from '../../../domain/circle/circle';
import { formatsThatFit } from '../../../domain/formatChoice';
import type { FormatId } from '../../../domain/formats';
import type { PersonId } from '../../../domain/ids';
import { peopleWords } from '../../text/peopleWords';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { ChoiceRow } from './ChoiceRow';
import { Disclosure } from './Disclosure';
import { useRoom } from './sessionRoom';

const useStyles = makeStyles({
  group: { border: 0, margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.caption1Strong, padding: 0, marginBottom: tokens.spacingVerticalXXS },
  nothing: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  circle: Circle;
  formatId: FormatId;
  slotMinutes: number;
  hereIds: readonly PersonId[];
  people: number;
  /** What is chosen now does not fit: then what does stands open. */
  misfits: boolean;
  chooseFormat(id: FormatId): void;
  chooseHere(ids: readonly PersonId[]): void;
}

export function SessionChoices(props: Props) {
  const { t } = useText();
  const choice = <FormatChoice {...props} />;
  return (
    <>
      {props.misfits && choice}
      <Disclosure label={t('panel.justThisSession')}>
        {!props.misfits && choice}
        <HereChoice {...props} />
      </Disclosure>
    </>
  );
}

function FormatChoice({ circle, formatId, slotMinutes, people, chooseFormat }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const fitting = formatsThatFit(circle, people, slotMinutes);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('panel.fits', { people, minutes: slotMinutes })}</legend>
      {fitting.map((id) => (
        <ChoiceRow
          key={id}
          type="radio"
          name="format"
          checked={id === formatId}
          onChange={() => chooseFormat(id)}
          fact={peopleWords(t, id)}
        >
          {t(`format.${id}`)}
        </ChoiceRow>
      ))}
      {fitting.length === 0 && <p className={styles.nothing}>{t('panel.fits.none')}</p>}
    </fieldset>
  );
}

function HereChoice({ circle, hereIds, chooseHere }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { me, nameOf } = useRoom();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('panel.whoCame')}</legend>
      {inTurn(circle).map(({ id }) => {
        const isHere = hereIds.includes(id);
        const others = hereIds.filter((one) => one !== id);
        return (
          <ChoiceRow
            key={id}
            type="checkbox"
            name={id}
            checked={isHere}
            onChange={() => chooseHere(isHere ? others : [...others, id])}
          >
            {id === me.id ? t('panel.you') : <UserText>{nameOf(id)}</UserText>}
          </ChoiceRow>
        );
      })}
    </fieldset>
  );
}
