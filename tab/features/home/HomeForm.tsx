// Choosing where a private circle's posts go, with who would read them there before it is chosen.
import { useEffect, useState, type SyntheticEvent } from 'react';
import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { CircleView, HomeReaders, HomeView } from '../../../contract/views';
import type { Home } from '../../../domain/circle/home';
import { readHomeChoices } from '../../api/membership';
import type { Answer } from '../../api/request';
import { useText } from '../../text/TextProvider';
import type { CircleDeeds } from '../circle/useCircle';

type Choice = 'none' | Home['at'];

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  view: CircleView;
  setHome: CircleDeeds['setHome'];
  onClose: () => void;
}

export function HomeForm({ view: { boardId, circle }, setHome, onClose }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const [found, setFound] = useState<Answer<HomeView> | null>(null);
  const [choice, choose] = useState<Choice>(circle.home?.at ?? 'none');
  const { id: circleId, home } = circle;
  useEffect(() => {
    let gone = false;
    void readHomeChoices({ boardId, circleId }).then((answer) => gone || setFound(answer));
    return () => {
      gone = true;
    };
  }, [boardId, circleId]);
  const choices = found?.ok ? found.value : null;
  const chosen = choice === 'none' ? null : choice === 'chat' ? (home?.at === 'chat' ? home : null) : { at: choice };
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (await setHome(chosen)) onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <RadioGroup aria-label={t('home.which')} value={choice} onChange={(_, { value }) => choose(value as Choice)}>
        <Radio value="none" label={t('home.toNone')} />
        <Radio value="meeting" label={t('home.toMeeting')} disabled={choices?.meeting === null} />
        {home?.at === 'chat' && <Radio value="chat" label={t('home.toChat')} />}
      </RadioGroup>
      <div role="status">
        {!found && <p className={styles.text}>{t('pick.loading')}</p>}
        {found && !found.ok && <p className={styles.text}>{t(`problem.${found.problem.code}`)}</p>}
        {choices && choice !== 'none' && <Readers readers={choices[choice]} />}
        {choices?.meeting === null && choice !== 'meeting' && <p className={styles.text}>{t('home.noMeeting')}</p>}
      </div>
      <p className={styles.text}>{t('home.how')}</p>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!found?.ok}>
          {t('home.save')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('pick.done')}
        </Button>
      </div>
    </form>
  );
}

function Readers({ readers }: { readers: HomeReaders | null }) {
  const { t, formatList } = useText();
  const styles = useStyles();
  if (!readers) return <p className={styles.text}>{t('home.gone')}</p>;
  const { others } = readers;
  return (
    <>
      <p className={styles.text}>{t('home.reads')}</p>
      {others === null && <p className={styles.text}>{t('home.unknown')}</p>}
      {others && others.length > 0 && (
        <p className={styles.text}>{t('home.others', { count: others.length, names: formatList(others) })}</p>
      )}
    </>
  );
}
