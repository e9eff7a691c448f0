/**
 * One JSON document kept in a file: written whole, beside the old one, then renamed over it, so that a crash leaves
 * either the old or the new. What is in it is for others to say.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface KeptJson<T> {
  readonly value: T;
  /** Resolves once everything changed so far is on disk; changes made while a write is under way share the next one. */
  save(): Promise<void>;
}

/** Without a file the document lives in memory only. A file that cannot be read as JSON is refused: nothing is thrown away silently. */
export function keptJson<T>(file: string | undefined, initial: T): KeptJson<T> {
  if (file === undefined) return { value: initial, save: () => Promise.resolve() };
  mkdirSync(dirname(file), { recursive: true });
  const value = readDocument<T>(file) ?? initial;
  let underWay: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const write = async () => {
    await writeFile(`${file}.new`, JSON.stringify(value));
    await rename(`${file}.new`, file);
  };
  const start = () => {
    underWay = write().finally(() => (underWay = undefined));
    return underWay;
  };
  const save = () => {
    if (underWay === undefined) return start();
    next ??= underWay
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
  return { value, save };
}

function readDocument<T>(file: string): T | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (missing) {
    if ((missing as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw missing;
  }
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new Error(`${file} is not readable as JSON. Delete it, or start with --fresh.`, { cause });
  }
}
