/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { articleConfig, articleSnapshot } from '../../__testUtils__/article';
import { type NodeSketch, featuresWithout } from '../../__testUtils__/facts';
import { findings } from '../../__testUtils__/findings';
import {
  agentsReading,
  configReading,
  nodesReading,
} from '../../__testUtils__/readings';
import { buildSnapshot } from '../../snapshot/buildSnapshot';
import { noon } from '../../__testUtils__/facts';
import { assess } from '../assess';

const full = {
  kubeProxyReplacementMode: 'True',
  kubeProxyReplacementFeatures: featuresWithout(),
};
const bigTcp = {
  'enable-ipv4-big-tcp': 'true',
  'routing-mode': 'native',
  'ipv4-native-routing-cidr': '10.0.0.0/8',
};
const plain = { enabled: true, maxGso: 65536, maxGro: 65536 };

describe('what is configured and not in effect', () => {
  it.each<[string, NodeSketch, string[]]>([
    [
      'BIG TCP that a device refused',
      {
        config: bigTcp,
        reports: { ipv4BigTcp: plain, hostRouting: 'BPF' },
      },
      ['note finding.notInEffect bigTcp.configuredNotInEffect'],
    ],
    [
      'host routing on an old kernel',
      {
        cilium: '1.14.2',
        kernel: '5.4.0-150-generic',
        config: {
          'kube-proxy-replacement': 'true',
          'enable-bpf-masquerade': 'true',
        },
        reports: {
          ...full,
          hostRouting: 'Legacy',
          masquerading: { enabled: true, mode: 'BPF' },
        },
      },
      ['note finding.notInEffect blocked.kernel'],
    ],
    [
      'a Bandwidth Manager beside IPsec',
      {
        config: { 'enable-bandwidth-manager': 'true', 'enable-ipsec': 'true' },
        reports: { ...full, bandwidthManager: { enabled: false } },
      },
      ['warning finding.notInEffect blocked.bandwidthManagerIpsec'],
    ],
    [
      'a clock that the agent did not take',
      {
        config: { 'enable-bpf-clock-probe': 'true' },
        reports: { clockSource: { mode: 'ktime' } },
      },
      ['warning finding.notInEffect bpf-clock.configuredNotInEffect'],
    ],
    [
      'a clock that the agent may not have been told to take',
      {
        loaded: 'pending',
        config: { 'enable-bpf-clock-probe': 'true' },
        reports: { clockSource: { mode: 'ktime' } },
      },
      [],
    ],
    [
      'what nobody looked at',
      { config: { ...bigTcp, 'enable-bandwidth-manager': 'true' } },
      [],
    ],
    [
      'an agent that does not run',
      {
        agent: 'notReady',
        config: { 'enable-bandwidth-manager': 'true' },
      },
      [],
    ],
  ])('%s', (_, sketch, expected) => {
    expect(findings(sketch, 'configuredNotInEffect')).toEqual(expected);
  });
});

describe('findings of other kinds', () => {
  it.each<[string, NodeSketch, Parameters<typeof findings>[1], string[]]>([
    [
      'a configuration that is not loaded',
      { loaded: 'pending' },
      'restartPending',
      ['warning finding.restartPending'],
    ],
    [
      'one of which that is not known',
      { loaded: 'unknown' },
      'restartPending',
      [],
    ],
    [
      'MTUs that differ',
      { reports: { clusterMtus: { values: [1500, 9000], unknownNodes: 0 } } },
      'differingMtus',
      ['warning finding.differingMtus'],
    ],
    [
      'one MTU',
      { reports: { clusterMtus: { values: [1500], unknownNodes: 3 } } },
      'differingMtus',
      [],
    ],
    [
      'kube-proxy beside its replacement',
      { kubeProxy: 'running', reports: full },
      'kubeProxyBesideReplacement',
      ['warning finding.kubeProxyBesideReplacement'],
    ],
    [
      'kube-proxy where nothing replaces it',
      { kubeProxy: 'running' },
      'kubeProxyBesideReplacement',
      [],
    ],
    [
      'maps that are not allocated beforehand',
      { config: { 'preallocate-bpf-maps': 'false' } },
      'advice',
      ['note finding.preallocation'],
    ],
    [
      'maps of which that is not known',
      { loaded: 'unknown', config: { 'preallocate-bpf-maps': 'false' } },
      'advice',
      [],
    ],
    [
      'DSR on more than one device',
      { reports: { ...full, nodePortMode: 'DSR', devices: ['eth0', 'eth1'] } },
      'advice',
      ['note finding.reversePath'],
    ],
    [
      'a device with few queues',
      {
        reports: {
          cpuCount: 32,
          networkDevices: [{ name: 'eth0', driver: 'igb', queues: 8 }],
        },
      },
      'advice',
      ['note finding.queues'],
    ],
    [
      'a device that gives half of its queues to XDP',
      {
        reports: {
          cpuCount: 16,
          networkDevices: [
            { name: 'eth0', driver: 'ena', queues: 8, xdp: 'driver' },
          ],
        },
      },
      'advice',
      [],
    ],
    [
      'eBPF programs that are interpreted',
      { reports: { bpfJit: 0 } },
      'advice',
      ['note finding.noCompiler'],
    ],
    [
      'a compiler that writes programs to the log',
      { reports: { bpfJit: 2 } },
      'advice',
      ['note finding.tracedCompiler'],
    ],
    [
      'many agents kept apart by anti-affinity',
      {
        cilium: '1.17.2',
        reports: { agentScheduling: { antiAffinity: true, nodes: 800 } },
      },
      'advice',
      ['note finding.scheduling'],
    ],
    [
      'the same in a version that has no other way',
      {
        cilium: '1.16.5',
        reports: { agentScheduling: { antiAffinity: true, nodes: 800 } },
      },
      'advice',
      [],
    ],
    [
      'few agents kept apart by anti-affinity',
      { reports: { agentScheduling: { antiAffinity: true, nodes: 6 } } },
      'advice',
      [],
    ],
    [
      'many agents kept apart by their port',
      { reports: { agentScheduling: { antiAffinity: false, nodes: 800 } } },
      'advice',
      [],
    ],
  ])('%s', (_, sketch, kind, expected) => {
    expect(findings(sketch, kind)).toEqual(expected);
  });
});

describe('the findings of a cluster', () => {
  const later = '2026-02-20T00:00:00Z';
  const kernels = ['6.8.0-45-generic', '5.15.0-91-generic'];
  const nodes = [1, 2, 3].map(number => ({
    name: `node-${number}`,
    kernel: kernels[number > 1 ? 1 : 0],
  }));
  const snapshotOf = (nodeConfigs?: []) =>
    buildSnapshot({
      clusterName: 'demo',
      takenAt: noon,
      readings: [
        nodesReading(nodes),
        agentsReading(
          nodes.map(({ name }) => ({ node: name, cilium: '1.18.4' })),
        ),
        configReading({
          changedAt: later,
          nodeConfigs,
          values: {
            'enable-bandwidth-manager': 'true',
            'enable-bbr': 'true',
          },
        }),
      ],
    });

  it('say once what holds for several nodes, the most severe first, with what was read', () => {
    const { findings: all, evidence } = assess(snapshotOf([]));

    expect(
      all.map(({ severity, nodes: count, because }) => [
        severity,
        count,
        because?.code,
      ]),
    ).toEqual([
      ['critical', 2, 'refusal.bbrKernel'],
      ['warning', 3, 'refusal.bbrModuleUnseen'],
      ['warning', 3, undefined],
    ]);
    expect(all[0].evidence.map(number => evidence[number].fact)).toEqual(
      expect.arrayContaining([
        ...['configLoaded', 'config:enable-bbr', 'kernelRelease'],
        'nodeOptions',
      ]),
    );
  });

  it('are certain of nothing where CiliumNodeConfigs could not be read', () => {
    expect(
      assess(snapshotOf(undefined)).findings.map(({ severity }) => severity),
    ).not.toContain('critical');
  });

  it("have nothing severe to say of the article's cluster", () => {
    const { findings: all } = assess(articleSnapshot({ probe: true }));

    expect(
      all.map(({ kind, severity, nodes: count, check }) => [
        kind,
        severity,
        count,
        check,
      ]),
    ).toEqual([['configuredNotInEffect', 'note', 3, 'bpf-host-routing']]);
    expect(articleConfig['enable-bpf-masquerade']).toBe('true');
  });

  it('are none where Cilium was looked for and is not there', () => {
    expect(
      assess({
        ...snapshotOf([]),
        cilium: { state: 'notFound', lookedFor: [] },
      }).findings,
    ).toEqual([]);
  });
});
