// Lists the project's own source files as git sees them (tracked, or new and not ignored), so nothing generated is judged.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const projectRoot = path.resolve(__dirname, '..', '..');

export interface ProjectFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
}

export function projectFiles(extensions: readonly string[]): ProjectFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listed.split('\0'))]
    .filter((file) => extensions.some((extension) => file.endsWith(extension)))
    .filter((file) => existsSync(path.join(projectRoot, file))) // deleted but not yet committed
    .map((file) => ({ path: file, text: readFileSync(path.join(projectRoot, file), 'utf8') }));
}
