// The page on a meeting's stage, in front of everyone.
import { boot } from './boot';
import { StageSurface } from './surfaces/stage/StageSurface';

void boot(StageSurface);
