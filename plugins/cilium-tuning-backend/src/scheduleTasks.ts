/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { ClusterDirectory } from './clusters/ClusterDirectory';
import type { ChangePublisher } from './notify/ChangePublisher';
import type { ScanWorker } from './queue/ScanWorker';
import type { DatabaseHistoryStore } from './store/DatabaseHistoryStore';

/**
 * Lets each replica look for work. Anybody who is signed in may trigger these tasks and read how they ended, so they do
 * nothing that is not due, and their errors say nothing of what they were about.
 */
export async function scheduleTasks(options: {
  directory: ClusterDirectory;
  history: DatabaseHistoryStore;
  publisher: ChangePublisher;
  worker: ScanWorker;
  renewFleet(signal: AbortSignal): Promise<void>;
  renewDaily(signal: AbortSignal): Promise<void>;
  /** Tells owners of waivers that end soon. */
  tellEnding(signal: AbortSignal): Promise<void>;
  runCampaigns(signal: AbortSignal): Promise<void>;
  /** Where things expire after a while. */
  expiring: readonly { clean(now: Date): Promise<void> }[];
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<void> {
  const { directory, history, publisher, worker, scheduler, logger } = options;
  const guarded =
    (what: string, run: (signal: AbortSignal) => Promise<void>) =>
    async (signal: AbortSignal) => {
      try {
        await run(signal);
      } catch (error) {
        logger.error(`${what} failed`, toError(error));
        throw new ServiceUnavailableError(
          `${what} failed; the log of the backend says why`,
        );
      }
    };
  await scheduler.scheduleTask({
    id: 'cilium-tuning-directory',
    scope: 'local',
    frequency: { seconds: 3 },
    initialDelay: { seconds: 1 },
    timeout: { minutes: 2 },
    fn: guarded('Looking at the catalog and the Kubernetes plugin', signal =>
      directory.refreshWhenDue(signal),
    ),
  });
  await scheduler.scheduleTask({
    id: 'cilium-tuning-scans',
    scope: 'local',
    frequency: { seconds: 2 },
    initialDelay: { seconds: 2 },
    timeout: { minutes: 1 },
    fn: guarded('Starting due scans', () => worker.tick()),
  });
  await scheduler.scheduleTask({
    id: 'cilium-tuning-changes',
    scope: 'local',
    // Changes are told as they are stored; this is for what another replica left, and for what failed
    frequency: { seconds: 15 },
    initialDelay: { seconds: 5 },
    timeout: { minutes: 5 },
    fn: guarded('Telling changes', () => publisher.publishDue()),
  });
  await scheduler.scheduleTask({
    id: 'cilium-tuning-fleet',
    scope: 'local',
    frequency: { minutes: 10 },
    initialDelay: { seconds: 5 },
    timeout: { minutes: 9 },
    fn: guarded('Renewing what lists show', signal =>
      options.renewFleet(signal),
    ),
  });
  await scheduler.scheduleTask({
    id: 'cilium-tuning-daily',
    scope: 'global',
    frequency: { hours: 6 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 30 },
    fn: guarded('Making days of the history', signal =>
      options.renewDaily(signal),
    ),
  });
  await scheduler.scheduleTask({
    id: 'cilium-tuning-campaigns',
    scope: 'global',
    frequency: { minutes: 10 },
    initialDelay: { seconds: 10 },
    timeout: { minutes: 10 },
    fn: guarded('Letting campaigns go on', signal =>
      options.runCampaigns(signal),
    ),
  });
  await scheduler.scheduleTask({
    id: 'cilium-tuning-history',
    // By one replica for all
    scope: 'global',
    frequency: { hours: 6 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 30 },
    fn: guarded('Cleaning the history', () => history.clean(new Date())),
  });
  await scheduler.scheduleTask({
    id: 'cilium-tuning-waivers',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 10 },
    fn: guarded('Telling of waivers that end', signal =>
      options.tellEnding(signal),
    ),
  });
  await scheduler.scheduleTask({
    id: 'cilium-tuning-expired',
    scope: 'global',
    frequency: { minutes: 5 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: guarded('Deleting what has expired', async () => {
      const now = new Date();
      await Promise.all(options.expiring.map(store => store.clean(now)));
    }),
  });
}
