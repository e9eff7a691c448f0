// One fact about somebody's work: told by the directory it stands fixed, otherwise they say it themselves.
import type { ReactElement } from 'react';
import { Field, Input } from '@fluentui/react-components';
import type { FactSource } from '../../../domain/profile/profile';
import { useText } from '../../text/TextProvider';
import { useProfileStyles } from './profileStyles';

interface Props {
  label: string;
  source: FactSource;
  /** In words; null while nobody has said it. */
  said: string | null;
  /** The control with which it is said. */
  children: ReactElement;
}

export function FactField({ label, source, said, children }: Props) {
  const { t } = useText();
  const styles = useProfileStyles();
  if (source === 'directory') {
    return (
      <Field label={label} hint={t('profile.source.directory')}>
        <Input readOnly dir="auto" appearance="filled-darker" className={styles.input} value={said ?? ''} />
      </Field>
    );
  }
  return (
    <Field label={label} hint={said === null ? undefined : t('profile.source.stated')}>
      {children}
    </Field>
  );
}
