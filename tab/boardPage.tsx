// The page behind the tab of a channel or a meeting's chat.
import { boot } from './boot';
import { BoardSurface } from './surfaces/board/BoardSurface';

void boot(BoardSurface);
