// The few facts that decide who fits, asked in place: as many fields as facts are missing, saved to one's profile. It may
// stand inside a form, so it is none itself.
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Field, Input, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { BoardId } from '../../../domain/ids';
import { TEAM_MAX_LENGTH } from '../../../domain/limits';
import { levels, roleFamilies, type Fact } from '../../../domain/profile/profile';
import { useText } from '../../text/TextProvider';
import { capitalised } from '../../text/capitalised';
import { useCardStyles } from '../card/cardStyles';
import { isComplete, saveFacts, type DoorDraft } from './saveFacts';

const useStyles = makeStyles({
  form: {
    // Above the link that covers a whole card.
    position: 'relative',
    display: 'grid',
    gap: tokens.spacingVerticalS,
    flexBasis: '100%',
    minWidth: 0,
    boxSizing: 'border-box',
    textAlign: 'start',
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  fields: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
  },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  boardId: BoardId;
  needs: readonly Fact[];
  onDone: (said: boolean) => void;
}

export function DoorForm({ boardId, needs, onDone }: Props) {
  const { t, reasonOf, locale } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [draft, setDraft] = useState<DoorDraft>({ roleFamily: '', level: '', team: '' });
  const [fault, setFault] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const title = useId();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const set = (change: Partial<DoorDraft>) => {
    setFault(null);
    setDraft({ ...draft, ...change });
  };
  const save = async () => {
    if (saving) return;
    if (!isComplete(draft, needs)) return setFault(t('door.incomplete'));
    setSaving(true);
    const answer = await saveFacts(boardId, draft, needs);
    setSaving(false);
    if (answer.ok) onDone(true);
    else setFault(reasonOf(answer.problem));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone(false);
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void save();
  };
  return (
    <div ref={form} className={styles.form} role="group" aria-labelledby={title} onKeyDown={onKey}>
      <p className={styles.title} id={title}>
        {t('door.title')}
      </p>
      <div className={styles.fields}>
        {needs.includes('roleFamily') && (
          <Field label={t('profile.roleFamily')}>
            <Select
              className={cards.select}
              value={draft.roleFamily}
              onChange={(_, { value }) => set({ roleFamily: value })}
            >
              <option value="">{t('door.choose')}</option>
              {roleFamilies.map((family) => (
                <option key={family} value={family}>
                  {capitalised(t(`family.${family}`), locale)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {needs.includes('level') && (
          <Field label={t('profile.level')}>
            <Select className={cards.select} value={draft.level} onChange={(_, { value }) => set({ level: value })}>
              <option value="">{t('door.choose')}</option>
              {levels.map((level) => (
                <option key={level} value={level}>
                  {t(`level.${level}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {needs.includes('team') && (
          <Field label={t('profile.team')}>
            <Input
              dir="auto"
              className={styles.input}
              maxLength={TEAM_MAX_LENGTH}
              value={draft.team}
              onChange={(_, { value }) => set({ team: value })}
            />
          </Field>
        )}
      </div>
      <span className={cards.fact}>{t('door.why')}</span>
      <div role="alert">{fault}</div>
      <div className={styles.actions}>
        <Button disabledFocusable={saving} onClick={() => void save()}>
          {t('door.save')}
        </Button>
        <Button appearance="subtle" onClick={() => onDone(false)}>
          {t('door.notNow')}
        </Button>
      </div>
    </div>
  );
}
