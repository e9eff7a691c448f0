// One commitment of a circle: who promised what by when, done in one tap by its owner, and undone in another.
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Commitment } from '../../../domain/circle/kept';
import { PersonMark } from '../../ring/PersonMark';
import { UserText } from '../../text/UserText';
import { useText } from '../../text/TextProvider';
import { DoneMarkIcon } from './sessionIcons';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: {
    display: 'flex',
    width: '24px',
    height: '24px',
    justifyContent: 'center',
    alignItems: 'center',
    flexShrink: 0,
  },
  done: { color: tokens.colorCompoundBrandForeground1 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  struck: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  action: { alignSelf: 'flex-start', flexShrink: 0, minWidth: '0' },
});

interface Props {
  commitment: Commitment;
  owner: string;
  isMine: boolean;
  isBusy: boolean;
  mark(done: boolean): void;
}

export function CommitmentRow({ commitment, owner, isMine, isBusy, mark }: Props) {
  const styles = useStyles();
  const { t, formatCalendarDate } = useText();
  const isDone = commitment.state.status === 'done';
  const facts = isDone
    ? t('panel.commitment.done', { owner })
    : commitment.dueOn
      ? t('panel.commitment.due', { owner, date: formatCalendarDate(commitment.dueOn) })
      : owner;
  return (
    <li className={styles.row}>
      <span aria-hidden className={mergeClasses(styles.mark, isDone && styles.done)}>
        {isDone ? <DoneMarkIcon /> : <PersonMark id={commitment.ownerId} name={commitment.ownerName} size={24} />}
      </span>
      <div className={styles.words}>
        <div className={mergeClasses(isDone && styles.struck)}>
          <UserText>{commitment.text}</UserText>
        </div>
        <div className={styles.facts}>{facts}</div>
      </div>
      {isMine && (
        <Button
          size="small"
          appearance={isDone ? 'subtle' : 'secondary'}
          className={styles.action}
          disabledFocusable={isBusy}
          onClick={() => mark(!isDone)}
        >
          {isDone ? t('action.undo') : t('panel.commitment.mark')}
        </Button>
      )}
    </li>
  );
}
