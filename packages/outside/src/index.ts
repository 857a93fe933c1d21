/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Packs what is published, makes new Backstage apps, installs into them as the documentation tells, and looks at the card.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startDemoClusters } from '@internal/demo-clusters';
import { bytesOfOurs } from './bundleSize';
import { createApp } from './createApp';
import { follow } from './follow';
import { packAll, packedIn } from './pack';
import { see } from './see';
import { configure, serve } from './serve';
import { inspect } from './tarball';
import { repository, runYarn, tell } from './yarn';

const CLUSTER = 'article';

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KiB`;

async function tryApp(
  options: Parameters<typeof createApp>[0],
  results: string,
): Promise<void> {
  const { legacy, log, dir } = options;
  const name = legacy ? 'legacy' : 'default';
  const app = await createApp(options);
  await follow({ ...options, app });
  tell('Checking its types');
  await runYarn(['tsc'], { cwd: app, log });
  const { clusters, get, stop } = await startDemoClusters({ dir });
  try {
    configure(app, get(CLUSTER));
    tell('Building it');
    await runYarn(['build:all'], { cwd: app, log });
    const stopApp = await serve(app, log);
    try {
      const screenshot = join(results, `outside-${name}.png`);
      const seen = await see(CLUSTER, screenshot);
      if (seen.complaints.length > 0) {
        throw new Error(`The page failed: ${seen.complaints.join('; ')}`);
      }
      tell(`The card is there, see ${screenshot}`);
      process.stdout.write(
        [
          `${name} app, code of ours before compression:`,
          `  page without it: ${kilobytes(bytesOfOurs(app, seen.without))}`,
          `  page of a cluster: ${kilobytes(bytesOfOurs(app, seen.with))}`,
          '',
        ].join('\n'),
      );
    } finally {
      await stopApp();
    }
  } finally {
    await stop();
    tell(`${clusters.length} clusters stopped`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      legacy: { type: 'boolean', default: false },
      default: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      // A folder that was kept, to go on with what is packed there
      packed: { type: 'string' },
    },
  });
  const both = values.legacy === values.default;
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-outside-'));
  const log = join(dir, 'log.txt');
  writeFileSync(log, '');
  const results = join(repository, '.test-results');
  mkdirSync(results, { recursive: true });
  const keptLog = join(results, 'outside.log');
  tell(`Everything is written to ${log}, and in the end to ${keptLog}`);
  try {
    const packed = values.packed
      ? packedIn(resolve(values.packed)).filter(({ file }) => existsSync(file))
      : await packAll(dir, log);
    inspect(packed);
    const shared = {
      ...{ dir, log, packed },
      ours: join(repository, 'package.json'),
    };
    for (const legacy of [false, true]) {
      if (both || legacy === values.legacy) {
        await tryApp({ ...shared, legacy }, results);
      }
    }
  } finally {
    copyFileSync(log, keptLog);
    if (!values.keep) {
      rmSync(dir, { recursive: true, force: true });
    }
  }
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
