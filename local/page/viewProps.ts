/** What every view of the window is given: who, what there is, how it looks, and the ways out. */
import type { PersonView, TenantView } from '../host/describeTenant';
import type { ClientType, Theme } from './host/surface';
import type { Place } from './place';
import type { Exits } from './ProductFrame';
import type { Feed } from './useFeed';

export interface ViewProps extends Exits {
  readonly tenant: TenantView;
  readonly me: PersonView;
  readonly feed: Feed;
  readonly theme: Theme;
  readonly locale: string;
  readonly panelWidth: number;
  readonly client: ClientType;
  readonly place: Place;
  go(place: Partial<Place>): void;
  /** Follows a link out of a card. */
  open(url: string): void;
  /** One sentence for the person at this window. */
  notice(sentence: string): void;
}
