/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readdirSync, readFileSync } from 'node:fs';
import { release } from 'node:os';
import { articleCluster } from '@internal/demo-clusters';
import {
  nearSize,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import { cleanUp, demoReader, startDemo } from '../../__testUtils__/demo';
import { factsOf } from '../../__testUtils__/factsOf';
import { RealPrometheus } from '../../__testUtils__/realPrometheus';
import { contextOf } from '../../__testUtils__/reader';
import { ciliumAgentsSource } from '../agents/ciliumAgents';
import { nodesSource } from '../nodes';
import { createPrometheusSource } from '.';

jest.setTimeout(120_000);

const read = (file: string) => readFileSync(file, 'utf8');

const cpus = [...read('/proc/stat').matchAll(/^cpu(\d+)/gm)].map(
  ([, cpu]) => cpu,
);

/** What this machine may not have, or its node_exporter not show: every CPU with the same governor, and two services. */
const more = [
  ...cpus.flatMap(cpu => [
    `node_cpu_scaling_governor{cpu="${cpu}",governor="performance"} 1`,
    `node_cpu_scaling_governor{cpu="${cpu}",governor="powersave"} 0`,
  ]),
  ...['active', 'inactive', 'failed'].flatMap(state => [
    `node_systemd_unit_state{name="irqbalance.service",state="${state}",type=""} ${Number(
      state === 'inactive',
    )}`,
    `node_systemd_unit_state{name="tuned.service",state="${state}",type=""} ${Number(
      state === 'active',
    )}`,
    `node_systemd_unit_state{name="ssh.service",state="${state}",type=""} 1`,
  ]),
  'cilium_version{version="1.18.4",revision="a",arch="amd64"} 1',
  'cilium_feature_adv_connect_and_lb_bandwidth_manager_enabled 1',
  'cilium_feature_datapath_chaining_enabled{mode="none"} 1',
  'cilium_bpf_map_pressure{map_name="cilium_snat_v4_external"} 0.85',
  'cilium_bpf_map_pressure{map_name="cilium_ct4_global"} 0.1',
  'cilium_bpf_map_pressure{map_name="cilium_policy_v2_00123"} 0.99',
  '',
].join('\n');

describe('a real Prometheus that scrapes a real node_exporter', () => {
  const real = new RealPrometheus();
  let reading: SourceReading;
  let queries: string[];
  let startedAt: number;

  beforeAll(async () => {
    startedAt = Date.now();
    const address = await real.startExporter(more);
    const backend = await real.start({
      // As two replicas that scrape the same, and one of another cluster that has a node of that name
      'node-exporter': ['a', 'b'].map(replica => ({
        address,
        labels: { node: 'here-1', cluster: 'here', replica },
      })),
      elsewhere: [
        { address, labels: { node: 'here-1', cluster: 'elsewhere' } },
        { address, labels: { node: 'other-1', cluster: 'here' } },
      ],
    });
    const cluster = await startDemo(
      {
        ...articleCluster,
        nodeGroups: [
          {
            ...{ name: 'here', count: 2, architecture: 'amd64' },
            ...{ osImage: 'Debian', kernelVersion: release() },
          },
        ],
        services: [
          {
            ...{ namespace: 'monitoring', backend },
            name: 'prometheus-operated:9090',
          },
        ],
      },
      { accessComponents: ['prometheus'] },
    );
    const reader = demoReader(cluster);
    const nodes = await nodesSource.read(contextOf(reader));
    const agents = await ciliumAgentsSource.read(contextOf(reader));
    const before = cluster.requests.length;
    reading = await createPrometheusSource([
      {
        ...{ namespace: 'monitoring', service: 'prometheus-operated' },
        ...{ port: '9090', selector: { cluster: 'here' } },
      },
    ]).read(
      contextOf(reader, {
        readingOf: async id => ({ nodes, 'cilium-agents': agents }[id]),
      }),
    );
    queries = cluster.requests.slice(before).map(({ target }) => target);
  });
  afterAll(async () => {
    await real.stop();
    await cleanUp();
  });

  it('tells what the machine itself says', () => {
    const [, kibibytes] = /^MemTotal:\s+(\d+) kB/m.exec(
      read('/proc/meminfo'),
    ) ?? [''];

    expect(factsOf(reading, 'here-1')).toMatchObject({
      cpuCount: cpus.length,
      memoryMebibytes: nearSize(Math.floor(Number(kibibytes) / 1024)),
      cpuGovernors: ['performance'],
      irqbalance: false,
      tuned: { running: true },
    });
  });

  it('tells what agents say in their metrics', () => {
    expect(factsOf(reading, 'here-1')).toMatchObject({
      ciliumVersion: '1.18.4',
      bandwidthManager: { enabled: true },
      'config:cni-chaining-mode': 'none',
      mapPressure: { upTo: 0.9, map: 'snat_v4_external' },
    });
  });

  it('tells MTUs of devices as the kernel has them', () => {
    const { deviceMtus } = factsOf(reading, 'here-1');
    const ofKernel = Object.fromEntries(
      readdirSync('/sys/class/net').flatMap(name =>
        name === 'bonding_masters'
          ? []
          : [[name, Number(read(`/sys/class/net/${name}/mtu`))]],
      ),
    );
    const [, uplink = 'lo'] =
      /^(\w\S*)\s+00000000\s/m.exec(read('/proc/net/route')) ?? [];

    expect(ofKernel).toMatchObject(deviceMtus ?? {});
    expect(uplink === 'lo' ? {} : deviceMtus).toMatchObject(
      uplink === 'lo' ? {} : { [uplink]: ofKernel[uplink] },
    );
    expect(deviceMtus).not.toHaveProperty('lo');
  });

  it('dates them by their scrape', () => {
    const times = (reading.nodes?.get('here-1')?.facts ?? []).map(
      ({ observedAt }) => Date.parse(observedAt),
    );

    expect(Math.min(...times)).toBeGreaterThan(startedAt - 1000);
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.now());
  });

  it('keeps to its cluster and its nodes, and says what is missing', () => {
    expect([...(reading.nodes?.keys() ?? [])]).toEqual(['here-1']);
    expect(reading.state).toMatchObject({
      ...{ state: 'partial', nodes: 1 },
      reason: {
        code: 'prometheus.nodesMissing',
        params: { count: 1, total: 2, unmatched: 2 },
      },
    });
  });

  it('asks at most ten times', () => {
    expect(queries.length).toBeLessThanOrEqual(10);
  });
});
