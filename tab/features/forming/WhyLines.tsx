// Why these people: the rule they pass, what they share and want, and when their days overlap.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SuggestedCircle } from '../../../contract/views';
import type { Kind } from '../../../domain/circle/kinds';
import type { Reason } from '../../../domain/forming/reasons';
import { DoneIcon, WaitingIcon } from '../../icons';
import { kindColour } from '../../ring/kindColour';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, margin: `0 0 ${tokens.spacingVerticalXS}` },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} 0` },
  icon: { flexShrink: 0, marginTop: '2px' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function WhyLines({ kind, circle }: { kind: Kind; circle: SuggestedCircle }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.title}>{t('forming.why')}</h3>
      <ul className={cards.list}>
        {circle.because.map((reason, at) => (
          <li key={at} className={styles.line}>
            {reason.reason === 'hoursTogether' ? (
              <WaitingIcon className={styles.icon} aria-hidden />
            ) : (
              <DoneIcon className={styles.icon} style={{ color: kindColour[kind].border }} aria-hidden />
            )}
            <span className={styles.words}>
              <Why reason={reason} circle={circle} />
            </span>
          </li>
        ))}
      </ul>
      {circle.stated && <p className={cards.fact}>{t('forming.stated')}</p>}
    </div>
  );
}

function Why({ reason, circle: { people } }: { reason: Reason; circle: SuggestedCircle }) {
  const names = shortNames(people);
  const named = (id: string | undefined) => <UserText>{names.get(id ?? '') ?? ''}</UserText>;
  switch (reason.reason) {
    case 'canShare': {
      const count = reason.wantedBy.length;
      const parts = {
        sharer: named(reason.personId),
        learner: named(reason.wantedBy[0]),
        subject: <UserText>{reason.subject}</UserText>,
      };
      return <Phrase id="forming.canShare" values={{ count }} parts={parts} />;
    }
    case 'allWant':
      return (
        <Phrase
          id="forming.allWant"
          values={{ count: reason.wantedBy.length }}
          parts={{ subject: <UserText>{reason.subject}</UserText> }}
        />
      );
    case 'levelGap': {
      const mentor = people.find(({ seat }) => seat === 'mentor');
      const mentee = people.find(({ seat }) => seat === 'mentee');
      return <Phrase id="forming.levelGap" parts={{ mentor: named(mentor?.id), mentee: named(mentee?.id) }} />;
    }
    case 'hoursTogether':
      return <Phrase id="forming.hoursTogether" values={{ hours: reason.hours }} />;
    case 'sameWork':
    case 'otherTeams':
    case 'nearLevel':
    case 'similarIssue':
    case 'shareNoCircle':
      return <Phrase id={`forming.${reason.reason}`} values={{ count: people.length }} />;
  }
}
