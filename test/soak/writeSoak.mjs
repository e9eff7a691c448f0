// Writes down what a full soak counted, for people and for programs.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../local/setup/projectRoot.mjs';

/** `parts`: `{ part, figures: { what: number } }`, one for each soak. */
export function writeSoak(parts, startedAt, tookMs) {
  const ranOn = startedAt.toISOString().slice(0, 10);
  const machine = `${cpus().length} cores and ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const inOrder = parts.toSorted((a, b) => a.part.localeCompare(b.part, 'en'));
  const json = JSON.stringify({ ranOn, machine, tookMs, parts: inOrder }, null, 2);
  writeFileSync(path.join(projectRoot, 'docs', 'soak.json'), `${json}\n`);
  writeFileSync(path.join(projectRoot, 'docs', 'soak.md'), markdown(inOrder, ranOn, machine, tookMs));
}

function markdown(parts, ranOn, machine, tookMs) {
  const sections = parts.map(({ part, figures }) => {
    const rows = Object.entries(figures).map(([what, value]) => `| ${what} | ${value} |`);
    return `## ${part[0].toUpperCase()}${part.slice(1)}

| what | count |
| --- | --- |
${rows.join('\n')}
`;
  });
  return `# Soak

Ran on ${ranOn} by \`npm run soak\`, in ${Math.round(tookMs / 1000)} s, on ${machine}, with storage in its emulator.
Everything held: no command lost, doubled or falsely refused, every panel the same, every card owed on record. The
waits say more about the machine than about us.

${sections.join('\n')}`;
}
