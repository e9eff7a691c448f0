// Decides whether a file may import what it imports, and says why not in a sentence that teaches; rooms.ts is the law.
import { builtinModules } from 'node:module';
import type { Import } from './importsOf';
import { compositionDoor, fences, rooms, tabLayers } from './rooms';

/** Configuration of tools: they describe how a room is built and are not in it. */
const isToolFile = (file: string) => /\.config\.m?ts$/.test(file);

/** The sentence to show, or undefined if the import is fine. */
export function borderRefusal(file: string, imported: Import): string | undefined {
  const name = file.split('/')[0] ?? '';
  const room = rooms[name];
  if (!room || isToolFile(file)) return undefined;
  return imported.ours === undefined
    ? (packageRefusal(file, name, imported) ?? fenceRefusal(file, name, imported))
    : (roomRefusal(file, name, imported.ours) ??
        layerRefusal(file, imported.ours) ??
        schemaRefusal(file, name, imported));
}

function packageRefusal(file: string, name: string, imported: Import): string | undefined {
  const room = rooms[name];
  if (!room || room.packages === 'any' || room.packages.includes(imported.package ?? '')) return undefined;
  const kind = isBuiltin(imported) ? 'a module of Node' : 'a package that is not on its list';
  return `${file} imports '${imported.specifier}', ${kind}: ${room.because}. Its packages: ${room.packages.join(', ')} (test/house/rooms.ts).`;
}

function isBuiltin(imported: Import): boolean {
  return imported.specifier.startsWith('node:') || builtinModules.includes(imported.package ?? '');
}

function fenceRefusal(file: string, name: string, imported: Import): string | undefined {
  const fence = fences.find(({ packages, room }) => room === name && packages.test(imported.package ?? ''));
  if (!fence || isInside(file, fence.homes)) return undefined;
  return `${file} imports '${imported.specifier}', which only ${fence.homes.join(', ')} may see: ${fence.because}.`;
}

function roomRefusal(file: string, name: string, target: string): string | undefined {
  const room = rooms[name];
  const other = target.split('/')[0] ?? '';
  if (!room || room.rooms === 'any' || other === name) return undefined;
  if (!room.rooms.includes(other)) {
    const allowed = room.rooms.length > 0 ? `It may import: ${room.rooms.join(', ')}.` : 'It imports no other room.';
    return `${file} reaches into ${other}/ (${target}): ${room.because}. ${allowed}`;
  }
  if (name === 'local' && other === 'bot' && !compositionDoor.includes(target)) {
    return `${file} imports ${target}: ${room.because}. Import ${compositionDoor.join(' or ')} instead.`;
  }
  return undefined;
}

function layerRefusal(file: string, target: string): string | undefined {
  const layer = tabLayers.find(({ folder }) => target.startsWith(folder));
  const isPage = /^tab\/[^/]+$/.test(file);
  if (!layer || !file.startsWith('tab/') || isPage || isInside(file, layer.seenBy)) return undefined;
  return `${file} imports ${target}: in the tab surfaces use features and features use api, never the other way round, so that one feature fits every frame.`;
}

/** Types cost nothing in the bundle; the schemas themselves bring zod along. */
function schemaRefusal(file: string, name: string, imported: Import): string | undefined {
  if (name !== 'tab' || imported.typeOnly || !/^contract\/(.*\/)?schemas?(\/|$)/.test(imported.ours ?? ''))
    return undefined;
  return `${file} imports ${imported.ours}, which brings zod into the tab's bundle: import the shapes as types only.`;
}

function isInside(file: string, places: readonly string[]): boolean {
  const withoutExtension = file.replace(/\.tsx?$/, '');
  return places.some((place) => (place.endsWith('/') ? file.startsWith(place) : withoutExtension === place));
}
