/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { probePodObject, recordedReport } from '@internal/demo-clusters';
import { contextOf } from '../../__testUtils__/reader';
import type { ClusterReader, ReadRequest } from '../../reader/ClusterReader';
import { readProbes } from './readProbes';

const PODS = 300;

interface ProbePod {
  restarts: number;
  ready: boolean;
  report: string;
}

const report = (startedAt: string) => recordedReport('article/x86', startedAt);

const objectOf = (node: string, { report: message, ...pod }: ProbePod) =>
  probePodObject({
    ...{ name: `probe-${node}`, nodeName: node, look: { message }, ...pod },
  });

function tableOf(pods: [string, ProbePod][]): JsonObject {
  const names = ['Name', 'Ready', 'Status', 'Restarts', 'Age', 'Node'];
  return {
    kind: 'Table',
    columnDefinitions: names.map(name => ({ name })),
    rows: pods.map(([node, { ready, restarts }]) => ({
      cells: [
        ...[`probe-${node}`, ready ? '1/1' : '0/1', 'Running'],
        ...[restarts ? `${restarts} (5m ago)` : '0', '3h', node],
      ],
    })),
  };
}

/** An API server with the pods of a probe, which a test changes between two scans. */
class Probes {
  readonly requests: ReadRequest[] = [];
  readonly pods = new Map<string, ProbePod>();

  constructor(count: number) {
    for (let number = 1; number <= count; number++) {
      this.pods.set(`node-${number}`, {
        ...{ restarts: 0, ready: true },
        report: report('2026-03-01T09:00:00Z'),
      });
    }
  }

  readonly reader: ClusterReader = {
    get: async request => {
      this.requests.push(request);
      const { includeObject, fieldSelector } = request.query ?? {};
      const [, wanted] = /nodeName=(.*)/.exec(String(fieldSelector)) ?? [];
      const shown = [...this.pods].filter(
        ([node]) => !wanted || node === wanted,
      );
      return {
        ok: true,
        value:
          includeObject === 'None'
            ? tableOf(shown)
            : { items: shown.map(([node, pod]) => objectOf(node, pod)) },
      };
    },
  };

  /** Scans; gives what was asked for, and the agent start that each node tells. */
  async scan(cluster: object) {
    const before = this.requests.length;
    const context = contextOf(this.reader, { cluster });
    const { seen } = await readProbes(context, 'probe', 'app=probe');
    const starts = new Map(
      [...seen].map(([node, { facts }]) => [
        node,
        facts.find(({ fact }) => fact === 'hostRouting')?.agentStartedAt,
      ]),
    );
    const asked = this.requests
      .slice(before)
      .map(({ query }) => query?.fieldSelector ?? query?.includeObject);
    return { seen, starts, asked };
  }
}

describe('readProbes, of a large cluster', () => {
  it('reads whole pods once, and then the table that says that they have not restarted', async () => {
    const probes = new Probes(PODS);
    const cluster = {};

    const first = await probes.scan(cluster);
    const second = await probes.scan(cluster);
    const third = await probes.scan(cluster);

    expect(first.asked).toEqual([undefined]);
    expect([second.asked, third.asked]).toEqual([['None'], ['None']]);
    expect(third.starts).toEqual(first.starts);
    expect([...third.seen.keys()].sort()).toEqual(
      [...first.seen.keys()].sort(),
    );
    const facts = (scanned: typeof first) =>
      scanned.seen
        .get('node-7')
        ?.facts.map(({ fact, value, excerpt }) => [fact, value, excerpt]);
    expect(facts(third)).toEqual(facts(first));
  });

  it('reads a pod again that has restarted, is not ready, or is new', async () => {
    const probes = new Probes(PODS);
    const cluster = {};
    await probes.scan(cluster);
    const later = '2026-03-01T11:00:00Z';
    probes.pods.set('node-1', {
      ...{ restarts: 1, ready: true, report: report(later) },
    });
    probes.pods.set('node-2', {
      ...{ restarts: 0, ready: false, report: report(later) },
    });
    probes.pods.set('node-new', {
      ...{ restarts: 0, ready: true, report: report(later) },
    });
    probes.pods.delete('node-3');

    const { seen, starts, asked } = await probes.scan(cluster);

    expect(asked).toEqual([
      'None',
      ...['node-1', 'node-2', 'node-new'].map(node => `spec.nodeName=${node}`),
    ]);
    expect(starts.get('node-1')).toBe('2026-03-01T11:00:00.000Z');
    expect(seen.get('node-2')?.status).toEqual({ state: 'silent' });
    expect(seen.has('node-new')).toBe(true);
    expect(seen.has('node-3')).toBe(false);
    // What was read again is remembered too
    probes.pods.delete('node-2');
    expect((await probes.scan(cluster)).asked).toEqual(['None']);
  });

  it('remembers nothing of another cluster', async () => {
    const probes = new Probes(PODS);
    await probes.scan({});

    expect((await probes.scan({})).asked).toEqual([undefined]);
  });

  it('reads a small cluster whole each time', async () => {
    const probes = new Probes(20);
    const cluster = {};
    await probes.scan(cluster);

    expect((await probes.scan(cluster)).asked).toEqual([undefined]);
  });
});
