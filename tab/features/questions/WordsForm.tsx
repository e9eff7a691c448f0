// Where a question or an answer is written: Enter sends, Shift and Enter begin a new line. The text stays until it is kept.
import { useEffect, useRef, useState } from 'react';
import { Button, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { CAPTURE_MAX_LENGTH } from '../../../domain/limits';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0` },
  text: { flexBasis: '100%', minWidth: 0 },
  hint: { flexBasis: '100%' },
});

interface Props {
  label: string;
  hint: string;
  send: string;
  start?: string | undefined;
  /** The same words sent again keep their id. */
  onSend: (text: string, id: string) => Promise<boolean>;
  onClose: () => void;
}

export function WordsForm({ label, hint, send, start = '', onSend, onClose }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [text, setText] = useState(start);
  const [sending, setSending] = useState(false);
  const sent = useRef({ text: '', id: '' });
  const box = useRef<HTMLTextAreaElement>(null);
  const hintId = `${label}-hint`.replaceAll(/\W+/g, '-');
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(-1, -1);
  }, []);
  const submit = async () => {
    const words = text.trim();
    if (sending || words === '') return box.current?.focus();
    if (sent.current.text !== words) sent.current = { text: words, id: crypto.randomUUID() };
    setSending(true);
    const ok = await onSend(words, sent.current.id);
    setSending(false);
    if (ok) onClose();
    else box.current?.focus();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Textarea
        className={styles.text}
        textarea={{ ref: box }}
        aria-label={label}
        placeholder={label}
        aria-describedby={hintId}
        maxLength={CAPTURE_MAX_LENGTH}
        dir="auto"
        value={text}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void submit();
        }}
      />
      <span id={hintId} className={mergeClasses(cards.fact, styles.hint)}>
        {hint}
      </span>
      <Button type="submit" appearance="primary">
        {send}
      </Button>
      <Button type="button" appearance="subtle" onClick={onClose}>
        {t('questions.cancel')}
      </Button>
    </form>
  );
}
