/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '@internal/demo-clusters';
import { clusterStatusSchema } from 'backstage-plugin-cilium-tuning-common';
import { median } from '../quantile';
import { until } from '../until';
import { pathOf } from './fleetEntities';
import { gapsOf, lostScans, seenScans } from './seenScans';
import { startFleet, type Fleet } from './startFleet';

jest.setTimeout(600_000);

const CLUSTERS = 60;
const BACKENDS = 3;
const AT_ONCE = 3;
const INTERVAL_MS = 30_000;
const INTERVALS = 3;
/** As the queue has it. */
const LEASE_MS = 60_000;
/** Scans drift apart by this share of the interval. */
const JITTER = 0.1;
/** As intervals: what comes sooner after a scan comes twice, and what comes later has left one out. */
const LEAST_GAP = 0.5;
const MOST_GAP = 2 * (1 - JITTER);
/** Who has not renewed a claim for this long has died: those who live do every second. */
const SILENT_MS = 10_000;
/** A claim that is free is taken by the next look for work, and on a busy machine that takes its time. */
const LATE_MS = 20_000;

/** So slow that every backend is at work at one time. */
const slow: Fault = {
  ...{ kind: 'delay', delayMs: 3_500 },
  path: /^\/api\/v1\/nodes/,
};

const wrongs: { fault: Fault; share: number; reason: RegExp }[] = [
  {
    fault: { kind: 'hang' },
    share: 0.1,
    reason: /^read\.(timeout|sourceTimeLimit)$/,
  },
  {
    fault: { kind: 'status500' },
    share: 0.1,
    reason: /^read\.serverError$/,
  },
  { fault: { kind: 'html' }, share: 0.05, reason: /^read\.notJson$/ },
];

describe(`${CLUSTERS} clusters, ${BACKENDS} backends and one PostgreSQL`, () => {
  let fleet: Fleet;

  beforeAll(async () => {
    fleet = await startFleet({
      clusters: CLUSTERS,
      backends: BACKENDS,
      ciliumTuning: {
        scan: {
          clusters: 'all',
          interval: { seconds: INTERVAL_MS / 1000 },
          maxConcurrent: AT_ONCE,
          requestTimeLimit: '10s',
          timeLimit: '15s',
        },
      },
    });
  });

  afterAll(() => fleet?.stop());

  const setFaults = (names: readonly string[], ...faults: Fault[]) =>
    names.forEach(name => fleet.demo.get(name).setFaults(...faults));

  const scansOf = (name: string) => seenScans(fleet.demo.get(name));

  const reports = () => fleet.database.scansSince(new Date(0));

  async function statusOf(name: string) {
    const { status, text } = await fleet.backends[0].ask(pathOf(name));
    expect(status).toBe(200);
    return clusterStatusSchema.parse(JSON.parse(text));
  }

  /** What is wrong where clusters do not see one scan an interval each, none left out and none twice, or a scan left no report. */
  async function irregularities(names: readonly string[], since: number) {
    const gaps = names.map(name =>
      gapsOf([since, ...scansOf(name).filter(time => time > since)]),
    );
    // Where the machine is too slow for all of them, none should be later than others
    const pace = Math.max(INTERVAL_MS, median(gaps.flat()));
    // What the clusters saw is looked at first, so that a report is there for all of it but the last
    const seen = names.map(scansOf);
    const kept = await reports();
    return names.flatMap((name, index) => {
      const [, ...between] = gaps[index];
      return [
        ...between
          .filter(gap => gap < LEAST_GAP * INTERVAL_MS)
          .map(gap => `${name} was scanned again after ${gap} ms`),
        ...gaps[index]
          .filter(gap => gap > MOST_GAP * pace)
          .map(gap => `${name} was not scanned for ${gap} ms`),
        ...lostScans(seen[index], kept.get(name) ?? []).map(
          time => `The report of ${name} is lost that was taken at ${time}`,
        ),
      ];
    });
  }

  /** Waits until reports are kept of scans of all these clusters that began after a time. */
  const untilScanned = (
    what: string,
    names: readonly string[],
    since: number,
    withinMs: number,
  ) =>
    until(what, withinMs, async () => {
      const scans = await fleet.database.scansSince(new Date(since));
      return names.every(name => scans.has(name)) || undefined;
    });

  it('scan every cluster once per interval, over three intervals', async () => {
    const since = Date.now();
    const count = (name: string) =>
      scansOf(name).filter(time => time > since).length;
    await until(
      `${INTERVALS} intervals are over`,
      INTERVALS * 4 * INTERVAL_MS,
      async () =>
        fleet.names.every(name => count(name) >= INTERVALS) || undefined,
    );

    expect(await irregularities(fleet.names, since)).toEqual([]);
  });

  it('go on when a backend is lost, PostgreSQL restarts and clusters do wrong', async () => {
    const [first, lost, third] = fleet.backends;
    const startedAt = Date.now();
    setFaults(fleet.names, slow);
    await until('Every backend is at work', INTERVAL_MS * 2, async () => {
      // More than all but one of them can do
      const claims = await fleet.database.claims();
      return claims.length > (BACKENDS - 1) * AT_ONCE || undefined;
    });
    await lost.kill();
    const lostAt = Date.now();
    await pause(SILENT_MS);
    const abandoned = (await fleet.database.claims())
      .filter(({ leaseUntil }) => leaseUntil <= lostAt + LEASE_MS)
      .map(({ clusterName }) => clusterName);
    expect(abandoned).not.toEqual([]);

    const others = fleet.names.filter(name => !abandoned.includes(name));
    const bad = wrongs.map(({ share, ...wrong }, index) => {
      const before = wrongs.slice(0, index);
      const from = before.reduce((sum, one) => sum + one.share, 0) * CLUSTERS;
      return { ...wrong, names: others.slice(from, from + share * CLUSTERS) };
    });
    const wrongNames = bad.flatMap(({ names }) => names);
    const well = others.filter(name => !wrongNames.includes(name));
    bad.forEach(({ names, fault }) => setFaults(names, fault));
    const wrongSince = Date.now();

    await until('Scans are under way', LATE_MS * 2, async () => {
      const claims = await fleet.database.claims();
      return (
        claims.some(({ clusterName }) => well.includes(clusterName)) ||
        undefined
      );
    });
    const before = await reports();
    await fleet.postgres?.restart();
    const restartedAt = Date.now();
    setFaults([...well, ...abandoned]);

    await untilScanned(
      'Another backend takes over',
      abandoned,
      lostAt,
      LEASE_MS + LATE_MS - (Date.now() - lostAt),
    );
    await untilScanned(
      'All are scanned again',
      [...well, ...abandoned],
      restartedAt,
      2 * INTERVAL_MS,
    );

    expect(await irregularities(well, startedAt)).toEqual([]);
    const after = await reports();
    for (const [name, kept] of before) {
      expect(after.get(name)).toEqual(expect.arrayContaining(kept));
      const { report } = await statusOf(name);
      expect(Date.parse(report?.takenAt ?? '')).toBeGreaterThanOrEqual(
        Math.max(...kept),
      );
    }
    for (const { names, reason } of bad) {
      for (const name of names) {
        const { lastScan, report } = await statusOf(name);
        expect(lastScan).toMatchObject({
          outcome: 'failed',
          problem: { code: expect.stringMatching(reason) },
        });
        expect(report?.state).toBe('stale');
        expect(Date.parse(report?.takenAt ?? '')).toBeLessThan(wrongSince);
      }
    }
    expect([first.runs(), lost.runs(), third.runs()]).toEqual([
      ...[true, false, true],
    ]);
  });

  it('hand their claims back when they stop', async () => {
    const [first, , third] = fleet.backends;
    setFaults(fleet.names, slow);
    await fleet.database.makeDue();
    await until('Clusters are being scanned', LATE_MS, async () =>
      (await fleet.database.claims()).length > 0 ? true : undefined,
    );

    await Promise.all([first.stop(), third.stop()]);

    expect(await fleet.database.claims()).toEqual([]);
    for (const { logFile } of fleet.backends) {
      expect(readFileSync(logFile, 'utf8')).not.toMatch(
        /could not be ended|error of its own/,
      );
    }
  });
});
