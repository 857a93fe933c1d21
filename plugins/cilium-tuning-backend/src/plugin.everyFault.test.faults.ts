/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  articleCluster,
  type ClusterDefinition,
} from '@internal/demo-clusters';
import {
  ownErrors,
  reportOf,
  said,
  scanOnDemand,
  statusOf,
} from './__testUtils__/clusterCalls';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { expectedOfFaults as expected } from './__testUtils__/expectedOfFaults';
import { openSockets, usedHeap } from './__testUtils__/processFigures';
import {
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';

/** How long to go on with all of them at once, in minutes from the start. */
const MINUTES = Number(process.env.CILIUM_TUNING_TEST_FAULTS_MINUTES ?? 2);
const endsAt = Date.now() + MINUTES * 60_000;

jest.setTimeout(200_000 + MINUTES * 60_000);

const INTERVAL_SECONDS = 60;
/** By this, and by how long the others' scans take, may two scans of a cluster lie further apart than the interval. */
const LATE_SECONDS = 6 + 24;
/** For what was compiled meanwhile, and for caches. What one scan of each cluster holds at its peak is several times this. */
const HEAP_SLACK_MIB = 12;

const faulty = Object.keys(expected);
const WELL = 'well';

/** More nodes than fit on a page, so that there is something to continue. */
const twoPages: Partial<ClusterDefinition> = {
  nodeGroups: [{ ...articleCluster.nodeGroups[0], count: 501 }],
  probe: undefined,
};

describe('every fault', () => {
  let service: TestService;
  let idle: { sockets: number; heap: number };
  const ending = new AbortController();
  const wellScans = new Set<string>();
  const told: string[] = [];
  let watching: Promise<void>;

  /** Notes when the cluster that is well was scanned. */
  async function watch() {
    while (!ending.signal.aborted) {
      const { lastScan } = await statusOf(service, WELL);
      if (lastScan) {
        wellScans.add(lastScan.finishedAt);
      }
      await sleep(1000);
    }
  }

  /** Waits until nothing is open any more but what was when nothing happened. */
  async function untilQuiet(sockets: number) {
    const clusters = service.demo.clusters;
    return await service.until(
      async () => ({
        toClusters: clusters.reduce(
          (sum, { connections }) => sum + connections,
          0,
        ),
        toBackend: await service.connections(),
        ofProcess: openSockets(),
      }),
      open =>
        open.toClusters === 0 &&
        open.toBackend === 0 &&
        open.ofProcess <= sockets,
    );
  }

  beforeAll(async () => {
    service = await startTestService({
      policy: () => ({ result: AuthorizeResult.ALLOW }),
      config: {
        scan: {
          ...{ clusters: 'all', interval: { seconds: INTERVAL_SECONDS } },
          ...{ maxConcurrent: 3, requestTimeLimit: '12s', timeLimit: '15s' },
        },
      },
      definitions: [...faulty, WELL].map(name => ({
        ...articleCluster,
        name,
        ...(name === 'expired-continue' && twoPages),
      })),
      entities: [...faulty, WELL].map(name => clusterEntity(name)),
    });
    await service.untilReported([...faulty, WELL]);
    const quiet = await untilQuiet(0);
    idle = { sockets: quiet.ofProcess, heap: usedHeap() };
    watching = watch();
  });

  afterAll(async () => {
    ending.abort();
    await watching;
    await service.stop();
    process.stdout.write(`${told.join('\n')}\n`);
  });

  const show = (name: string) =>
    service.demo.get(name).setFaults(expected[name].fault);
  const heal = (name: string) => service.demo.get(name).setFaults();

  /** Scans a cluster; gives how that ended. */
  async function scan(name: string) {
    const { before, after } = await scanOnDemand(service, name);
    return {
      name,
      outcome: after.lastScan?.outcome,
      code: after.lastScan?.problem?.code,
      says: said(after),
      report: after.report?.state,
      keepsReport: (await reportOf(service, name)).id === before.report?.id,
    };
  }
  const scanAll = () => Promise.all(faulty.map(scan));

  function named(name: string) {
    const { outcome, code, advice = /^$/ } = expected[name];
    const failed = outcome === 'failed';
    return {
      ...{ name, outcome, code, says: expect.stringMatching(advice) },
      ...{ report: failed ? 'stale' : 'current', keepsReport: failed },
    };
  }
  const recovered = (name: string) => ({
    ...{ name, outcome: 'complete', code: undefined, says: '' },
    ...{ report: 'current', keepsReport: false },
  });

  it.each(faulty)('is named where no other cluster fails: %s', async name => {
    show(name);
    const seen = await scan(name);
    heal(name);

    told.push(`${name}: ${seen.outcome}. ${seen.says}`);
    expect(seen).toEqual(named(name));
  });

  it('is forgotten when it is over', async () => {
    expect(await scanAll()).toEqual(faulty.map(recovered));
  });

  it('is named on each of many clusters that fail at once, while one that is well keeps its interval', async () => {
    faulty.forEach(show);

    expect(await scanAll()).toEqual(faulty.map(named));
    const before = wellScans.size;
    const during = await service.until(
      async () => wellScans.size,
      size => size > before,
      INTERVAL_SECONDS + LATE_SECONDS,
    );
    expect(during).toBeGreaterThan(before);
  });

  it('is forgotten on many clusters at once', async () => {
    faulty.forEach(heal);

    expect(await scanAll()).toEqual(faulty.map(recovered));
  });

  it('loses nothing while they come and go', async () => {
    const reports = async () =>
      new Map(
        await Promise.all(
          faulty.map(async name => {
            const { takenAt } = await reportOf(service, name);
            return [name, takenAt] as const;
          }),
        ),
      );
    let rounds = 0;
    while (Date.now() < endsAt) {
      const before = await reports();
      faulty.forEach(show);
      expect(await scanAll()).toEqual(faulty.map(named));
      const during = await reports();
      faulty.forEach(heal);
      expect(await scanAll()).toEqual(faulty.map(recovered));
      const after = await reports();
      for (const name of faulty) {
        const times = [before, during, after].map(all => all.get(name) ?? '');
        expect([name, ...[...times].sort()]).toEqual([name, ...times]);
      }
      rounds += 1;
    }
    told.push(
      `Then ${rounds} times all at once, and over: no report was lost.`,
    );
  });

  it('keeps no cluster that is well from its interval', async () => {
    const times = [...wellScans].map(Date.parse);
    const gaps = times.slice(1).map((time, at) => (time - times[at]) / 1000);

    expect(gaps.length).toBeGreaterThanOrEqual(1);
    expect(Math.max(...gaps)).toBeLessThan(
      INTERVAL_SECONDS * 1.1 + LATE_SECONDS,
    );
    expect((await statusOf(service, WELL)).lastScan?.outcome).toBe('complete');
  });

  it('is no error of our own', () => {
    expect(ownErrors(service)).toEqual([]);
  });

  it('leaves neither sockets nor memory behind', async () => {
    ending.abort();
    await watching;
    await untilQuiet(idle.sockets);
    // what this test itself keeps
    service.logged.length = 0;

    expect(usedHeap() - idle.heap).toBeLessThan(HEAP_SLACK_MIB);
  });
});
