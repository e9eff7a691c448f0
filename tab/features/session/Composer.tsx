// Where a note is written: kind, words, and for a commitment who and when. Enter hands it to the live session.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PersonId } from '../../../domain/ids';
import { captureKinds } from '../../../domain/session/capture';
import { CAPTURE_MAX_LENGTH } from '../../../domain/limits';
import type { StartedSession } from '../../../domain/session/state';
import { SendIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { CommitmentFields } from './CommitmentFields';
import { KindPicker } from './KindPicker';
import { Reason } from './Reason';
import { useRoom } from './sessionRoom';
import type { Draft, DraftState } from './useDraft';

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
  today: string;
  send(draft: Draft): void;
  /** Ctrl+Z where there is nothing to undo in the text. */
  undo(): void;
}

export function Composer({ session, state, today, send, undo }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { me, nameOf } = useRoom();
  const { draft, change } = state;
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const chooseKind = (event: globalThis.KeyboardEvent) => {
      const kind =
        event.altKey && !event.ctrlKey ? captureKinds[Number(/^Digit([1-4])$/.exec(event.code)?.[1]) - 1] : null;
      if (!kind) return;
      event.preventDefault();
      change({ kind });
      text.current?.focus();
    };
    window.addEventListener('keydown', chooseKind);
    return () => window.removeEventListener('keydown', chooseKind);
  });

  const submit = () => {
    text.current?.focus();
    if (draft.text.trim() !== '') send(draft);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit();
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && draft.text === '') {
      event.preventDefault();
      undo();
    }
  };
  const left = CAPTURE_MAX_LENGTH - draft.text.length;
  const others = Object.entries(session.names)
    .map(([id, name]) => ({ id: id as PersonId, name }))
    .filter(({ id }) => id !== me.id);
  const people = [me, ...others].map(({ id, name }) => ({ id, name, short: nameOf(id) || name }));
  return (
    <div className={styles.composer}>
      <KindPicker kind={draft.kind} choose={(kind) => change({ kind })} />
      <div className={styles.box}>
        <textarea
          ref={text}
          className={styles.text}
          dir="auto"
          aria-label={t(`capture.${draft.kind}`)}
          placeholder={t(`panel.ask.${draft.kind}`)}
          maxLength={CAPTURE_MAX_LENGTH}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={onKey}
        />
        <Button
          className={styles.send}
          appearance={draft.text.trim() === '' ? 'transparent' : 'primary'}
          icon={<SendIcon />}
          aria-label={t('panel.send')}
          title={t('panel.send')}
          onClick={submit}
        />
      </div>
      {left <= 100 && <Reason>{t('panel.lettersLeft', { left })}</Reason>}
      {draft.kind === 'commitment' && (
        <CommitmentFields draft={draft} change={change} me={me.id} people={people} today={today} />
      )}
    </div>
  );
}
