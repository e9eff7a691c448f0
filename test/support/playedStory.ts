// The story is played through the product's API by the first journey of a test run; the others find what it left: the
// rows it stored, and what stands in Teams. Those that come while it is still being played play it themselves.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaseKeys } from '../../bot/storage/keys';
import type { StandIn } from '../../local/startStandIn';
import type { TeamsState } from '../../local/state/teamsState';
import { putRows, removeRows, takeRows, type TableRows } from './tableRows';

interface Played {
  rows: TableRows;
  teams: TeamsState;
}

/** The one thing in it that differs between journeys. */
const ADDRESS = 'http://stand-in.invalid';
const storyFile = () => join(process.env['STORY_FOLDER'] ?? '', 'story.json');

/** Leaves the product's tables and the stand-in as if `play` had just been called on them. */
export async function theStory(standIn: StandIn, tablePrefix: string, play: () => Promise<void>): Promise<void> {
  const file = storyFile();
  if (existsSync(file)) {
    const played = JSON.parse(readFileSync(file, 'utf8').replaceAll(ADDRESS, standIn.url)) as Played;
    Object.assign(standIn.doings.kept.value, played.teams);
    return putRows(tablePrefix, played.rows);
  }
  await play();
  // The process that played it is no part of it: for half a minute others would take it for one that lives beside them.
  await removeRows(tablePrefix, 'Promises', leaseKeys.instances().partitionKey);
  const played: Played = { rows: await takeRows(tablePrefix), teams: standIn.doings.kept.value };
  // Renamed, so that nobody reads half of it.
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(played).replaceAll(standIn.url, ADDRESS));
  renameSync(mine, file);
}
