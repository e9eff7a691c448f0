/** The frame of every page of Local Teams: the theme, and the hatched bar that says it is not the real thing. */
import { FluentProvider, type Theme } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export function Window({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <FluentProvider theme={theme}>
      {/* Not on the provider itself: it hands its class to menus and dialogs, which would cover the page. */}
      <div className="window">
        <div className="hatch" />
        {children}
      </div>
    </FluentProvider>
  );
}
