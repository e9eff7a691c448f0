// Where a note is written: kind, words, and for a commitment who and when. Enter hands it to the live session.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { isAnonymousEnough } from '../../../domain/session/anonymous';
import { captureKinds } from '../../../domain/session/capture';
import { CAPTURE_MAX_LENGTH } from '../../../domain/limits';
import { takesNow } from '../../../domain/session/silence';
import type { StartedSession } from '../../../domain/session/state';
import { SendIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { useIsTouch } from '../../touch/touchContext';
import { EditingLine } from './EditingLine';
import { KindPicker } from './KindPicker';
import { Reason } from './Reason';
import type { Draft, Note } from './draft';
import { useArriving } from './useArriving';
import { useRoom } from './sessionRoom';
import type { DraftState } from './useDraft';
import { useReading } from './useReading';

const loadFacts = async () => (await import('./NoteFacts.js')).NoteFacts;

const useStyles = makeStyles({
  composer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  box: {
    position: 'relative',
    display: 'flex',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: '54px',
    maxHeight: '126px',
    boxSizing: 'border-box',
    fieldSizing: 'content',
    resize: 'none',
    border: 0,
    outline: 'none',
    padding: '8px 40px 6px 10px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  send: { position: 'absolute', insetInlineEnd: '3px', bottom: '3px', ':dir(rtl) svg': { transform: 'scaleX(-1)' } },
});

interface Props {
  session: StartedSession;
  state: DraftState;
  send(note: Note, draft: Draft): void;
  /** Ctrl+Z where there is nothing to undo in the text. */
  undo(): void;
}

export function Composer({ session, state, send, undo }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { say } = useRoom();
  const { draft, change } = state;
  const read = useReading(draft, session);
  const { reading } = read;
  const Facts = useArriving(loadFacts);
  const root = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  /** Enter was pressed while a name could mean more than one. */
  const [isAsking, setAsking] = useState(false);
  const isTouch = useIsTouch();
  useEffect(() => {
    // Where there is a keyboard on the screen, it comes when it is asked for and not before.
    if (!isTouch) text.current?.focus({ preventScroll: true });
  }, [isTouch]);
  useEffect(() => {
    const chooseKind = (event: globalThis.KeyboardEvent) => {
      const kind =
        event.altKey && !event.ctrlKey ? captureKinds[Number(/^Digit([1-4])$/.exec(event.code)?.[1]) - 1] : null;
      if (!kind) return;
      event.preventDefault();
      change({ kind, isKindChosen: true });
      text.current?.focus();
    };
    window.addEventListener('keydown', chooseKind);
    return () => window.removeEventListener('keydown', chooseKind);
  });

  const isFree = isAnonymousEnough(session);
  /** Never under a name by itself: whoever wanted none decides again. */
  const isKeptBack = reading.kind === 'question' && draft.isAnonymous && !draft.editing && !isFree;
  const isSilent = !draft.editing && !takesNow(session, reading.kind);
  const submit = () => {
    if (draft.text.trim() === '') return text.current?.focus();
    if (reading.choices.length > 0) {
      setAsking(true);
      return root.current?.querySelector<HTMLElement>('[data-choices] button')?.focus();
    }
    text.current?.focus();
    if (isSilent) return say(t('problem.notInSilence'));
    if (isKeptBack) return say(t('problem.tooFewToBeAnonymous'));
    send(reading, draft);
  };
  const onKey = (event: KeyboardEvent) => {
    // Some input methods report the key that ends a composition as 229 only.
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !isComposing) {
      event.preventDefault();
      submit();
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && draft.text === '') {
      event.preventDefault();
      undo();
    }
  };
  const isAnswered = isAsking && reading.choices.length === 0;
  useEffect(() => {
    if (!isAnswered) return;
    setAsking(false);
    submit();
  });
  const stopEditing = () => {
    state.clear();
    text.current?.focus({ preventScroll: true });
  };
  const editingId = draft.editing?.captureId;
  useEffect(() => {
    if (editingId) text.current?.focus();
  }, [editingId]);
  const sendLabel = t(draft.editing ? 'panel.send.edit' : 'panel.send');
  const left = CAPTURE_MAX_LENGTH - draft.text.length;
  return (
    <div
      ref={root}
      className={styles.composer}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (draft.editing) stopEditing();
        else text.current?.focus({ preventScroll: true });
      }}
    >
      {draft.editing && <EditingLine cancel={stopEditing} />}
      <KindPicker
        kind={reading.kind}
        choose={(kind) => {
          change({ kind, isKindChosen: true });
          // The keyboard on the screen stays; with one of keys, arrows go on to the next kind.
          if (isTouch) text.current?.focus({ preventScroll: true });
        }}
      />
      <div className={styles.box}>
        <textarea
          ref={text}
          className={styles.text}
          // What is written has its own direction; the question in the empty box that of the page.
          dir={draft.text === '' ? undefined : 'auto'}
          aria-label={t(`capture.${reading.kind}`)}
          placeholder={t(`panel.ask.${reading.kind}`)}
          maxLength={CAPTURE_MAX_LENGTH}
          value={draft.text}
          onChange={(event) => {
            setAsking(false);
            change({ text: event.target.value });
          }}
          onKeyDown={onKey}
        />
        <Button
          className={styles.send}
          appearance={draft.text.trim() === '' ? 'transparent' : 'primary'}
          icon={<SendIcon />}
          aria-label={sendLabel}
          title={sendLabel}
          onClick={submit}
        />
      </div>
      {isSilent && <Reason>{t('problem.notInSilence')}</Reason>}
      {left <= 100 && <Reason>{t('panel.lettersLeft', { left })}</Reason>}
      {Facts && (
        <Facts
          {...read}
          draft={draft}
          change={change}
          chosen={() => text.current?.focus()}
          isAnonymousEnough={isFree}
        />
      )}
    </div>
  );
}
