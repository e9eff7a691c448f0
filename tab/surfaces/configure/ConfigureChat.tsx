// Adding the app to a group chat: a board of its own, or the posts of a private circle that one organises.
import { useEffect, useState } from 'react';
import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import type { MyCirclesView } from '../../../contract/views';
import { openOwnBoard, readMyCircles } from '../../api/boards';
import { setHome } from '../../api/membership';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { ConfigureFrame } from './ConfigureFrame';
import { settingsFor } from './pageAddress';
import { useTabSettings } from './useTabSettings';

const BOARD = 'board';

const useStyles = makeStyles({
  which: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalS}` },
});

export function ConfigureChat({ conversationId }: { conversationId: string }) {
  const { t } = useText();
  const styles = useStyles();
  const [circles, setCircles] = useState<MyCirclesView['circles']>([]);
  const [chosen, choose] = useState<string>(BOARD);
  useEffect(() => {
    let gone = false;
    // Without an answer a board of its own can still be added.
    void readMyCircles().then((answer) => {
      if (gone || !answer.ok) return;
      setCircles(answer.value.circles.filter(({ mayGiveHome }) => mayGiveHome));
      const known = answer.value.circles.find(({ homeChat }) => homeChat === conversationId);
      if (known) choose(known.circleId);
    });
    return () => {
      gone = true;
    };
  }, [conversationId]);
  const isGiven = circles.some(({ homeChat }) => homeChat === conversationId);
  const circle = circles.find(({ circleId }) => circleId === chosen);

  async function save() {
    const given = circle ? await setHome(circle, { at: 'chat', conversationId }) : await openOwnBoard(conversationId);
    if (!given.ok) throw new Error(t(`problem.${given.problem.code}`));
    if (!circle) return settingsFor('board', `board-${conversationId}`, t('configure.tabName'));
    return settingsFor('panel', `circle-${circle.circleId}`, t('configure.tabNameFor', { circle: circle.name }));
  }

  useTabSettings(save);
  return (
    <ConfigureFrame title={t('configure.chat.title')} save={t('configure.chat.save')}>
      <h2 className={styles.which} id="which">
        {t('configure.chat.which')}
      </h2>
      <RadioGroup aria-labelledby="which" value={chosen} onChange={(_, { value }) => choose(value)}>
        {/* A chat that a circle posts to shows that circle. */}
        {!isGiven && <Radio value={BOARD} label={t('configure.chat.board')} />}
        {circles.map((one) => (
          <Radio
            key={one.circleId}
            value={one.circleId}
            label={<Phrase id="configure.chat.posts" parts={{ circle: <UserText>{one.name}</UserText> }} />}
          />
        ))}
      </RadioGroup>
      {circle && <p role="status">{t('configure.chat.reads')}</p>}
    </ConfigureFrame>
  );
}
