// A word in private for one who led: its heading, and beneath it what one wrote or the place to write it. Drawn only where
// the server offers it.
import { useEffect, useId, useRef, useState } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PersonId } from '../../../domain/ids';
import type { FeedbackWords } from '../../../domain/session/feedback';
import type { WordPlace } from '../../api/feedback';
import { Phrase } from '../../text/Phrase';
import { UserText } from '../../text/UserText';
import { useText } from '../../text/TextProvider';
import { Spoken } from '../session/Spoken';
import { useSaid } from '../session/useSaid';
import { GivenWord } from './GivenWord';
import { useMyWord } from './useMyWord';
import { keepDraft } from './wordDraft';
import { WordForm } from './WordForm';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  who: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  place: WordPlace;
  me: PersonId;
  /** What the lead is called here. */
  lead: string;
  titleClass?: string | undefined;
}

export function PrivateWord({ place, me, lead, titleClass }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const headingId = useId();
  const word = useMyWord(place, me);
  /** A word that stands and is changed, or was taken back. */
  const [draft, setDraft] = useState<FeedbackWords | null>(null);
  const { said, say } = useSaid();
  const root = useRef<HTMLElement>(null);
  const { view } = word;
  const given = view?.given ?? null;
  const writes = view?.isOpen === true && (given === null || draft !== null);
  // The button that was pressed is gone with what it belonged to.
  const hasActed = useRef(false);
  useEffect(() => {
    if (hasActed.current) root.current?.querySelector<HTMLElement>('textarea, button')?.focus();
    hasActed.current = false;
  }, [writes]);
  const { sessionId, to } = place;
  const isOver = view?.isOpen === false;
  useEffect(() => {
    if (isOver) keepDraft(me, { sessionId, to }, null);
  }, [isOver, me, sessionId, to]);
  if (!view || (!view.isOpen && !given)) return null;
  const name = <UserText>{lead}</UserText>;

  async function send(words: FeedbackWords, isAnonymous: boolean): Promise<void> {
    if (!(await word.send(words, isAnonymous))) return;
    hasActed.current = true;
    keepDraft(me, place, null);
    setDraft(null);
    say(t('feedback.sent', { lead }));
  }

  function edit(words: FeedbackWords): void {
    hasActed.current = true;
    setDraft(words);
  }

  async function takeBack(words: FeedbackWords): Promise<void> {
    if (!(await word.takeBack())) return;
    edit(words);
    say(t('feedback.takenBack'));
  }

  return (
    <section className={styles.root} aria-labelledby={headingId} ref={root}>
      <div>
        <h2 className={titleClass ?? styles.heading} id={headingId}>
          <Phrase id="feedback.for" parts={{ lead: name }} />
        </h2>
        <p className={styles.who}>
          <Phrase id="feedback.onlyLead" parts={{ lead: name }} />
        </p>
      </div>
      {writes && (
        <WordForm
          me={me}
          word={place}
          start={draft}
          mayBeAnonymous={view.mayBeAnonymous}
          standsAnonymous={given && word.isAnonymous}
          isSending={word.isSending}
          problem={word.problem}
          send={(words, isAnonymous) => void send(words, isAnonymous)}
        />
      )}
      {!writes && given && (
        <GivenWord
          words={given}
          isAnonymous={word.isAnonymous}
          isSending={word.isSending}
          problem={word.problem}
          edit={view.isOpen ? () => edit(given) : null}
          takeBack={() => void takeBack(given)}
        />
      )}
      <Spoken said={said} />
    </section>
  );
}
