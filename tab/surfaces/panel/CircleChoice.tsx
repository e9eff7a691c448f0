// A short list of circles to choose from, one tap each, with what choosing means above it.
import { Button } from '@fluentui/react-components';
import type { Soon } from '../../../domain/circle/soonestFirst';
import { EmptyRing } from '../../ring/EmptyRing';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { usePanelStyles } from './panelStyles';

type Choice = Soon & { circleId: string };

interface Props<T extends Choice> {
  title: string;
  text: string;
  circles: readonly T[];
  choose(circle: T): void;
  isBusy?: boolean;
  problem?: string | null;
}

export function CircleChoice<T extends Choice>(props: Props<T>) {
  const { title, text, circles, choose, isBusy = false, problem } = props;
  const { t, formatDateTime } = useText();
  const styles = usePanelStyles();
  const whenOf = ({ isRunning, startsAt }: T) => (isRunning ? t('mine.running') : startsAt && formatDateTime(startsAt));
  return (
    <main className={styles.screen}>
      <div className={styles.ring}>
        <EmptyRing size={128} openSeats={5} />
      </div>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <ul className={styles.list}>
        {circles.map((circle) => (
          <li key={circle.circleId}>
            <Button className={styles.choice} disabledFocusable={isBusy} onClick={() => choose(circle)}>
              <span>
                <UserText>{circle.name}</UserText>
                <span className={styles.when}>{whenOf(circle)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.text}>
        {problem}
      </p>
    </main>
  );
}
