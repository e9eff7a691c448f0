// The two questions asked of Microsoft Graph: who am I, and who is my manager. What it answers is checked; what it says in
// words of its own becomes facts elsewhere.
import { z } from 'zod';
import type { DirectorySettings } from './directorySettings';

const text = z.string().nullish();
const meShape = z
  .object({ jobTitle: text, department: text, onPremisesExtensionAttributes: z.record(text).nullish() })
  .passthrough();
const managerShape = z.object({ id: z.string().regex(/^[0-9a-f-]{36}$/i), displayName: text });

export interface GraphSays {
  jobTitle: string | null;
  department: string | null;
  level: string | null;
  family: string | null;
  manager: { oid: string; name: string } | null;
}

export type GraphAnswer = { state: 'read'; says: GraphSays } | { state: 'noConsent' } | { state: 'unreachable' };

type Wanted = Pick<DirectorySettings, 'graphUrl' | 'levelAttribute' | 'familyAttribute'>;

/** Throws what the network throws, and for an answer that is not Graph's. */
export async function readGraph(wanted: Wanted, token: string, signal: AbortSignal): Promise<GraphAnswer> {
  const ask = (path: string) =>
    fetch(`${wanted.graphUrl}/v1.0${path}`, { headers: { authorization: `Bearer ${token}` }, signal });
  const named = [wanted.levelAttribute, wanted.familyAttribute].flatMap((name) => name ?? []);
  const top = named.map((name) => (name.startsWith('extensionAttribute') ? 'onPremisesExtensionAttributes' : name));
  const select = [...new Set(['jobTitle', 'department', ...top])].join(',');
  const [me, boss] = await Promise.all([ask(`/me?$select=${select}`), ask('/me/manager?$select=id,displayName')]);
  for (const { ok, status } of [me, boss]) {
    if (ok || (status === 404 && !boss.ok && me.ok)) continue;
    return { state: status === 403 ? 'noConsent' : 'unreachable' };
  }
  const mine = meShape.parse(await me.json());
  const attribute = (name: string | null): string | null => {
    if (name === null) return null;
    const value = mine.onPremisesExtensionAttributes?.[name] ?? mine[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  const manager = boss.ok ? managerShape.parse(await boss.json()) : null;
  return {
    state: 'read',
    says: {
      jobTitle: mine.jobTitle ?? null,
      department: mine.department ?? null,
      level: attribute(wanted.levelAttribute),
      family: attribute(wanted.familyAttribute),
      manager: manager && { oid: manager.id, name: manager.displayName ?? '' },
    },
  };
}
