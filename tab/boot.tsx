// How every page of the tab comes to life: find the host, load its language, put on its theme, then show the surface.
// Without a host it says so and offers another try.
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { DoorRoot } from './features/door/DoorRoot';
import { FocusKeeper } from './features/focus/FocusKeeper';
import { CrashBoundary } from './features/notice/CrashBoundary';
import { Notice } from './features/notice/Notice';
import type { HostContext } from './host/hostContext';
import { connectToTeams, notifyFailed, notifyLoaded } from './host/teams';
import { loadText, type Text } from './text/loadText';
import { TextProvider } from './text/TextProvider';
import { loadTheme, type Worn } from './theme/loadTheme';
import { ThemeRoot } from './theme/ThemeRoot';
import { TouchContext } from './touch/touchContext';

export interface SurfaceProps {
  host: HostContext;
}

/** Paints over the skeleton in the page's `#root`. */
export async function boot(Surface: ComponentType<SurfaceProps>): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('the page has no #root');
  const root = createRoot(element);
  try {
    const host = await connectToTeams();
    const touch = host.isMobile ? import('./touch/startTouch.js') : null;
    const [text, theme] = await Promise.all([loadText(host.locale), loadTheme(host.theme)]);
    (await touch)?.startTouch();
    root.render(
      <Dressed text={text} theme={theme}>
        <TouchContext value={host.isMobile}>
          <Surface host={host} />
        </TouchContext>
      </Dressed>,
    );
    notifyLoaded();
  } catch (reason) {
    const [text, theme] = await Promise.all([loadText(navigator.language), loadTheme('default')]);
    root.render(
      <Dressed text={text} theme={theme}>
        <Notice
          title={text.t('host.missing')}
          action={{ label: text.t('action.tryAgain'), run: () => location.reload() }}
        >
          {text.t('host.missing.how')}
        </Notice>
      </Dressed>,
    );
    notifyFailed(reason instanceof Error ? reason.message : String(reason));
  }
}

function Dressed({ text, theme, children }: { text: Text; theme: Worn; children: React.ReactNode }) {
  return (
    <TextProvider text={text}>
      <ThemeRoot initial={theme} dir={text.dir} locale={text.locale}>
        <FocusKeeper />
        <CrashBoundary>
          <DoorRoot>{children}</DoorRoot>
        </CrashBoundary>
      </ThemeRoot>
    </TextProvider>
  );
}
