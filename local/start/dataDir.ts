/** The folder that keeps everything between starts: claimed by one process at a time, emptied on request. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface DataDir {
  readonly path: string;
  readonly tables: string;
  readonly teams: string;
  release(): void;
}

export class DataDirTaken extends Error {
  constructor(path: string, pid: number) {
    super(`Another Local Teams (process ${pid}) is using ${path}. Stop it, or choose another folder with --data.`);
  }
}

/** With `fresh`, only what this program keeps there is deleted. */
export function claimDataDir(path: string, fresh: boolean): DataDir {
  const root = resolve(path);
  const claim = join(root, 'running.pid');
  const tables = join(root, 'azurite');
  const teams = join(root, 'teams');
  mkdirSync(root, { recursive: true });
  const owner = ownerOf(claim);
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) throw new DataDirTaken(path, owner);
  writeFileSync(claim, String(process.pid));
  if (fresh) [tables, teams].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  [tables, teams].forEach((folder) => mkdirSync(folder, { recursive: true }));
  return { path: root, tables, teams, release: () => rmSync(claim, { force: true }) };
}

function ownerOf(claim: string): number | undefined {
  try {
    return Number(readFileSync(claim, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (refused) {
    return (refused as NodeJS.ErrnoException).code === 'EPERM';
  }
}
