// A short list of circles to choose from, one tap each, with what choosing means above it.
import { Button } from '@fluentui/react-components';
import { EmptyRing } from '../../ring/EmptyRing';
import { UserText } from '../../text/UserText';
import { usePanelStyles } from './panelStyles';

interface Props<T extends { circleId: string; name: string }> {
  title: string;
  text: string;
  circles: readonly T[];
  choose(circle: T): void;
  isBusy?: boolean;
  problem?: string | null;
}

export function CircleChoice<T extends { circleId: string; name: string }>(props: Props<T>) {
  const { title, text, circles, choose, isBusy = false, problem } = props;
  const styles = usePanelStyles();
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
              <UserText>{circle.name}</UserText>
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
