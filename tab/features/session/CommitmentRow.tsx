// One commitment of a circle: who promised what by when. What can be done with it is for whoever shows it.
import type { ReactNode, Ref } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Commitment } from '../../../domain/circle/kept';
import { PersonMark } from '../../ring/PersonMark';
import { UserText } from '../../text/UserText';
import { DoneMarkIcon } from './sessionIcons';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  first: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  mark: {
    display: 'flex',
    width: '24px',
    height: '24px',
    justifyContent: 'center',
    alignItems: 'center',
    flexShrink: 0,
  },
  done: { color: tokens.colorCompoundBrandForeground1 },
  words: { flexGrow: 1, minWidth: 0 },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  struck: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface Props {
  commitment: Pick<Commitment, 'ownerId' | 'ownerName' | 'text' | 'state'>;
  facts: ReactNode;
  /** At the end of its first line. */
  action?: ReactNode;
  /** Under its words. */
  children?: ReactNode;
  ref?: Ref<HTMLLIElement>;
}

export function CommitmentRow({ commitment, facts, action, children, ref }: Props) {
  const styles = useStyles();
  const isDone = commitment.state.status === 'done';
  return (
    <li className={styles.row} ref={ref}>
      <span aria-hidden className={mergeClasses(styles.mark, isDone && styles.done)}>
        {isDone ? <DoneMarkIcon /> : <PersonMark id={commitment.ownerId} name={commitment.ownerName} size={24} />}
      </span>
      <div className={styles.words}>
        <div className={styles.first}>
          <div className={mergeClasses(styles.text, isDone && styles.struck)}>
            <UserText>{commitment.text}</UserText>
          </div>
          {action}
        </div>
        <div className={styles.facts}>{facts}</div>
        {children}
      </div>
    </li>
  );
}
