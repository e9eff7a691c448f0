/** The way between the places of Local Teams. */
import {
  Bot20Regular,
  CalendarLtr20Regular,
  Chat20Regular,
  NumberSymbol20Regular,
  PeopleChat20Regular,
  VideoPerson20Regular,
} from '@fluentui/react-icons';
import type { View } from './place';

const STOPS = [
  { view: 'channel', name: 'Channel', icon: <NumberSymbol20Regular /> },
  { view: 'meeting', name: 'Meeting', icon: <VideoPerson20Regular /> },
  { view: 'details', name: 'Details', icon: <CalendarLtr20Regular /> },
  { view: 'group', name: 'Group', icon: <PeopleChat20Regular /> },
  { view: 'chat', name: 'Chat', icon: <Chat20Regular /> },
  { view: 'sent', name: 'Sent', icon: <Bot20Regular /> },
] as const;

export function Rail({ view, go }: { view: View; go(view: View): void }) {
  return (
    <nav className="rail" aria-label="Places">
      {STOPS.map((stop) => (
        <button key={stop.view} aria-current={stop.view === view ? 'page' : undefined} onClick={() => go(stop.view)}>
          {stop.icon}
          {stop.name}
        </button>
      ))}
    </nav>
  );
}
