// What somebody can share, wants to learn and is facing.
import { Field, Textarea } from '@fluentui/react-components';
import { FACING_MAX_LENGTH } from '../../../domain/limits';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { useProfileStyles } from './profileStyles';
import { SubjectField } from './SubjectField';
import type { ProfileDeeds } from './useProfile';

export function SubjectsCard({ deeds: { words, set } }: { deeds: ProfileDeeds }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useProfileStyles();
  return (
    <section className={cards.card} aria-labelledby="profile-subjects">
      <h2 className={styles.title} id="profile-subjects">
        {t('profile.subjects')}
      </h2>
      <div className={styles.stack}>
        <SubjectField
          label={t('profile.share')}
          example={t('profile.share.example')}
          subjects={words.share}
          onChange={(share) => set({ share })}
        />
        <SubjectField
          label={t('profile.learn')}
          example={t('profile.learn.example')}
          subjects={words.learn}
          onChange={(learn) => set({ learn })}
        />
        <Field label={t('profile.facing')} hint={t('profile.facing.why')}>
          <Textarea
            dir="auto"
            rows={3}
            resize="vertical"
            maxLength={FACING_MAX_LENGTH}
            value={words.facing ?? ''}
            onChange={(_, { value }) => set({ facing: value === '' ? null : value })}
          />
        </Field>
      </div>
    </section>
  );
}
