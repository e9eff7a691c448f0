// Finds which message keys the product says: written out, or put together from a template such as `problem.${code}`.
import { projectFiles } from '../house/projectFiles';

const TEMPLATE = /`([a-z][A-Za-z]*\.[^`]*\$\{[^`]*)`/g;

export interface UsedKeys {
  says(key: string): boolean;
}

export function usedKeys(): UsedKeys {
  const sources = projectFiles(['.ts', '.tsx'])
    .filter(({ path }) => /^(tab|bot|domain|locales)\//.test(path))
    .map(({ text }) => text);
  const written = new Set(
    sources.flatMap((text) => text.match(/(?<=['"`])[a-z][A-Za-z]*(\.[A-Za-z0-9]+)+(?=['"`])/g) ?? []),
  );
  const templates = sources.flatMap((text) =>
    [...text.matchAll(TEMPLATE)].map(([, template]) => patternOf(template ?? '')),
  );
  return { says: (key) => written.has(key) || templates.some((pattern) => pattern.test(key)) };
}

function patternOf(template: string): RegExp {
  const literal = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('[A-Za-z0-9]+')}$`);
}
