// Which topic means the same: the others, the most alike first.
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { alikeTopics } from '../../../domain/circle/alikeTopics';
import type { Topic } from '../../../domain/circle/topic';
import type { TopicId } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  into: { flexGrow: 1, minWidth: '160px', flexBasis: '200px' },
});

interface Props {
  topic: Topic;
  topics: readonly Topic[];
  onMerge: (into: Topic) => void;
  onClose: () => void;
}

export function MergeTopic({ topic, topics, onMerge, onClose }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const others = topics.filter((one) => one.id !== topic.id);
  const alike = alikeTopics(topic.title, others);
  const choices = [...alike, ...others.filter((one) => !alike.includes(one))];
  const [chosen, setChosen] = useState<TopicId | undefined>(choices[0]?.id);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const into = choices.find((one) => one.id === chosen) ?? choices[0];
  const merge = (event: SyntheticEvent) => {
    event.preventDefault();
    if (into) onMerge(into);
    onClose();
  };
  return (
    <form className={styles.form} onSubmit={merge} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <Field label={t('topics.sameAs', { topic: topic.title })} className={styles.into}>
        <Select
          ref={select}
          className={cards.select}
          value={into?.id ?? ''}
          onChange={(_, { value }) => setChosen(value as TopicId)}
        >
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit">{t('topics.merge.do')}</Button>
      <Button appearance="subtle" onClick={onClose}>
        {t('action.cancel')}
      </Button>
    </form>
  );
}
