/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';

/** A container that ended, as a pod's status has it. */
export interface Ended {
  message?: string;
  startedAt?: string;
  finishedAt?: string;
  exitCode?: number;
}

/** Parts of a pod of the probe that a test wants otherwise. */
export interface ProbePodParts {
  name?: string;
  nodeName?: string;
  /** Of the main container. */
  restarts?: number;
  /** How the init container ended; null while it has not. */
  look?: Ended | null;
  /** How the last run of the main container ended. */
  lastWatch?: Ended;
  /** What a container waits for. */
  waiting?: string;
  ready?: boolean;
  /** Since when it is ready or not. */
  readySince?: string;
  deleted?: boolean;
}

const terminated = (ended: Ended): JsonObject => ({
  terminated: {
    exitCode: 0,
    startedAt: '2026-03-01T10:00:00Z',
    finishedAt: '2026-03-01T10:00:05Z',
    ...ended,
  },
});

/** A pod of the probe, as the API shows it. */
export function probePodObject(parts: ProbePodParts = {}): JsonObject {
  const { look = {}, lastWatch, waiting, ready = true } = parts;
  const lookState = look ? terminated(look) : { waiting: { reason: waiting } };
  return {
    metadata: {
      name: parts.name ?? 'cilium-tuning-probe-abcde',
      namespace: 'cilium-tuning',
      ...(parts.deleted && { deletionTimestamp: '2026-03-01T12:00:00Z' }),
    },
    spec: {
      nodeName: parts.nodeName ?? 'worker-1',
      initContainers: [{ name: 'look' }],
      containers: [{ name: 'watch' }],
    },
    status: {
      phase: 'Running',
      conditions: [
        {
          type: 'Ready',
          status: ready ? 'True' : 'False',
          lastTransitionTime: parts.readySince ?? '2026-03-01T10:00:06Z',
        },
      ],
      initContainerStatuses: [{ name: 'look', state: lookState }],
      containerStatuses: [
        {
          name: 'watch',
          ready,
          restartCount: parts.restarts ?? 0,
          state: look
            ? { running: { startedAt: '2026-03-01T10:00:06Z' } }
            : { waiting: { reason: 'PodInitializing' } },
          ...(lastWatch && { lastState: terminated(lastWatch) }),
        },
      ],
    },
  };
}
