// Holds the house to its table of rooms: reads every import of every file, and shows the law itself on made-up files.
import { isBuiltin } from 'node:module';
import manifest from '../../package.json';
import { borderRefusal } from './borderRefusal';
import { importsOf } from './importsOf';
import { projectFiles } from './projectFiles';

const files = projectFiles(['.ts', '.tsx']);
const imports = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), importsOf(file.path, file.text)]));

const refusals = (file: string, text: string) =>
  importsOf(file, text).flatMap((imported) => borderRefusal(file, imported) ?? []);

test('no file crosses the borders of its room', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => refusals(file.path, file.text))).toEqual([]);
});

test('the tab never brings zod along, not even through what it imports', () => {
  const reachesZod = (file: string, seen: Set<string>): string[] | undefined => {
    if (seen.has(file)) return undefined;
    seen.add(file);
    for (const { ours, package: name, typeOnly } of imports.get(file) ?? imports.get(`${file}/index`) ?? []) {
      if (typeOnly) continue;
      if (name === 'zod') return [file, 'zod'];
      const rest = ours === undefined ? undefined : reachesZod(ours, seen);
      if (rest) return [file, ...rest];
    }
    return undefined;
  };
  const ways = [...imports.keys()].filter((file) => file.startsWith('tab/')).map((file) => reachesZod(file, new Set()));
  expect(ways.flatMap((way) => way?.join(' → ') ?? [])).toEqual([]);
});

test('every package that is imported is named in package.json, so that no hidden dependency carries the house', () => {
  const { dependencies, devDependencies } = manifest;
  const known = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
  const offenders = files.flatMap((file) =>
    importsOf(file.path, file.text)
      .filter(
        ({ typeOnly, specifier, package: name }) => !typeOnly && name && !isBuiltin(specifier) && !known.has(name),
      )
      .map(({ package: name }) => `${file.path} imports ${name}, which package.json does not name.`),
  );
  expect(offenders).toEqual([]);
});

describe('the law, on made-up files', () => {
  test.each([
    ['domain/rota.ts', "import express from 'express'", 'domain holds the rules'],
    ['domain/rota.ts', "import { readFileSync } from 'node:fs'", 'a module of Node'],
    ['domain/rota.ts', "import type { Board } from '../contract/views'", 'reaches into contract/'],
    ['contract/views.ts', "export * from '../bot/api/board'", 'reaches into bot/'],
    ['tab/features/rota.tsx', "const x = await import('../../bot/compose')", 'reaches into bot/'],
    ['tab/features/rota.tsx', "import { app } from '@microsoft/teams-js'", 'only tab/host/'],
    ['tab/features/rota.tsx', "import { Board } from '../surfaces/Board'", 'never the other way round'],
    ['tab/api/getBoard.ts', "import { rota } from '../features/rota'", 'never the other way round'],
    ['tab/api/getBoard.ts', "import { boardSchema } from '../../contract/schemas'", 'brings zod'],
    ['tab/api/getBoard.ts', "import { z } from 'zod'", 'not on its list'],
    ['bot/sessions/endSession.ts', "import { TableClient } from '@azure/data-tables'", 'only bot/storage/'],
    ['bot/sessions/endSession.ts', "import type { Activity } from 'botframework-schema'", 'only bot/chat/'],
    ['bot/sessions/endSession.ts', "type A = import('botbuilder').Activity", 'only bot/chat/'],
    ['bot/sessions/endSession.ts', "import { Router } from 'express'", 'use cases take plain values'],
    ['bot/main.ts', "const local = require('../local/start')", 'reaches into local/'],
    ['bot/api/board.ts', "import { aCircle } from '../../test/support/aCircle'", 'reaches into test/'],
    ['local/product.ts', "import { Boards } from '../bot/storage/boards'", 'Import bot/compose'],
  ])('%s may not say: %s', (file, text, lesson) => {
    expect(refusals(file, text)).toEqual([expect.stringContaining(lesson)]);
  });

  test.each([
    ['domain/rota.ts', "import { Temporal } from 'temporal-polyfill'; import { x } from './ids'"],
    ['contract/schemas.ts', "import { z } from 'zod'; import { LIMIT } from '../domain/limits'"],
    ['tab/host/host.ts', "import { app } from '@microsoft/teams-js'"],
    ['tab/board.tsx', "import { Board } from './surfaces/Board'"],
    ['tab/surfaces/Board.tsx', "import { Rota } from '../features/Rota'"],
    ['tab/api/getBoard.ts', "import type { BoardShape } from '../../contract/schemas'"],
    ['bot/chat/adapter.ts', "import { CloudAdapter } from 'botbuilder'"],
    ['bot/storage/tables.ts', "import { TableClient } from '@azure/data-tables'"],
    ['local/product.ts', "import { startProduct } from '../bot/compose'"],
    ['test/journeys/session.test.ts', "import { tables } from '../../bot/storage/tables'"],
  ])('%s may say: %s', (file, text) => {
    expect(refusals(file, text)).toEqual([]);
  });
});
