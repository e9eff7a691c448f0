// The circle's name, who and how often, and its two main actions; whoever may not use them learns how to.
import { useState, type RefObject } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { lifeOf } from '../../../domain/circle/rest';
import { useCardStyles } from '../../features/card/cardStyles';
import { KindLabel } from '../../features/card/KindLabel';
import { rhythmWords } from '../../features/card/rhythmWords';
import { CircleMenu } from '../../features/circle/CircleMenu';
import type { CircleDeeds } from '../../features/circle/useCircle';
import { DoorQuestion } from '../../features/door/DoorQuestion';
import { AddIcon, PlayIcon } from '../../icons';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { usePageStyles } from '../board/pageStyles';
import { useCircleStyles } from './circleStyles';

interface Props {
  heading: RefObject<HTMLHeadingElement | null>;
  view: CircleView;
  isMember: boolean;
  deeds: CircleDeeds;
  inSession: boolean;
  onPropose: () => void;
  onSession: () => void;
}

export function CircleHeader({ heading, view, isMember, deeds, inSession, onPropose, onSession }: Props) {
  const text = useText();
  const { t } = text;
  const cards = useCardStyles();
  const pages = usePageStyles();
  const styles = useCircleStyles();
  const [starting, setStarting] = useState(false);
  const { circle } = view;
  const life = lifeOf(circle);
  const isRunning = circle.next.status === 'running';
  const invitation = circle.invited?.find(({ id }) => id === view.me.id);
  const start = async () => {
    setStarting(true);
    const runs = await deeds.startSession();
    setStarting(false);
    if (runs) onSession();
  };
  return (
    <header className={mergeClasses(pages.header, styles.header)}>
      <h1 ref={heading} tabIndex={-1} className={pages.title}>
        <UserText>{circle.name}</UserText>
      </h1>
      <span className={styles.about}>
        <KindLabel kind={circle.kind} />
        <span className={mergeClasses(cards.fact, styles.facts)}>
          <span className={styles.dot}>· </span>
          {t('circle.people', { count: circle.members.length })}, {rhythmWords(circle, text)}
        </span>
      </span>
      <div className={mergeClasses(pages.actions, styles.actions)}>
        {isMember && life !== 'closed' && (
          <Button icon={<AddIcon />} className={styles.roomy} onClick={onPropose}>
            {t('circle.propose')}
          </Button>
        )}
        {!isMember && life !== 'closed' && (
          <>
            {invitation && (
              <Button appearance="subtle" onClick={deeds.door.decline}>
                {t('hidden.decline')}
              </Button>
            )}
            <Button
              appearance={invitation && !isRunning ? 'primary' : 'secondary'}
              className={styles.wide}
              onClick={() => void deeds.join()}
            >
              {t('circle.join')}
            </Button>
          </>
        )}
        {!inSession && (isRunning || (isMember && life === 'meets')) && (
          <Button
            appearance="primary"
            className={styles.wide}
            icon={<PlayIcon />}
            disabledFocusable={starting}
            onClick={isRunning ? onSession : () => void start()}
          >
            {t(isRunning ? 'circle.joinSession' : 'circle.startSession')}
          </Button>
        )}
        <CircleMenu circle={circle} me={view.me.id} isMember={isMember} deeds={deeds} />
      </div>
      {!isMember && life !== 'closed' && (
        <p className={styles.why}>
          {invitation && (
            <>
              <strong>
                <Phrase
                  id="hidden.invited"
                  values={{ seat: invitation.seat }}
                  parts={{ person: <UserText>{invitation.byName}</UserText> }}
                />
              </strong>{' '}
            </>
          )}
          {t('circle.joinWhy')}
        </p>
      )}
      <DoorQuestion at={circle.id} boardId={view.boardId} />
    </header>
  );
}
