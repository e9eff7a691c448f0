/**
 * A phone's on-screen keyboard over one of the product's pages: it comes when a field is written in and goes when it is
 * left. On Android the window shrinks for it, which is the layout's doing; on iOS the window stays as it is, and only
 * `visualViewport` says how much of it can still be seen.
 */
import type { ClientType } from '../host/surface';

export const KEYBOARD_HEIGHT = 300;

const SLIDE_MS = 250;

const TYPED_INTO = 'textarea, input:not([type=checkbox], [type=radio], [type=date], [type=range])';

/** Begins once the page is there; the answer takes the keyboard away for good. */
export function phoneKeyboard(page: Window, client: ClientType, show: (isShown: boolean) => void): () => void {
  const seen = client === 'ios' ? new CoveredViewport(page) : undefined;
  if (seen !== undefined) Object.defineProperty(page, 'visualViewport', { configurable: true, value: seen });
  const turn = (isShown: boolean) => {
    show(isShown);
    seen?.cover(isShown ? KEYBOARD_HEIGHT : 0);
  };
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const come = ({ target }: Event) => {
    if (!(target as Element).matches(TYPED_INTO)) return;
    clearTimeout(leaving);
    turn(true);
  };
  // It slides away, so that the tap that left the field still meets what it was meant for.
  const go = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => turn(false), SLIDE_MS);
  };
  page.document.addEventListener('focusin', come);
  page.document.addEventListener('focusout', go);
  return () => {
    clearTimeout(leaving);
    page.document.removeEventListener('focusin', come);
    page.document.removeEventListener('focusout', go);
  };
}

class CoveredViewport extends EventTarget {
  readonly scale = 1;
  readonly offsetTop = 0;
  readonly offsetLeft = 0;
  private covered = 0;

  constructor(private readonly page: Window) {
    super();
    page.addEventListener('resize', () => this.changed());
  }

  get width(): number {
    return this.page.innerWidth;
  }

  get height(): number {
    return this.page.innerHeight - this.covered;
  }

  cover(pixels: number): void {
    this.covered = pixels;
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event('resize'));
  }
}
