/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  articleCluster,
  type ClusterDefinition,
  type DemoCluster,
  type Fault,
} from '@internal/demo-clusters';
import {
  FactReader,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import { cleanUp, demoReader, startDemo } from '../../__testUtils__/demo';
import { contextOf, noSignal } from '../../__testUtils__/reader';
import { scanCluster } from '../../scan/scanCluster';
import { createSources } from '../createSources';
import { agentExecSource, type AgentExecSettings } from '.';
import { nodeFilesScript } from './nodeFiles';

const unprobed: ClusterDefinition = { ...articleCluster, probe: undefined };

/** Commands in agents that reached a cluster. */
const commandsAt = ({ requests }: DemoCluster) =>
  requests.flatMap(({ target }) =>
    target.includes('/exec?')
      ? [
          new URL(target, 'https://localhost').searchParams
            .getAll('command')
            .join(' '),
        ]
      : [],
  );

describe('agentExecSource', () => {
  afterAll(cleanUp);

  async function scan(
    cluster: DemoCluster,
    {
      timeLimit = 30_000,
      ...settings
    }: AgentExecSettings & { timeLimit?: number } = {},
  ) {
    const snapshot = await scanCluster({
      ...{ clusterName: cluster.name, reader: demoReader(cluster) },
      ...{ ciliumNamespaces: ['kube-system'], probeNamespace: 'cilium-tuning' },
      sources: createSources({ agentExec: { enabled: true, ...settings } }),
      ...{ timeLimit, maxRequests: 3, signal: noSignal() },
    });
    const state = snapshot.sources.find(
      ({ source }) => source === 'agent-exec',
    );
    return { snapshot, state };
  }

  /** The facts of a node that hold. */
  function factsOf(snapshot: Snapshot, node: string) {
    const row = snapshot.nodes.find(({ name }) => name === node);
    const { facts = {} } = snapshot.cohorts[row?.cohort ?? -1] ?? {};
    return new FactReader(snapshot.facts, facts);
  }

  const start = (definition: ClusterDefinition) =>
    startDemo(definition, { accessComponents: ['agent-exec'] });

  it('tells what each agent does, without a shell too', async () => {
    const cluster = await start(unprobed);

    const { snapshot, state } = await scan(cluster);

    expect(state).toMatchObject({ state: 'ok', nodes: snapshot.nodes.length });
    expect(factsOf(snapshot, 'x86-1').get('hostRouting')).toBe('BPF');
    expect(factsOf(snapshot, 'arm-1').get('hostRouting')).toBe('Legacy');
    expect(factsOf(snapshot, 'x86-1').get('cpuCount')).toBeUndefined();
  });

  it('tells what is set on nodes whose agents have a shell', async () => {
    const stdout = [
      '/sys/devices/system/cpu/online:0-3',
      ...['governors:1', 'governor:powersave'],
      'link:2: eth0: <UP> mtu 9000 qdisc mq state UP',
      ...['socket:1', 'end:', ''],
    ].join('\n');
    const cluster = await start({
      ...unprobed,
      commands: { [`sh -c ${nodeFilesScript}`]: { stdout } },
    });

    const { snapshot } = await scan(cluster);

    const facts = factsOf(snapshot, 'x86-1');
    expect(facts.get('cpuGovernors')).toEqual(['powersave']);
    expect(facts.get('networkDevices')).toEqual([
      { name: 'eth0', mtu: 9000, xdp: 'none' },
    ]);
    // Of an agent that is older than the one that runs, by its own socket
    expect(facts.get('hostRouting')).toBeUndefined();
  });

  it('asks no agent whose node the probe reports', async () => {
    const cluster = await start(articleCluster);

    const { state } = await scan(cluster);

    expect(state).toMatchObject({ state: 'ok' });
    expect(commandsAt(cluster)).toEqual([]);
  });

  it('takes the older name of the program where the newer is not there', async () => {
    const cluster = await start({
      ...unprobed,
      name: 'renamed',
      cilium: { version: '1.18.4', config: {} },
      commands: {
        'cilium status -o json': {
          stdout: '{"routing":{"intra-host-routing-mode":"BPF"}}',
        },
      },
    });

    const { snapshot, state } = await scan(cluster);

    expect(state).toMatchObject({ state: 'ok' });
    expect(factsOf(snapshot, 'x86-1').get('hostRouting')).toBe('BPF');
  });

  it.each<[string, Fault, string, string]>([
    [
      'output that gets lost',
      { kind: 'exec', how: 'empty', path: /status/ },
      ...['unavailable', 'exec.empty'],
    ],
    [
      'output without a word on how it ended',
      { kind: 'exec', how: 'noStatus', path: /status/ },
      ...['unavailable', 'exec.noStatus'],
    ],
    [
      'agents that are down',
      { kind: 'exec', how: 'exitCode', path: /status/ },
      ...['unavailable', 'exec.exitCode'],
    ],
    [
      'one agent that is down',
      { kind: 'exec', how: 'exitCode', path: /status/, times: 1 },
      ...['partial', 'exec.exitCode'],
    ],
  ] as [string, Fault, string, string][])(
    'makes no facts of %s',
    async (_, fault, state, code) => {
      const cluster = await start(unprobed);
      cluster.setFaults(fault);

      const scanned = await scan(cluster);

      expect(scanned.state).toMatchObject({ state, reason: { code } });
    },
  );

  it('stops at the first agent where the whole cluster refuses', async () => {
    const cluster = await startDemo(unprobed);

    const { state } = await scan(cluster, { maxConcurrent: 1 });

    expect(state).toMatchObject({
      state: 'unavailable',
      reason: { code: 'exec.forbidden' },
    });
    expect(commandsAt(cluster)).toHaveLength(2);
  });

  it('says how many agents it read when its time is over, and keeps what they said', async () => {
    const cluster = await start(unprobed);
    cluster.setFaults({
      kind: 'exec',
      how: 'silent',
      path: /status/,
      times: 1,
    });

    const { snapshot, state } = await scan(cluster, { timeLimit: 9_000 });

    const total = snapshot.nodes.length;
    expect(state).toMatchObject({
      ...{ state: 'partial', nodes: total - 1 },
      reason: { code: 'exec.notAllAsked', params: { read: total - 1, total } },
    });
    const known = snapshot.nodes.filter(
      ({ name }) => factsOf(snapshot, name).get('hostRouting') !== undefined,
    );
    expect(known).toHaveLength(total - 1);
  });

  it.each<[string, object, string]>([
    [
      'where clusters are named, and this is none of them',
      { clusters: ['other'] },
      'exec.otherClusters',
    ],
    ['where the reader runs no commands', {}, 'exec.notOffered'],
  ])('runs nothing %s', async (_, settings, code) => {
    const reader = { get: async () => Promise.reject(new Error('read')) };

    const { state } = await agentExecSource(settings).read(contextOf(reader));

    expect(state.reason?.code).toBe(code);
  });

  it('needs to know the agents', async () => {
    const reader = {
      get: async () => Promise.reject(new Error('read')),
      exec: async () => Promise.reject(new Error('run')),
    };

    const { state } = await agentExecSource().read(contextOf(reader));

    expect(state).toMatchObject({
      state: 'unavailable',
      reason: { code: 'source.needs' },
    });
  });
});
