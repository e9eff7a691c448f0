// Knows where the project lies on this machine, so that every command works from any directory.
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
