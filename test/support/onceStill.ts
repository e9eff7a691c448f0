// When a page may be judged or measured: once nothing in it fades or glides, and nothing follows what was just changed.
import type { Frame } from 'playwright-core';

/** What never ends (a spinner) is not waited for. */
export const onceStill = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    const onItsWay = () =>
      document.getAnimations().filter((one) => {
        return one.playState === 'running' && Number.isFinite(Number(one.effect?.getComputedTiming().endTime));
      });
    for (let seen = -1, now = -2; seen !== now || onItsWay().length > 0;) {
      seen = now;
      // What is sized by script follows in the frames after, and what glides to its new place starts only then.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      await Promise.allSettled(onItsWay().map(({ finished }) => finished));
      now = document.documentElement.scrollWidth;
    }
  });
