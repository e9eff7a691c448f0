// What somebody is worth turning to for, a subject each with why; on one's own page each can be hidden, and shown again.
import type { ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { EarnedView, PersonView } from '../../../contract/findingViews';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { EvidenceLines } from './EvidenceLines';

const useStyles = makeStyles({
  subject: {
    padding: `${tokens.spacingVerticalL} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    ':first-child': { paddingTop: tokens.spacingVerticalXS },
    ':last-child': { paddingBottom: 0 },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXS,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  own: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  hidden: { marginTop: tokens.spacingVerticalXL },
  push: { marginInlineStart: 'auto', minWidth: 0 },
});

interface Props {
  view: PersonView;
  shortName: string;
  onHide: (entry: EarnedView, hidden: boolean) => void;
}

export function TurnToFor({ view: { person, earned, hidden, me, serverNow: now }, shortName, onHide }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const isMe = person.id === me.id;
  const hideButton = (entry: EarnedView, isHidden: boolean) => {
    const subject = entry.title ?? t('find.noTopic');
    return (
      isMe && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.push}
          aria-label={t(isHidden ? 'person.showWhat' : 'person.hideWhat', { subject })}
          onClick={() => onHide(entry, !isHidden)}
        >
          {t(isHidden ? 'person.show' : 'person.hide')}
        </Button>
      )
    );
  };
  return (
    <section className={cards.card} aria-labelledby="turn-to-for">
      <div className={cards.head}>
        <h2 className={cards.title} id="turn-to-for">
          {isMe ? t('person.turnToYou') : t('person.turnTo', { person: shortName })}
        </h2>
      </div>
      {isMe && earned.length > 0 && <p className={styles.own}>{t('person.ownWords')}</p>}
      {earned.length === 0 && (
        <p className={cards.empty}>{t(isMe ? 'person.noneYet.you' : 'person.noneYet', { person: shortName })}</p>
      )}
      <div>
        {earned.map((entry) => (
          <Subject key={entry.subject} entry={entry} action={hideButton(entry, false)}>
            <EvidenceLines of={entry} isTitled now={now} />
          </Subject>
        ))}
      </div>
      {hidden.length > 0 && (
        <section className={styles.hidden} aria-labelledby="hidden-subjects">
          <h3 className={cards.title} id="hidden-subjects">
            {t('person.hiddenTitle')}
          </h3>
          <p className={mergeClasses(cards.fact)}>{t('person.onlyYou')}</p>
          {hidden.map((entry) => (
            <Subject key={entry.subject} entry={entry} action={hideButton(entry, true)} />
          ))}
        </section>
      )}
    </section>
  );
}

interface SubjectProps {
  entry: EarnedView;
  action: ReactNode;
  children?: ReactNode;
}

function Subject({ entry: { title, helped }, action, children }: SubjectProps) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  return (
    <div className={styles.subject}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title === null ? t('find.noTopic') : <UserText>{title}</UserText>}</h3>
        {helped > 0 && <span className={cards.fact}>{t('find.peopleHelped', { count: helped })}</span>}
        {action}
      </div>
      {children}
    </div>
  );
}
