/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeReading } from 'backstage-plugin-cilium-tuning-common';
import { factsOf } from '../../__testUtils__/factsOf';
import { TestServer } from '../../__testUtils__/httpServer';
import {
  answering,
  knownNode,
  queryOf,
  readingOfNodes,
  series,
  scrapedAt,
  uname,
  type Vectors,
} from '../../__testUtils__/prometheus';
import { contextOf, httpReader } from '../../__testUtils__/reader';
import { createPrometheusSource, type PrometheusTarget } from '.';

const target: PrometheusTarget = {
  ...{ namespace: 'monitoring', service: 'prometheus', port: '9090' },
};

const at = { job: 'node-exporter', instance: '10.0.0.1:9100' };
const worker1 = knownNode('worker-1', { address: '10.0.0.1' });
const worker2 = knownNode('worker-2', { address: '10.0.0.2' });

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

async function read(
  vectors: Vectors,
  {
    nodes = [worker1],
    agents,
    ...more
  }: Partial<PrometheusTarget> & {
    nodes?: [string, NodeReading][];
    agents?: Parameters<typeof readingOfNodes>[1];
  } = {},
) {
  server.answer(answering(vectors));
  return createPrometheusSource([{ ...target, ...more }]).read(
    contextOf(httpReader(`http://127.0.0.1:${server.port}`), {
      readingOf: readingOfNodes(nodes, agents),
    }),
  );
}

/** Everything that node_exporter has of one machine. */
const full: Vectors = {
  node_uname_info: [uname()],
  node_cpu_seconds_total: [series(at, 4)],
  node_cpu_scaling_governor: [series({ ...at, governor: 'performance' }, 4)],
  node_memory_MemTotal_bytes: [series(at, 33_564_049_408)],
  node_network_mtu_bytes: [
    series({ ...at, device: 'eth0' }, 9000),
    series({ ...at, device: 'cilium_host' }, 8950),
  ],
  node_systemd_unit_state: [
    series({ ...at, name: 'irqbalance.service', state: 'inactive', type: '' }),
    series({ ...at, name: 'tuned.service', state: 'active', type: 'dbus' }),
  ],
  node_dmi_info: [series({ ...at, system_vendor: 'Amazon EC2' })],
};

describe('the source prometheus', () => {
  it('brings what node_exporter has of a node', async () => {
    const reading = await read(full);

    expect(reading.state).toMatchObject({
      ...{ source: 'prometheus', state: 'ok', nodes: 1 },
    });
    expect(factsOf(reading, 'worker-1')).toEqual({
      cpuCount: 4,
      cpuGovernors: ['performance'],
      memoryMebibytes: 32_256,
      agentMtu: 8950,
      deviceMtus: { eth0: 9000 },
      irqbalance: false,
      tuned: { running: true },
      systemVendor: 'Amazon EC2',
    });
  });

  it('asks all as of the time that the targets were found at', async () => {
    await read(full);

    const times = server.requests.map(url =>
      new URL(url, 'http://localhost').searchParams.get('time'),
    );
    expect(times[0]).toBeNull();
    // The last one looks for agents
    expect(new Set(times.slice(1, -1))).toEqual(new Set(['1790000012.5']));
  });

  it('says where each value stood', async () => {
    const { nodes } = await read(full);

    expect(
      nodes?.get('worker-1')?.facts.find(({ fact }) => fact === 'irqbalance'),
    ).toMatchObject({
      ...{ source: 'prometheus', basis: 'observed' },
      object: 'Prometheus monitoring/prometheus:9090',
      excerpt:
        'node_systemd_unit_state{name="irqbalance.service",state="inactive"} 1',
    });
  });

  it('dates values by the age of their scrape, whatever clock Prometheus has', async () => {
    const { nodes } = await read({
      ...full,
      node_uname_info: [uname({}, scrapedAt - 100)],
    });

    const age =
      Date.now() -
      Date.parse(nodes?.get('worker-1')?.facts[0].observedAt ?? '');
    expect(age / 1000).toBeGreaterThanOrEqual(112.5);
    expect(age / 1000).toBeLessThan(150);
  });

  it('dates nothing in the future', async () => {
    const { nodes } = await read({
      ...full,
      node_uname_info: [uname({}, scrapedAt + 3600)],
    });

    expect(
      Date.parse(nodes?.get('worker-1')?.facts[0].observedAt ?? ''),
    ).toBeLessThanOrEqual(Date.now());
  });

  it.each<[string, Partial<PrometheusTarget>, string]>([
    ['a service', {}, '/services/prometheus:9090/proxy/api/v1/query'],
    [
      'a service with TLS below a path',
      { scheme: 'https', port: 'web', path: '/prometheus/' },
      '/services/https:prometheus:web/proxy/prometheus/api/v1/query',
    ],
  ])('reads %s through the API server', async (_, more, path) => {
    await read(full, more);

    expect(
      new Set(
        server.requests.map(url => new URL(url, 'http://localhost').pathname),
      ),
    ).toEqual(new Set([`/api/v1/namespaces/monitoring${path}`]));
  });

  it('keeps to the labels of its cluster, in every query, as they are written', async () => {
    await read(full, { selector: { cluster: 'a"} or up{x="\\', tenant: '' } });

    const queries = server.requests.map(queryOf);
    expect(queries[0]).toBe(
      String.raw`timestamp(node_uname_info{cluster="a\"} or up{x=\"\\",tenant=""})`,
    );
    expect(
      queries.filter(query => !query.includes(String.raw`cluster="a\"}`)),
    ).toEqual([]);
  });

  it('asks nothing where the cluster has no target', async () => {
    const { state } = await read(full, { clusters: ['another'] });

    expect(state).toMatchObject({
      state: 'notSetUp',
      reason: { code: 'prometheus.noTarget' },
    });
    expect(server.requests).toEqual([]);
  });

  it('asks nothing where no node is known', async () => {
    server.answer(answering(full));
    const { state } = await createPrometheusSource([target]).read(
      contextOf(httpReader(`http://127.0.0.1:${server.port}`)),
    );

    expect(state).toMatchObject({
      state: 'unavailable',
      reason: { code: 'prometheus.nodesUnread' },
    });
    expect(server.requests).toEqual([]);
  });

  it('says how many nodes it has nothing of, and what it could not match', async () => {
    const { state, nodes } = await read(
      {
        ...full,
        node_uname_info: [
          uname(),
          uname({ instance: 'vm-7:9100', nodename: 'vm-7' }),
        ],
      },
      { nodes: [worker1, worker2, knownNode('win-1', { os: 'windows' })] },
    );

    expect([...(nodes?.keys() ?? [])]).toEqual(['worker-1']);
    expect(state).toMatchObject({
      ...{ state: 'partial', nodes: 1 },
      reason: {
        code: 'prometheus.nodesMissing',
        params: { count: 1, total: 2, unmatched: 1 },
      },
    });
  });

  it.each<[string, Vectors, string]>([
    ['no metrics at all', {}, 'prometheus.noSeries'],
    [
      'metrics of other machines alone',
      {
        ...full,
        node_uname_info: [uname({ instance: 'x:9100', nodename: 'x' })],
      },
      'prometheus.unmatched',
    ],
    [
      'metrics of several clusters',
      {
        ...full,
        node_uname_info: [
          uname({ cluster: 'a' }),
          uname({ cluster: 'b', instance: '10.9.9.9:9100' }),
        ],
      },
      'prometheus.severalClusters',
    ],
    [
      'metrics of others beside its own',
      {
        ...full,
        node_uname_info: [
          uname(),
          uname({ k8s_cluster_name: 'b', instance: '10.9.9.9:9100' }),
        ],
      },
      'prometheus.severalClusters',
    ],
  ])('brings nothing from %s', async (_, vectors, code) => {
    const { state, nodes } = await read(vectors);

    expect(nodes).toBeUndefined();
    expect(state).toMatchObject({ state: 'unavailable', reason: { code } });
  });

  it('believes two targets of a node what they agree on, and nothing else', async () => {
    const second = { job: 'other', instance: '10.0.0.1:9100' };
    const reading = await read({
      ...full,
      node_uname_info: [uname(), uname(second, scrapedAt - 60)],
      node_cpu_seconds_total: [series(at, 4), series(second, 4)],
      node_systemd_unit_state: [
        series({ ...at, name: 'irqbalance.service', state: 'inactive' }),
        series({ ...second, name: 'irqbalance.service', state: 'active' }),
      ],
    });

    expect(factsOf(reading, 'worker-1')).toMatchObject({ cpuCount: 4 });
    expect(factsOf(reading, 'worker-1')).not.toHaveProperty('irqbalance');
    expect(reading.state).toMatchObject({
      state: 'partial',
      reason: { code: 'prometheus.contradicting', params: { count: 1 } },
    });
  });
});

describe('metrics of Cilium agents in the source prometheus', () => {
  const ofPod = {
    ...{ job: 'cilium-agent', instance: '10.0.0.1:9962', pod: 'cilium-abcde' },
  };
  const agentsOnly: Vectors = {
    cilium_version: [
      series(
        { ...ofPod, version: '1.18.4', revision: 'x', arch: 'amd64' },
        scrapedAt,
      ),
    ],
    cilium_feature: [
      series({
        ...ofPod,
        __name__: 'cilium_feature_adv_connect_and_lb_bandwidth_manager_enabled',
      }),
      series({
        ...ofPod,
        __name__: 'cilium_feature_datapath_chaining_enabled',
        mode: 'none',
      }),
    ],
    cilium_bpf_map_pressure: [
      series({ ...ofPod, map_name: 'cilium_snat_v4_external' }, 0.85),
    ],
  };
  const hoursAgo = (hours: number) =>
    new Date(Date.now() - hours * 3_600_000).toISOString();

  it('are read where there is no node_exporter', async () => {
    const reading = await read(agentsOnly, {
      agents: { 'worker-1': { pod: 'cilium-abcde', startedAt: hoursAgo(1) } },
    });

    expect(reading.state).toMatchObject({ state: 'ok', nodes: 1 });
    expect(factsOf(reading, 'worker-1')).toEqual({
      ciliumVersion: '1.18.4',
      bandwidthManager: { enabled: true },
      'config:cni-chaining-mode': 'none',
      mapPressure: { upTo: 0.9, map: 'snat_v4_external' },
    });
  });

  it.each([
    ['of a pod that is gone', { pod: 'cilium-vwxyz', startedAt: hoursAgo(1) }],
    [
      'of a run that has ended',
      { pod: 'cilium-abcde', startedAt: hoursAgo(0) },
    ],
    ['of a run nobody knows the start of', { pod: 'cilium-abcde' }],
  ])('are not taken %s', async (_, agent) => {
    const { nodes, state } = await read(agentsOnly, {
      agents: { 'worker-1': agent },
    });

    expect(nodes).toBeUndefined();
    expect(state).toMatchObject({
      state: 'unavailable',
      reason: { code: 'prometheus.unmatched' },
    });
  });

  it('fit into ten queries together with those of node_exporter', async () => {
    await read(
      { ...full, ...agentsOnly },
      {
        agents: { 'worker-1': { pod: 'cilium-abcde', startedAt: hoursAgo(1) } },
      },
    );

    expect(server.requests).toHaveLength(10);
  });
});
