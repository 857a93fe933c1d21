/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, blocksOf, readGuide } from './guide';
import type { Packed } from './pack';
import { runYarn, tell } from './yarn';

/** Writes a text before the last of the places in a file that look so; there has to be one. */
function insertBefore(file: string, place: string, text: string): void {
  const content = readFileSync(file, 'utf8');
  const at = content.lastIndexOf(place);
  if (at === -1) {
    throw new Error(`${file} has no ${place}: the template is another one`);
  }
  writeFileSync(file, `${content.slice(0, at)}${text}\n${content.slice(at)}`);
}

/** A block that the guide gives for a file. */
function blockFor(blocks: readonly Block[], path: string): string {
  const block = blocks.find(each => each.path === path);
  if (!block) {
    throw new Error(`The guide has no block for ${path}`);
  }
  return block.code.split('\n').slice(1).join('\n');
}

/** Lines of a block that match, as they stand there. */
function linesOf(block: string, wanted: RegExp): string {
  const lines = block.split('\n').filter(line => wanted.test(line));
  if (lines.length === 0) {
    throw new Error(`The guide has no line like ${wanted}`);
  }
  return lines.join('\n');
}

/** The commands of a section, as the arguments of Yarn. */
function commandsOf(blocks: readonly Block[]): string[][] {
  return blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.trim().split('\n'))
    .map(line => line.split(' ').slice(1));
}

function followBackend(app: string, blocks: readonly Block[]): void {
  const path = 'packages/backend/src/index.ts';
  // What the template has already need not be added twice
  const lines = linesOf(blockFor(blocks, path), /cilium-tuning/);
  insertBefore(join(app, path), 'backend.start();', lines);
}

function followLegacyFrontend(app: string, blocks: readonly Block[]): void {
  const entityPath = 'packages/app/src/components/catalog/EntityPage.tsx';
  const entityPage = blockFor(blocks, entityPath);
  const [imports, rest] = entityPage.split(/(?=^const resourcePage)/m);
  const [resourcePage, switched] = rest.split(/(?=^export const entityPage)/m);
  const file = join(app, entityPath);
  insertBefore(file, 'export const entityPage', `${imports}${resourcePage}`);
  insertBefore(
    file,
    '    <EntitySwitch.Case>{defaultEntityPage}',
    linesOf(switched, /resourcePage/),
  );

  const appPath = 'packages/app/src/App.tsx';
  const routes = blockFor(blocks, appPath);
  insertBefore(
    join(app, appPath),
    'const routes =',
    linesOf(routes, /^import/),
  );
  insertBefore(
    join(app, appPath),
    '  </FlatRoutes>',
    linesOf(routes, /<Route /),
  );
}

/** Does in an app what the guide tells to, up to and with the installation. */
export async function follow(options: {
  app: string;
  log: string;
  legacy: boolean;
  packed: readonly Packed[];
}): Promise<void> {
  const { app, log, legacy, packed } = options;
  const guide = readGuide();
  const backend = blocksOf(guide, 'Backend');
  const frontend = blocksOf(guide, 'Frontend');
  followBackend(app, backend);
  if (legacy) {
    followLegacyFrontend(app, frontend);
  }
  for (const command of [...commandsOf(backend), ...commandsOf(frontend)]) {
    tell(`yarn ${command.join(' ')}`);
    // What is not published yet is taken from its archive
    const args = command.map(argument => {
      const file = packed.find(({ name }) => name === argument)?.file;
      return file ? `${argument}@file:${file}` : argument;
    });
    await runYarn(args, { cwd: app, log });
  }
}
