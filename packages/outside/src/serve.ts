/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  clusterLocatorMethods,
  type DemoCluster,
} from '@internal/demo-clusters';
import { stringify } from 'yaml';
import { blocksOf, readGuide } from './guide';
import { startYarn, tell } from './yarn';

const PORT = 7107;
const READY_WITHIN_MS = 240_000;

/** Where the app is served, by its backend. */
export const APP_URL = `http://localhost:${PORT}`;

/** The entity that the guide gives, with the name of the cluster that there is. */
function entityOf(guide: string, cluster: string): string {
  const [{ code }] = blocksOf(guide, 'Describe the cluster in the catalog');
  return code.replace(/name: .+/, `name: ${cluster}`);
}

/** Configures an app for a cluster, as the guide tells, and to be served by its backend. */
export function configure(app: string, cluster: DemoCluster): void {
  const guide = readGuide();
  const entities = join(app, 'examples/cluster.yaml');
  writeFileSync(entities, entityOf(guide, cluster.name));
  const [scanned] = blocksOf(guide, 'Say what is scanned');
  writeFileSync(
    join(app, 'app-config.local.yaml'),
    `${scanned.code}${stringify({
      app: { baseUrl: APP_URL },
      backend: { baseUrl: APP_URL, listen: { port: PORT, host: '127.0.0.1' } },
      catalog: { locations: [{ type: 'file', target: entities }] },
      kubernetes: {
        serviceLocatorMethod: { type: 'multiTenant' },
        clusterLocatorMethods: clusterLocatorMethods([cluster]),
      },
    })}`,
  );
}

/** Starts the backend of an app, which serves what was built of the frontend; gives what stops it. */
export async function serve(
  app: string,
  log: string,
): Promise<() => Promise<void>> {
  tell(`Starting it at ${APP_URL}`);
  const child = startYarn(['workspace', 'backend', 'start'], {
    ...{ cwd: app, log },
    env: { GITHUB_TOKEN: 'none', NODE_ENV: 'development' },
  });
  const stop = async () => {
    if (child.pid && child.exitCode === null) {
      process.kill(-child.pid);
      await new Promise(resolve => child.once('close', resolve));
    }
  };
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(
      `${APP_URL}/.backstage/health/v1/readiness`,
    ).catch(() => undefined);
    if (answer?.ok) {
      return stop;
    }
    await pause(500);
  }
  await stop();
  throw new Error(`The app is not ready at ${APP_URL}: see ${log}`);
}
