/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReadResult } from 'backstage-plugin-cilium-tuning-common';
import type { OfflineReading, ReadArchive } from './types';
import type { WorkerAnswer, WorkerRequest } from './workerMessages';

/** A worker did not start: its script may come from another host, or a policy forbids it. */
class WorkerUnavailable extends Error {}

function readWith(
  worker: Worker,
  ...[archive, options]: Parameters<ReadArchive>
): Promise<ReadResult<OfflineReading>> {
  const { clusterName, signal, onProgress } = options;
  return new Promise((resolve, reject) => {
    let isReady = false;
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('error', event => {
      event.preventDefault();
      reject(isReady ? new Error(event.message) : new WorkerUnavailable());
    });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<WorkerAnswer>) => {
        switch (data.kind) {
          case 'ready': {
            isReady = true;
            const request: WorkerRequest = { archive, clusterName };
            worker.postMessage(request);
            break;
          }
          case 'progress':
            onProgress(data.done, data.total);
            break;
          case 'done':
            resolve(data.result);
            break;
          default:
            reject(new Error(data.message));
        }
      },
    );
  });
}

/**
 * Reads archives in a worker, so that the page stays responsive; on the page itself where no worker can be started.
 *
 * @param start - starts a worker, and throws where there can be none
 */
export function readInWorker(start: () => Promise<Worker>): ReadArchive {
  return async (archive, options) => {
    let worker: Worker | undefined;
    try {
      worker = await start();
      return await readWith(worker, archive, options);
    } catch (error) {
      options.signal.throwIfAborted();
      if (worker && !(error instanceof WorkerUnavailable)) {
        throw error;
      }
      // Loaded only here: what reads archives is large
      const { readArchive } = await import('./readArchive');
      return await readArchive(archive, options);
    } finally {
      worker?.terminate();
    }
  };
}
