// Whom a circle of this kind is for, why, and who will see it: said before anybody is asked.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { isMembersOnly, type Kind } from '../../../domain/circle/kinds';
import type { MessageKey } from '../../../locales/messageKey';
import { DoneIcon } from '../../icons';
import { kindColour } from '../../ring/kindColour';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';

const fits: Record<Kind, readonly Extract<MessageKey, `fit.${string}`>[]> = {
  peers: ['fit.sameRole', 'fit.nearLevel', 'fit.noManager'],
  tGroup: ['fit.otherTeams', 'fit.nearLevel', 'fit.noManager'],
  mentoring: ['fit.levelGap', 'fit.noManager'],
  coaching: ['fit.smallGroup', 'fit.nearLevel', 'fit.noManager'],
};

const useStyles = makeStyles({
  part: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    marginTop: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
  },
  title: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalS}` },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0` },
  icon: { flexShrink: 0, marginTop: '2px' },
  why: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalS} 0 0` },
});

export function WhoFits({ kind }: { kind: Kind }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <h2 className={styles.title}>{t('start.fit')}</h2>
      <ul className={cards.list}>
        {fits[kind].map((key) => (
          <li key={key} className={styles.line}>
            <DoneIcon className={styles.icon} style={{ color: kindColour[kind].border }} aria-hidden />
            {t(key)}
          </li>
        ))}
      </ul>
      <p className={styles.why}>{t(`fit.why.${kind}`)}</p>
      <p className={styles.why}>{t(isMembersOnly(kind) ? 'fit.private' : 'fit.open')}</p>
    </div>
  );
}
