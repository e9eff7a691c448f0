// Adding the panel to a meeting: which of my circles meets here, or a new one; Save links the meeting to it.
import { useEffect, useState } from 'react';
import {
  Button,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { MyCirclesView } from '../../../contract/views';
import { linkMeeting, readMyCircles, startCircle } from '../../api/boards';
import type { Answer } from '../../api/request';
import { viewerZone } from '../../text/viewerZone';
import { BoardName } from '../../features/myCircles/BoardName';
import { CircleFields } from '../../features/startCircle/CircleFields';
import { circleFrom, newDraft, type CircleDraft } from '../../features/startCircle/circleDraft';
import { DoorQuestion } from '../../features/door/DoorQuestion';
import { useDoors } from '../../features/door/DoorRoot';
import { Notice } from '../../features/notice/Notice';
import type { CircleId } from '../../../domain/ids';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../../features/card/cardStyles';
import { ConfigureFrame } from './ConfigureFrame';
import { settingsFor } from './pageAddress';
import { useTabSettings } from './useTabSettings';

type Choice = MyCirclesView['circles'][number];

const NEW = 'new';

const useStyles = makeStyles({
  which: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalS}` },
  board: { display: 'block' },
  fields: {
    paddingInlineStart: '40px',
    paddingTop: tokens.spacingVerticalS,
    '@media (max-width: 479px)': { paddingInlineStart: 0 },
  },
});

export function ConfigureMeeting({ conversationId }: { conversationId: string }) {
  const { t } = useText();
  const [answer, setAnswer] = useState<Answer<MyCirclesView> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let asked = true;
    void readMyCircles().then((got) => asked && setAnswer(got));
    return () => {
      asked = false;
    };
  }, [attempt]);
  const again = () => {
    setAnswer(null);
    setAttempt((count) => count + 1);
  };
  const title = t('configure.meeting.title');
  if (!answer) {
    return (
      <ConfigureFrame title={title} save={null}>
        {t('configure.loading')}
      </ConfigureFrame>
    );
  }
  if (!answer.ok) {
    return (
      <Notice title={t('configure.offline')} action={{ label: t('action.tryAgain'), run: again }}>
        {t(`problem.${answer.problem.code}`)}
      </Notice>
    );
  }
  const { circles } = answer.value;
  if (circles.length === 0) {
    return (
      <ConfigureFrame title={title} save={null}>
        <p>
          {t('configure.meeting.none')} {t('configure.meeting.noneHow')}
        </p>
        <Button onClick={again}>{t('configure.meeting.refresh')}</Button>
      </ConfigureFrame>
    );
  }
  return <ChooseCircle conversationId={conversationId} circles={circles} />;
}

function ChooseCircle({ conversationId, circles }: { conversationId: string; circles: readonly Choice[] }) {
  const { t, reasonOf } = useText();
  const doors = useDoors();
  const cards = useCardStyles();
  const styles = useStyles();
  const [newId] = useState(() => crypto.randomUUID() as CircleId);
  const [chosen, setChosen] = useState<string>(circles[0]!.circleId);
  const [draft, setDraft] = useState<CircleDraft>(newDraft);
  const known = circles.find((circle) => circle.circleId === chosen);
  // A new circle belongs to a board its founder already has: that of their first circle.
  const home = circles[0]!;
  const wanted = circleFrom(draft, newId, viewerZone(), Date.now());
  const isReady = known !== undefined || typeof wanted !== 'string';

  async function save() {
    const place = known ?? { ...home, circleId: newId, name: draft.name.trim() };
    if (!known && typeof wanted !== 'string') {
      const started = await startCircle(home.boardId, wanted);
      if (!started.ok && started.problem.code !== 'circleExists') {
        // Teams does not wait for an answer: they say it, and press Save again.
        const needs = 'about' in started.problem ? started.problem.about?.needs : undefined;
        if (needs) void doors.ask(NEW, needs);
        throw new Error(reasonOf(started.problem));
      }
    }
    const linked = await linkMeeting(conversationId, { boardId: place.boardId, circleId: place.circleId });
    if (!linked.ok) throw new Error(t(`problem.${linked.problem.code}`));
    return settingsFor('panel', `circle-${place.circleId}`, t('configure.tabNameFor', { circle: place.name }));
  }

  useTabSettings(isReady ? save : null);
  return (
    <ConfigureFrame title={t('configure.meeting.title')} save={isReady ? t('configure.meeting.save') : null}>
      <h2 className={styles.which} id="which">
        {t('configure.meeting.which')}
      </h2>
      <RadioGroup aria-labelledby="which" value={chosen} onChange={(_, { value }) => setChosen(value)}>
        {circles.map((circle) => (
          <Radio
            key={circle.circleId}
            value={circle.circleId}
            label={
              <>
                <UserText>{circle.name}</UserText>
                <span className={mergeClasses(cards.fact, styles.board)}>
                  <BoardName name={circle.boardName} />
                </span>
              </>
            }
          />
        ))}
        <Radio
          value={NEW}
          label={
            <>
              {t('configure.meeting.new')}
              <span className={mergeClasses(cards.fact, styles.board)}>
                {home.boardName === '' ? (
                  t('configure.meeting.newInChat')
                ) : (
                  <Phrase id="configure.meeting.newOn" parts={{ board: <UserText>{home.boardName}</UserText> }} />
                )}
              </span>
            </>
          }
        />
      </RadioGroup>
      {chosen === NEW && (
        <div className={styles.fields}>
          <CircleFields autoFocus draft={draft} fault={null} onChange={setDraft} />
          <DoorQuestion at={NEW} boardId={home.boardId} />
        </div>
      )}
    </ConfigureFrame>
  );
}
