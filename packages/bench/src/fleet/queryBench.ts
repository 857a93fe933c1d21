/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { catalogEntityCreatePermission } from '@backstage/plugin-catalog-common/alpha';
import { z } from 'zod';
import { median, quantile } from '../quantile';
import { until } from '../until';
import type { FleetDatabaseKind } from './FleetDatabase';
import { pathOf } from './fleetEntities';
import type { FleetBenchOptions } from './fleetOptions';
import type { BareBackend } from './runBareBackend';
import { LARGE, startFleet } from './startFleet';

const RUNS = 600;
const AT_ONCE = 8;
const HISTORY_DAYS = 730;
const LARGE_NODES = 5_000;
const HIDDEN_WITHIN_MS = 30_000;
const SCANNED_WITHIN_MS = 60 * 60_000;
/** What a report is held against, by the name of its row. */
export const ALONE = 'permission plugin, asked alone';
/** Parts of all scans after which memory is looked at. */
const LOOKS = [0.25, 0.5, 0.75, 1];

const refreshSchema = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});

/** The queries of the list that are measured. */
const queries: Record<string, object> = {
  'list of clusters': {},
  'list with facets': { facets: true },
  'list by search': { search: 'cluster-00' },
};

/** Users may ask it themselves only about what needs no entity; a question takes it the same as one of a report. */
const question = {
  items: [{ id: 'create', permission: catalogEntityCreatePermission }],
};

/** How long requests took, milliseconds. */
export interface Latency {
  what: string;
  /** The first one. */
  cold: number;
  median: number;
  p95: number;
}

/** What reading a fleet took. */
export interface FleetQueryFigures {
  database: FleetDatabaseKind;
  clusters: number;
  historyRows: number;
  latencies: Latency[];
  /** MiB in use after some of the scans, by their number. */
  heap: [scans: number, mebibytes: number][];
  /** Of the report of 5,000 nodes. */
  largeReport: { text: number; stored: number };
}

async function signIn({ url }: BareBackend): Promise<string> {
  const answer = await fetch(`${url}/api/auth/guest/refresh`);
  return refreshSchema.parse(await answer.json()).backstageIdentity.token;
}

async function measure(
  what: string,
  run: (index: number) => Promise<{ status: number }>,
): Promise<Latency> {
  const times: number[] = [];
  for (let index = 0; index <= RUNS; index++) {
    const startedAt = performance.now();
    const { status } = await run(index);
    times.push(performance.now() - startedAt);
    if (status !== 200) {
      throw new Error(`${what}: status ${status}`);
    }
  }
  const [cold, ...warm] = times;
  return {
    ...{ what, cold },
    median: median(warm),
    p95: quantile(warm, 0.95),
  };
}

/**
 * Reads a fleet with two years of history, as a user whose permissions are conditional: half of the clusters' reports are
 * hidden, in the end by the catalog's permission as well.
 */
export async function benchQueries(
  kind: FleetDatabaseKind,
  options: Pick<FleetBenchOptions, 'readClusters' | 'catalogInterval'>,
): Promise<FleetQueryFigures> {
  const { readClusters: clusters, catalogInterval } = options;
  const fleet = await startFleet({
    ...{
      clusters,
      catalogInterval,
      largeNodes: LARGE_NODES,
      database: kind,
      parts: ['users'],
    },
    ciliumTuning: {
      scan: { clusters: 'all', interval: '24h', maxConcurrent: AT_ONCE },
    },
  });
  try {
    const { database, names } = fleet;
    const [backend] = fleet.backends;
    const heap: [number, number][] = [];
    for (const part of LOOKS) {
      const wanted = Math.round((clusters + 1) * part);
      await until(`${wanted} scans`, SCANNED_WITHIN_MS, async () => {
        // On a busy machine some fail, and their next would come in a day
        await database.makeFailedDue();
        return (await database.reports()).size >= wanted || undefined;
      });
      heap.push([wanted, await backend.heap()]);
    }
    await database.copyHistory(HISTORY_DAYS);
    const token = await signIn(backend);
    const listing = (what: string, body: object) =>
      measure(what, () =>
        backend.ask('/cilium-tuning/clusters/query', { body, token }),
      );
    const latencies: Latency[] = [];
    for (const [what, body] of Object.entries(queries)) {
      latencies.push(await listing(what, body));
    }
    const visible = names.filter((_, index) => index % 2 === 0);
    const reading = (path: string, name: (index: number) => string) =>
      measure(path, index =>
        backend.ask(`${pathOf(name(index))}${path}`, { token }),
      );
    const next = (index: number) => visible[index % visible.length];
    latencies.push(
      await measure(ALONE, () =>
        backend.ask('/permission/authorize', { body: question, token }),
      ),
      { ...(await reading('/report', next)), what: 'report' },
      { ...(await reading('/history?days=730', next)), what: 'history' },
    );
    backend.hideEntities();
    await until('entities are hidden', HIDDEN_WITHIN_MS, async () => {
      const { status } = await backend.ask(`${pathOf(names[1])}/report`, {
        token,
      });
      return status === 404 || undefined;
    });
    const unseen = await reading('/report', next);
    const list = await listing('list, entities hidden', {});
    latencies.push(
      { ...unseen, what: 'report, entities hidden' },
      list,
      // what the list had is remembered for longer than this takes
      {
        ...(await reading('/report', next)),
        what: 'report, entities hidden, after a list',
      },
    );
    const reports = [...(await database.reports()).values()];
    return {
      ...{ database: kind, clusters, latencies, heap },
      historyRows: reports.reduce((sum, count) => sum + count, 0),
      largeReport: await database.reportBytes(LARGE),
    };
  } finally {
    await fleet.stop();
  }
}
