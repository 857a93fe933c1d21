/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import {
  assess,
  buildSnapshot,
  type Assessment,
  type Snapshot,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { DatabaseScanQueue } from '../queue/DatabaseScanQueue';
import type { DirectoryEntry } from '../store/ClusterStore';
import { DatabaseClusterStore } from '../store/DatabaseClusterStore';
import { DatabaseFleetStore } from '../store/DatabaseFleetStore';
import { DatabaseHistoryStore } from '../store/DatabaseHistoryStore';
import { DatabaseReportStore } from '../store/DatabaseReportStore';

/** Milliseconds between two scans of a cluster in tests. */
export const INTERVAL = 30 * 60_000;

/** Milliseconds after which a report is old in tests. */
export const STALE_AFTER = 3 * INTERVAL;

const DAY = 24 * 60 * 60_000;

const NOON = Date.parse('2026-03-01T12:00:00Z');

/** A time of the test's day, in seconds from its noon. */
export const at = (seconds: number): Date => new Date(NOON + seconds * 1000);

/** Seconds from noon. */
export const secondsOf = (date: Date | undefined): number | undefined =>
  date && (date.getTime() - NOON) / 1000;

/** The ref of a cluster entity in namespace `default`. */
export const refOf = (name: string): string => `resource:default/${name}`;

/** A matched and scheduled cluster entity, with what differs. */
export function entry(
  name: string,
  more: Partial<DirectoryEntry> = {},
): DirectoryEntry {
  return {
    entityRef: refOf(name),
    binding: 'matched',
    clusterName: name,
    authProvider: 'serviceAccount',
    missingCount: 0,
    scheduled: true,
    owners: [],
    labels: {},
    tags: [],
    systems: [],
    ...more,
  };
}

/** That Cilium is there, and what the governors of the node's CPUs are. */
function agentsOf(readAt: string, governors: string[]): SourceReading {
  const told = { source: 'probe', observedAt: readAt, excerpt: '', object: '' };
  return {
    state: { source: 'probe', state: 'ok', nodes: 1, readAt },
    cilium: { state: 'found', lookedFor: [] },
    nodes: new Map([
      [
        'worker-1',
        {
          facts: [
            {
              ...{ ...told, fact: 'cpuGovernors', value: governors },
              basis: 'observed',
            },
          ],
        },
      ],
    ]),
  };
}

/** What a scan of a cluster with one node brings; with the governors of its CPUs, that Cilium is there too. */
export function scanned(
  clusterName: string,
  takenAt: Date = at(0),
  governors?: string[],
): { snapshot: Snapshot; assessment: Assessment } {
  const readAt = takenAt.toISOString();
  const snapshot = buildSnapshot({
    clusterName,
    takenAt: readAt,
    readings: [
      ...(governors ? [agentsOf(readAt, governors)] : []),
      {
        state: { source: 'nodes', state: 'ok', nodes: 1, readAt },
        nodes: new Map([
          [
            'worker-1',
            {
              facts: [
                {
                  fact: 'kernelRelease',
                  value: '6.8.0-31-generic',
                  source: 'nodes',
                  basis: 'observed',
                  observedAt: readAt,
                  excerpt: 'kernelVersion: 6.8.0-31-generic',
                  object: 'Node worker-1',
                },
              ],
            },
          ],
        ]),
      },
    ],
  });
  return { snapshot, assessment: assess(snapshot) };
}

/** The stores over a database, and a shorthand for a look of the directory. */
export function storesOver(database: Knex) {
  const clusters = new DatabaseClusterStore({ database });
  const logger = mockServices.logger.mock();
  return {
    database,
    clusters,
    logger,
    fleet: new DatabaseFleetStore({ database, staleAfter: STALE_AFTER }),
    history: new DatabaseHistoryStore({
      database,
      keepDetail: 30 * DAY,
      keepDaily: 730 * DAY,
    }),
    reports: new DatabaseReportStore({ database, logger }),
    queue: new DatabaseScanQueue({ database, interval: INTERVAL }),
    /** The directory looks at a time and finds these. */
    async look(time: Date, ...entries: DirectoryEntry[]): Promise<void> {
      await clusters.hastenDirectoryTurn(time);
      const turn = await clusters.claimDirectoryTurn(time, 60_000);
      if (turn === undefined) {
        throw new Error('It was not time to look');
      }
      await clusters.saveDirectory(entries, turn, time);
    },
  };
}

/** The stores, and shorthands. */
export type Stores = ReturnType<typeof storesOver>;

/** Claims the cluster that is due and ends its scan with a report. */
export async function scanNow(
  { queue }: Stores,
  time: Date,
  clusterName: string,
  governors?: string[],
): Promise<boolean> {
  const claim = await queue.claim(time);
  if (claim?.clusterName !== clusterName) {
    throw new Error(`${clusterName} is not what is due`);
  }
  return queue.finish(
    claim,
    { outcome: 'complete', report: scanned(clusterName, time, governors) },
    time,
  );
}
