// What was found, or without a search the directory: whom to turn to, then who says so themselves, then the others, then
// what was noted down.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CircleId } from '../../../domain/ids';
import { folded } from '../../../domain/text';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { Notice, WithinPage } from '../notice/Notice';
import { ClaimingPeople } from './ClaimingPeople';
import { EarnedPeople } from './EarnedPeople';
import { NotesFound } from './NotesFound';
import type { PeopleProps } from './peopleProps';
import type { Found } from './useFinding';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} 0`,
    overflowWrap: 'anywhere',
  },
  more: { color: tokens.colorNeutralForeground2 },
});

interface Props extends Pick<PeopleProps, 'personHref' | 'queryHref' | 'onAskCircle'> {
  found: Found;
  circleHref: (circle: CircleId) => string;
}

export function FoundPeople({ found, circleHref, ...ways }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const { view, query } = found;
  const { earned, claiming, others, notes, me, serverNow: now } = view;
  const names = shortNames([...earned, ...claiming, ...others]);
  const list = { names, me: me.id, now, ...ways };
  const isNothing = earned.length + claiming.length + others.length + notes.length === 0;
  // The lists are no longer than anybody reads.
  const unnamed = view.people - earned.length - claiming.length - others.length;
  return (
    <>
      <div className={styles.line}>
        <span role="status">
          <Headline found={found} isNothing={isNothing} />
        </span>
        {earned.length > 0 && <span className={cards.fact}>{t('find.howEarned')}</span>}
      </div>
      {earned.length > 0 && <EarnedPeople people={earned} query={query} {...list} />}
      {earned.length === 0 && query === '' && (
        <div className={cards.card}>
          <WithinPage value={true}>
            <Notice title={t('find.empty')}>{t('find.empty.text')}</Notice>
          </WithinPage>
        </div>
      )}
      <div role="status">
        {isNothing && query !== '' && (
          <WithinPage value={true}>
            <Notice
              title={t('find.nothingFor', { query })}
              action={{ label: t('find.askCircle'), run: ways.onAskCircle }}
            >
              {t('find.nothing.text')}
            </Notice>
          </WithinPage>
        )}
      </div>
      <ClaimingPeople title={t(earned.length > 0 ? 'find.alsoSay' : 'find.theySay')} people={claiming} {...list} />
      <ClaimingPeople title={t(query === '' ? 'find.others' : 'find.byName')} people={others} {...list} />
      {query === '' && unnamed > 0 && <p className={styles.more}>{t('find.more', { count: unnamed })}</p>}
      <NotesFound notes={notes} now={now} circleHref={circleHref} />
    </>
  );
}

function Headline({ found: { query, view }, isNothing }: { found: Found; isNothing: boolean }) {
  const { t } = useText();
  const count = view.earned.length;
  const people = <strong>{t('circle.people', { count })}</strong>;
  const asked = <UserText>{query}</UserText>;
  if (query === '') return count === 0 ? null : <Phrase id="find.directory" values={{ count }} parts={{ people }} />;
  if (isNothing) return null;
  if (count === 0) return <Phrase id="find.nobodyYet" parts={{ query: asked }} />;
  const byName = view.earned.some(({ name }) => folded(name).includes(folded(query)));
  return (
    <Phrase id={byName ? 'find.foundFor' : 'find.haveHelped'} values={{ count }} parts={{ people, query: asked }} />
  );
}
