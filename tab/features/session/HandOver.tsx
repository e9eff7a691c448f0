// Whom a commitment goes to: the circle's other people, one tap each.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PersonId } from '../../../domain/ids';
import { PersonMark } from '../../ring/PersonMark';
import { UserText } from '../../text/UserText';
import type { SessionSetup } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  label: { ...typographyStyles.caption1Strong, margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}` },
  people: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  person: {
    minWidth: '0',
    maxWidth: '100%',
    paddingInlineStart: tokens.spacingHorizontalXXS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusCircular,
  },
  cancel: { minWidth: '0', fontWeight: tokens.fontWeightRegular },
});

interface Props {
  to: SessionSetup['members'];
  me: PersonId;
  nameOf(person: PersonId): string;
  choose(person: PersonId): void;
  close(): void;
}

export function HandOver({ to, me, nameOf, choose, close }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const label = t('panel.commitment.handTo');
  return (
    <div role="group" aria-label={label} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <p className={styles.label}>{label}</p>
      <div className={styles.people}>
        {to.map(({ id, name }) => (
          <Button
            key={id}
            size="small"
            className={styles.person}
            icon={<PersonMark id={id} name={name} size={20} />}
            onClick={() => choose(id)}
          >
            {id === me ? t('panel.you') : <UserText>{nameOf(id) || name}</UserText>}
          </Button>
        ))}
        <Button size="small" appearance="subtle" className={styles.cancel} onClick={close}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}
