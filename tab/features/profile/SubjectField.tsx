// A few short subjects as chips: Enter adds one, a press takes one off.
import { useRef, useState, type KeyboardEvent } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { PROFILE_SUBJECT_MAX_LENGTH, PROFILE_SUBJECTS_MAX } from '../../../domain/limits';
import { folded } from '../../../domain/text';
import { DismissIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { useProfileStyles } from './profileStyles';

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    ':empty': { display: 'none' },
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    maxWidth: '100%',
    boxSizing: 'border-box',
    minHeight: '32px',
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: '2px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  remove: { minWidth: '26px', width: '26px', height: '26px', padding: 0, borderRadius: tokens.borderRadiusCircular },
});

interface Props {
  label: string;
  example: string;
  subjects: readonly string[];
  onChange: (subjects: readonly string[]) => void;
}

export function SubjectField({ label, example, subjects, onChange }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const shared = useProfileStyles();
  const styles = useStyles();
  const [text, setText] = useState('');
  const [spoken, setSpoken] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const isFull = subjects.length >= PROFILE_SUBJECTS_MAX;
  const add = () => {
    const subject = text.trim();
    if (subject === '' || isFull) return;
    setText('');
    if (subjects.some((one) => folded(one) === folded(subject))) return;
    setSpoken(t('profile.added', { subject }));
    onChange([...subjects, subject]);
  };
  const remove = (subject: string) => {
    setSpoken(t('profile.removed', { subject }));
    onChange(subjects.filter((one) => one !== subject));
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // In a form it would send it.
    event.preventDefault();
    add();
  };
  return (
    <div>
      <Field label={label} hint={t(isFull ? 'profile.full' : 'profile.addHow', { max: PROFILE_SUBJECTS_MAX })}>
        <Input
          ref={input}
          dir="auto"
          className={shared.input}
          placeholder={example}
          maxLength={PROFILE_SUBJECT_MAX_LENGTH}
          readOnly={isFull}
          value={text}
          onKeyDown={onKey}
          // What was typed and not confirmed counts all the same.
          onBlur={add}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <ul className={styles.chips} aria-label={label}>
        {subjects.map((subject) => (
          <li key={subject} className={styles.chip}>
            <UserText>{subject}</UserText>
            <Button
              appearance="transparent"
              className={styles.remove}
              icon={<DismissIcon />}
              aria-label={t('profile.remove', { subject })}
              onClick={() => remove(subject)}
            />
          </li>
        ))}
      </ul>
      <div role="status" className={cards.hidden}>
        {spoken}
      </div>
    </div>
  );
}
