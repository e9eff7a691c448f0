// One circle, second level of the tab: its next session (or the one that runs, in a frame), whose turn it is, what it
// wants to learn, what is owed and what it learned.
import { useEffect, useRef, useState } from 'react';
import type { BoardId, PersonId } from '../../../domain/ids';
import { memberOf } from '../../../domain/circle/circle';
import { isMembersOnly } from '../../../domain/circle/kinds';
import { lifeOf } from '../../../domain/circle/rest';
import { Commitments } from '../../features/circle/Commitments';
import { LastSessionWords } from '../../features/circle/LastSessionWords';
import { NextSessionCard } from '../../features/circle/NextSessionCard';
import { Takeaways } from '../../features/circle/Takeaways';
import { Topics } from '../../features/circle/Topics';
import { useCircle } from '../../features/circle/useCircle';
import { WhoseTurn } from '../../features/circle/WhoseTurn';
import type { CircleAnswer } from '../../api/membership';
import { PostsHome } from '../../features/home/PostsHome';
import { CirclePeople } from '../../features/membership/CirclePeople';
import { OpenQuestions } from '../../features/questions/OpenQuestions';
import { WhoToTurnTo } from '../../features/people/WhoToTurnTo';
import { RestNotice } from '../../features/membership/RestNotice';
import { FitNotice } from '../../features/door/FitNotice';
import { Notice } from '../../features/notice/Notice';
import { StaleNotice } from '../../features/notice/StaleNotice';
import { useText } from '../../text/TextProvider';
import type { Place } from '../board/place';
import { usePageStyles } from '../board/pageStyles';
import type { Journey } from '../board/usePlace';
import { BackLink } from './BackLink';
import { CoachedCirclePage } from './CoachedCirclePage';
import { CircleHeader } from './CircleHeader';
import { CircleSkeleton } from './CircleSkeleton';
import { useCircleStyles } from './circleStyles';
import { HiddenCirclePage } from './HiddenCirclePage';
import { SessionFrame } from './SessionFrame';

interface Props {
  boardId: BoardId;
  place: Extract<Place, { at: 'circle' | 'session' }>;
  journey: Journey;
}

export function CirclePage({ boardId, place, journey }: Props) {
  const { t } = useText();
  const pages = usePageStyles();
  const styles = useCircleStyles();
  const { circleId } = place;
  const circle = useCircle({ boardId, circleId });
  const [proposing, setProposing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { value, problem } = circle;
  const name = value && nameIn(value);
  const asks = place.at === 'circle' ? place.ask : undefined;
  const [cameToAsk] = useState(asks !== undefined);
  // Then the form has the focus.
  const isAsking = cameToAsk && value !== null && 'circle' in value && lifeOf(value.circle) !== 'closed';
  useEffect(() => {
    if (name) document.title = name;
    if (!isAsking) heading.current?.focus();
  }, [name, isAsking]);
  if (!value) {
    return problem ? (
      <Notice
        title={t(problem.code === 'offline' ? 'conversation.offline' : 'circle.gone')}
        action={{ label: t('circle.back'), run: () => journey.go({ at: 'board' }) }}
      >
        {t(`problem.${problem.code}`)}
      </Notice>
    ) : (
      <CircleSkeleton journey={journey} />
    );
  }
  if ('hidden' in value) {
    return (
      <HiddenCirclePage
        boardId={boardId}
        heading={heading}
        circle={value.hidden}
        door={circle.door}
        journey={journey}
      />
    );
  }
  if ('coached' in value) {
    return <CoachedCirclePage heading={heading} value={value} journey={journey} onLeave={circle.door.leaveCoachSeat} />;
  }
  const isMember = memberOf(value.circle, value.me.id) !== undefined;
  const { sessionId } = value.circle.next;
  const personHref = (personId: PersonId) => journey.href({ at: 'person', personId });
  return (
    <main className={pages.page}>
      <BackLink journey={journey} />
      <CircleHeader
        heading={heading}
        view={value}
        isMember={isMember}
        deeds={circle}
        inSession={place.at === 'session'}
        onPropose={() => setProposing(true)}
        onSession={() => journey.go({ at: 'session', circleId, sessionId })}
      />
      <StaleNotice problem={problem} />
      <FitNotice view={value} />
      <RestNotice circle={value.circle} me={value.me.id} onResume={() => void circle.changeLife('meets')} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <div className={styles.first}>
            {place.at === 'session' ? (
              <SessionFrame
                view={value}
                sessionId={place.sessionId}
                onLeave={() => journey.go({ at: 'circle', circleId })}
              />
            ) : (
              <NextSessionCard view={value} deeds={circle} isMember={isMember} />
            )}
          </div>
          <Topics view={value} isMember={isMember} deeds={circle} proposing={proposing} onProposing={setProposing} />
          <OpenQuestions
            view={value}
            deeds={circle.questions}
            personHref={personHref}
            asks={asks}
            onAsked={() => asks !== undefined && journey.goInstead({ at: 'circle', circleId })}
          />
          <Commitments view={value} deeds={circle} />
        </div>
        <div className={styles.column}>
          <div className={styles.second}>
            <WhoseTurn view={value} turns={circle.turns} />
          </div>
          <WhoToTurnTo
            view={value}
            queryHref={(query) => journey.href({ at: 'people', query })}
            personHref={personHref}
            onAsk={(query) => journey.go({ at: 'people', query })}
          />
          {!(place.at === 'session' && place.sessionId === value.circle.last?.sessionId) && (
            <LastSessionWords view={value} />
          )}
          <CirclePeople view={value} isMember={isMember} personHref={personHref} deeds={circle} />
          {isMembersOnly(value.circle.kind) && <PostsHome view={value} setHome={circle.setHome} />}
          <Takeaways view={value} onHelpful={(one, helpful) => void circle.markHelpful(one, helpful)} />
        </div>
      </div>
    </main>
  );
}

function nameIn(value: CircleAnswer): string {
  if ('hidden' in value) return value.hidden.name;
  return ('coached' in value ? value.coached : value.circle).name;
}
