// Other server processes, there or not as a test says.
import type { OtherProcesses } from '../../bot/sessions/otherProcesses';

export interface SomeOthers extends OtherProcesses {
  become(there: boolean): void;
  watchers: number;
}

export function someOthers(there = true): SomeOthers {
  let tell: () => void = () => undefined;
  const others: SomeOthers = {
    watchers: 0,
    watch() {
      others.watchers += 1;
      return () => void (others.watchers -= 1);
    },
    none: () => !there,
    onChange: (given) => void (tell = given),
    become(now) {
      there = now;
      tell();
    },
  };
  return others;
}
