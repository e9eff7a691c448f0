// Whether somebody may be put forward for new circles, and from which day on.
import { Field, Input, Switch } from '@fluentui/react-components';
import type { ProfileView } from '../../../contract/views';
import { dateInZone } from '../../../domain/dateInZone';
import type { CalendarDate } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';
import { viewerZone } from '../../text/viewerZone';
import { useCardStyles } from '../card/cardStyles';
import { useProfileStyles } from './profileStyles';
import type { ProfileDeeds } from './useProfile';

export function ForwardCard({ view, deeds: { words, set, refused } }: { view: ProfileView; deeds: ProfileDeeds }) {
  const { t, reasonOf } = useText();
  const cards = useCardStyles();
  const styles = useProfileStyles();
  const today = dateInZone(view.serverNow, viewerZone());
  return (
    <section className={cards.card} aria-labelledby="profile-forward">
      <h2 className={styles.title} id="profile-forward">
        {t('profile.forward')}
      </h2>
      <p className={styles.why} id="profile-forward-why">
        {t('profile.forward.why')}
      </p>
      <div className={styles.stack}>
        <Switch
          className={styles.flush}
          aria-describedby="profile-forward-why"
          label={t('profile.forward.me')}
          checked={words.optedIn}
          onChange={(_, { checked }) => set({ optedIn: checked })}
        />
        {words.optedIn && (
          <Field
            label={t('profile.pause')}
            hint={t('profile.pause.why')}
            validationMessage={refused?.code === 'dateInvalid' ? reasonOf(refused) : undefined}
          >
            <Input
              type="date"
              className={styles.input}
              min={today}
              value={words.pauseUntil ?? ''}
              onChange={(_, { value }) => set({ pauseUntil: value === '' ? null : (value as CalendarDate) })}
            />
          </Field>
        )}
      </div>
    </section>
  );
}
