// Makes the page fit for fingers, and tells its styles how much of it an on-screen keyboard leaves: some phones shrink
// the window for it, others lay it over the page and shrink only what is seen of it.
import './touch.css';

export function startTouch(): void {
  const { documentElement } = document;
  documentElement.dataset['touch'] = '';
  const seen = window.visualViewport;
  if (!seen) return;
  const follow = () => {
    // Somebody who has zoomed in looks at a part of the page; it keeps its size.
    const isCovered = seen.scale === 1 && seen.height < window.innerHeight;
    set('--seen-height', isCovered ? `${seen.height}px` : null);
    set('--seen-top', isCovered ? `${seen.offsetTop}px` : null);
    set('--covered', isCovered ? `${window.innerHeight - seen.height - seen.offsetTop}px` : null);
  };
  const set = (name: string, value: string | null) => documentElement.style.setProperty(name, value);
  seen.addEventListener('resize', follow);
  seen.addEventListener('scroll', follow);
  follow();
}
