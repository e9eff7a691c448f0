// Where one types what one looks for: Enter looks at once, and on a phone its keyboard says so.
import type { KeyboardEvent, RefObject } from 'react';
import { Input, makeStyles } from '@fluentui/react-components';
import { FIND_QUERY_MAX_LENGTH } from '../../../domain/limits';
import { SearchIcon } from '../../icons';

const useStyles = makeStyles({ field: { width: '100%', minWidth: 0 }, input: { minWidth: 0, width: '100%' } });

interface Props {
  label: string;
  /** Shown while it is empty. */
  example: string;
  text: string;
  large?: boolean;
  input?: RefObject<HTMLInputElement | null>;
  onType: (text: string) => void;
  onSearch: () => void;
}

export function SearchField({ label, example, text, large, input, onType, onSearch }: Props) {
  const styles = useStyles();
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onSearch();
  };
  return (
    <div role="search" className={styles.field}>
      <Input
        ref={input}
        type="search"
        dir="auto"
        className={styles.input}
        size={large ? 'large' : 'medium'}
        contentBefore={<SearchIcon />}
        aria-label={label}
        placeholder={example}
        enterKeyHint="search"
        maxLength={FIND_QUERY_MAX_LENGTH}
        value={text}
        onKeyDown={onKey}
        onChange={(_, { value }) => onType(value)}
      />
    </div>
  );
}
