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
import type { ScanWorker } from './queue/ScanWorker';

/**
 * Lets each replica look for work. Anybody who is signed in may trigger these tasks and read how they ended, so they do
 * nothing that is not due, and their errors say nothing of what they were about.
 */
export async function scheduleTasks(options: {
  directory: ClusterDirectory;
  worker: ScanWorker;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<void> {
  const { directory, worker, scheduler, logger } = options;
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
}
