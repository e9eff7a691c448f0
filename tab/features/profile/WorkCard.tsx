// What decides who fits: somebody's role, field, level, team and manager, and the zone they live in.
import { Field, Input, Select } from '@fluentui/react-components';
import type { ProfileView } from '../../../contract/views';
import { ROLE_MAX_LENGTH, TEAM_MAX_LENGTH } from '../../../domain/limits';
import { levels, roleFamilies } from '../../../domain/profile/profile';
import { useText } from '../../text/TextProvider';
import { capitalised } from '../../text/capitalised';
import { useCardStyles } from '../card/cardStyles';
import { FactField } from './FactField';
import { ManagerField } from './ManagerField';
import { useProfileStyles } from './profileStyles';
import type { ProfileDeeds } from './useProfile';
import { zonesFor } from './zonesFor';

interface Props {
  view: ProfileView;
  deeds: ProfileDeeds;
}

/** Refusals that are about what stands here. */
export const ABOUT_WORK: readonly string[] = [
  'profileBreaksCircle',
  'factFromDirectory',
  'levelUnknown',
  'namesYourself',
];

export function WorkCard({ view, deeds }: Props) {
  const { t, reasonOf, locale } = useText();
  const cards = useCardStyles();
  const styles = useProfileStyles();
  const { words, set, refused } = deeds;
  const { role, roleFamily, level, team, timeZone } = words;
  const { sources } = view;
  return (
    <section className={cards.card} aria-labelledby="profile-work">
      <h2 className={styles.title} id="profile-work">
        {t('profile.work')}
      </h2>
      <p className={styles.why}>{t('profile.work.why')}</p>
      <div className={styles.fields}>
        <FactField label={t('profile.role')} source={sources.role} said={role}>
          <Input
            dir="auto"
            className={styles.input}
            placeholder={t('profile.role.example')}
            maxLength={ROLE_MAX_LENGTH}
            value={role ?? ''}
            onChange={(_, { value }) => set({ role: value === '' ? null : value })}
          />
        </FactField>
        <FactField
          label={t('profile.roleFamily')}
          source={sources.roleFamily}
          said={roleFamily && capitalised(t(`family.${roleFamily}`), locale)}
        >
          <Select
            className={cards.select}
            value={roleFamily ?? ''}
            onChange={(_, { value }) => set({ roleFamily: roleFamilies.find((one) => one === value) ?? null })}
          >
            <option value="">{t('profile.unsaid')}</option>
            {roleFamilies.map((one) => (
              <option key={one} value={one}>
                {capitalised(t(`family.${one}`), locale)}
              </option>
            ))}
          </Select>
        </FactField>
        <FactField label={t('profile.level')} source={sources.level} said={level && t(`level.${level}`)}>
          <Select
            className={cards.select}
            value={level ?? ''}
            onChange={(_, { value }) => set({ level: levels.find((one) => String(one) === value) ?? null })}
          >
            <option value="">{t('profile.unsaid')}</option>
            {levels.map((one) => (
              <option key={one} value={one}>
                {t(`level.${one}`)}
              </option>
            ))}
          </Select>
        </FactField>
        <FactField label={t('profile.team')} source={sources.team} said={team}>
          <Input
            dir="auto"
            className={styles.input}
            maxLength={TEAM_MAX_LENGTH}
            value={team ?? ''}
            onChange={(_, { value }) => set({ team: value === '' ? null : value })}
          />
        </FactField>
        <ManagerField view={view} deeds={deeds} />
        <Field
          label={t('profile.timeZone')}
          validationMessage={refused?.code === 'zoneUnknown' ? reasonOf(refused) : undefined}
        >
          <Select
            className={cards.select}
            value={timeZone ?? ''}
            onChange={(_, { value }) => set({ timeZone: value === '' ? null : value })}
          >
            <option value="">{t('profile.unsaid')}</option>
            {zonesFor(timeZone).map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div role="alert" className={refused && ABOUT_WORK.includes(refused.code) ? styles.alert : undefined}>
        {refused && ABOUT_WORK.includes(refused.code) && reasonOf(refused)}
      </div>
    </section>
  );
}
