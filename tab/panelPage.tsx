// The page beside the call, and in a meeting's own tab.
import { boot } from './boot';
import { PanelSurface } from './surfaces/panel/PanelSurface';

void boot(PanelSurface);
