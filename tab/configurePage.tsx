// The page behind the dialog in which the app is added to a channel or a meeting.
import { boot } from './boot';
import { ConfigureSurface } from './surfaces/configure/ConfigureSurface';

void boot(ConfigureSurface);
