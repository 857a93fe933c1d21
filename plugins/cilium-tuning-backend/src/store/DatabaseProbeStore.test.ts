/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  largeCluster,
  startDemoClusters,
  type DemoCluster,
  type DemoClusters,
} from '@internal/demo-clusters';
import {
  probeSource,
  rememberedProbes,
  rememberProbes,
  scanCluster,
  type ClusterReader,
} from 'backstage-plugin-cilium-tuning-node';
import type { Knex } from 'knex';
import { at, entry, refOf, storesOver } from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { DatabaseProbeStore } from './DatabaseProbeStore';
import { tables } from './tables';

jest.setTimeout(60_000);

const NODES = 260;

const key = { entityRef: refOf('large'), clusterName: 'large' };

/** What a process has of its own. */
function processOver(database: Knex, mostCharacters?: number) {
  const logger = mockServices.logger.mock();
  return {
    ...{ cluster: {}, logger },
    store: new DatabaseProbeStore({ database, logger, mostCharacters }),
  };
}

describe('DatabaseProbeStore', () => {
  const databases = TestDatabases.create();
  const dir = mkdtempSync(join(tmpdir(), 'probe-store-'));
  let demo: DemoClusters;
  let large: DemoCluster;

  beforeAll(async () => {
    demo = await startDemoClusters({ dir, definitions: [largeCluster(NODES)] });
    [large] = demo.clusters;
  });

  afterAll(async () => {
    await demo.stop();
    rmSync(dir, { recursive: true });
  });

  const reader: ClusterReader = {
    get: ({ path, query = {}, accept = 'application/json', signal }) =>
      new Promise((resolve, reject) => {
        const url = new URL(path, large.url);
        Object.entries(query).forEach(
          ([name, value]) =>
            value !== undefined && url.searchParams.set(name, String(value)),
        );
        const headers = { accept, authorization: `Bearer ${large.token}` };
        const ca = Buffer.from(large.caData, 'base64');
        get(url, { ca, headers, signal }, answer => {
          json(answer).then(
            value => resolve({ ok: true, value: value as JsonObject }),
            reject,
          );
        }).on('error', reject);
      }),
  };

  const readLarge = (cluster: object) =>
    scanCluster({
      ...{ clusterName: 'large', cluster, reader, sources: [probeSource] },
      ...{ ciliumNamespaces: [], probeNamespace: 'cilium-tuning' },
      ...{ timeLimit: 30_000, maxRequests: 3 },
      signal: new AbortController().signal,
    });

  /** A scan as replicas do it; gives what nodes are told of, and how many whole pods were asked for. */
  async function scan({ store, cluster }: ReturnType<typeof processOver>) {
    const before = large.requests.length;
    await store.recall(key, cluster);
    const { nodes, facts } = await readLarge(cluster);
    await store.keep(key, cluster);
    const whole = large.requests
      .slice(before)
      .filter(
        ({ target }) =>
          target.includes('/pods?') && !target.includes('includeObject=None'),
      );
    return { nodes, facts, whole };
  }

  describe.each(databaseKinds)('on %s', kind => {
    let database: Knex;

    beforeAll(async () => {
      database = await databases.init(kind);
      await storesOver(database).look(at(0), entry('large'));
    });

    it('lets the first scan of a new process ask for the pods only whose report is not known', async () => {
      const first = await scan(processOver(database));
      const second = await scan(processOver(database));

      expect(first.whole.map(({ target }) => target)).toContainEqual(
        expect.not.stringContaining('fieldSelector'),
      );
      // Those that are not ready, and one whose message is no report
      expect(second.whole).toHaveLength(3);
      for (const { target } of second.whole) {
        expect(target).toContain('fieldSelector=spec.nodeName');
      }
      expect(second.nodes).toEqual(first.nodes);
    });

    it('tells a replica what another has read, and writes nothing where nothing has changed', async () => {
      const [one, other] = [processOver(database), processOver(database)];
      await scan(one);
      await scan(other);
      const before = await database(tables.probes);
      await scan(one);
      expect(await database(tables.probes)).toEqual(before);

      const [[pod, probe], ...others] = rememberedProbes(one.cluster);
      const restarted = { ...probe, restarts: probe.restarts + 1 };
      rememberProbes(one.cluster, new Map([[pod, restarted], ...others]));
      await one.store.keep(key, one.cluster);
      await other.store.recall(key, other.cluster);

      expect(rememberedProbes(other.cluster).get(pod)).toEqual(restarted);
      expect(rememberedProbes(other.cluster).size).toBe(others.length + 1);
    });

    it('keeps nothing of what is too little, too much, or of another cluster', async () => {
      const one = processOver(database);
      const kept = () => database(tables.probes).pluck('entity_ref');
      await one.store.recall({ ...key, clusterName: 'other' }, one.cluster);
      expect(rememberedProbes(one.cluster).size).toBe(0);

      await database(tables.probes).delete();
      await scan(processOver(database, 1_000));
      expect(await kept()).toEqual([]);

      await scan(one);
      expect(await kept()).toEqual([key.entityRef]);
      rememberProbes(one.cluster, new Map());
      await one.store.keep(key, one.cluster);
      expect(await kept()).toEqual([]);
    });

    it('lets a scan go on without it', async () => {
      await scan(processOver(database));
      await database(tables.probes).update({ probes: '{"probes":"some"}' });
      const one = processOver(database);
      expect((await scan(one)).nodes.length).toBeGreaterThan(200);

      await database.schema.dropTable(tables.probes);
      const other = processOver(database);
      expect((await scan(other)).nodes.length).toBeGreaterThan(200);
      expect(other.logger.warn).toHaveBeenCalledTimes(2);
    });
  });
});
