// Proposing a topic in one line: type, Enter. The text stays until the server has it.
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Button, Checkbox, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TOPIC_TITLE_MAX_LENGTH } from '../../../domain/limits';
import { useText } from '../../text/TextProvider';
import type { Topic } from '../../../domain/circle/topic';
import { useCardStyles } from '../card/cardStyles';
import { AlikeTopics } from './AlikeTopics';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalS },
  input: { flexGrow: 1, minWidth: '160px' },
  hint: { flexBasis: '100%' },
});

interface Props {
  topics: readonly Topic[];
  /** Some seats take no turns: then nothing is offered. */
  mayLead: boolean;
  onPropose: (title: string, leading: boolean) => Promise<boolean>;
  onVote: (topic: Topic) => void;
  onClose: () => void;
}

export function ProposeTopic({ topics, mayLead, onPropose, onVote, onClose }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [title, setTitle] = useState('');
  const [leading, setLeading] = useState(false);
  const [sending, setSending] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const propose = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (sending || title.trim() === '') return input.current?.focus();
    setSending(true);
    const ok = await onPropose(title.trim(), leading);
    setSending(false);
    if (ok) onClose();
    else input.current?.focus();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void propose(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Input
        ref={input}
        className={styles.input}
        aria-label={t('topics.new')}
        placeholder={t('topics.new')}
        aria-describedby="propose-hint"
        maxLength={TOPIC_TITLE_MAX_LENGTH}
        value={title}
        dir="auto"
        onChange={(_, { value }) => setTitle(value)}
      />
      <Button type="submit">{t('topics.add')}</Button>
      <AlikeTopics
        title={title}
        topics={topics}
        onChoose={(topic) => {
          onVote(topic);
          onClose();
        }}
      />
      {mayLead && (
        <Checkbox
          className={styles.hint}
          checked={leading}
          label={t('topics.iLead')}
          onChange={(_, { checked }) => setLeading(checked === true)}
        />
      )}
      <span id="propose-hint" className={mergeClasses(cards.fact, styles.hint)}>
        {t('topics.newHint')}
      </span>
    </form>
  );
}
