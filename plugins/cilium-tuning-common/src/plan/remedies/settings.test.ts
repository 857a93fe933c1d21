/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { featuresWithout, type NodeSketch } from '../../__testUtils__/facts';
import { plannedFor, stagesOf } from '../../__testUtils__/planned';

/** A node on which agents route in BPF and everything that throughput items need is there. */
const fit = {
  cilium: '1.16.5',
  kernel: '6.8.0-45-generic',
  config: {
    'kube-proxy-replacement': 'true',
    'enable-bpf-masquerade': 'true',
    'routing-mode': 'native',
    'ipv4-native-routing-cidr': '10.0.0.0/8',
    'bpf-map-dynamic-size-ratio': '0.0025',
    'enable-ipv6': 'false',
  },
  reports: {
    hostRouting: 'BPF',
    interHostRouting: 'Native',
    kubeProxyReplacementMode: 'True',
    kubeProxyReplacementFeatures: featuresWithout(),
    masquerading: { enabled: true, mode: 'BPF' },
    bandwidthManager: { enabled: false },
    ipv4BigTcp: { enabled: false, maxGso: 65_536, maxGro: 65_536 },
    encryptionMode: 'Disabled',
    clockSource: { mode: 'ktime' },
    devices: ['eth0'],
    networkDevices: [
      { name: 'eth0', driver: 'mlx5_core', mtu: 1500, xdp: 'none' },
    ],
    kernelParts: { bbr: true, fq: true },
    nodePortAcceleration: 'Disabled',
  },
} satisfies NodeSketch;

const fitWith = (more: NodeSketch): NodeSketch => ({
  ...fit,
  ...more,
  config: {
    ...fit.config,
    ...(typeof more.config === 'object' ? more.config : {}),
  },
  reports: { ...fit.reports, ...more.reports },
});

const managed = {
  bandwidthManager: { enabled: true, congestionControl: 'cubic' },
};
const simpleNic = {
  networkDevices: [
    { name: 'eth0', driver: 'rk_gmac-dwmac', mtu: 1500, xdp: 'none' as const },
  ],
};
const old = { kernel: '4.19.0-23-amd64', reports: { hostRouting: 'Legacy' } };

describe('an item that is turned on by what agents are told', () => {
  it.each<[string, string, NodeSketch[], string[]]>([
    [
      'all are told where all bear it and go on without it',
      'bandwidth-manager',
      [fit, fit],
      ['bandwidth-manager on 0,1'],
    ],
    [
      'named nodes alone where not all bear it',
      'bandwidth-manager',
      [fit, fitWith(old)],
      ['bandwidth-manager on 0', 'blocked.kernel on 1'],
    ],
    [
      'none where single nodes cannot be told',
      'bandwidth-manager',
      [fitWith({ cilium: '1.12.9' }), fitWith({ ...old, cilium: '1.12.9' })],
      ['plan.left.notEveryNode on 0', 'blocked.kernel on 1'],
    ],
    [
      'none where an object of somebody else tells the node',
      'bandwidth-manager',
      [fit, fitWith({ config: { 'enable-bandwidth-manager': 'false' } })],
      ['bandwidth-manager on 0', 'plan.left.setElsewhere on 1'],
    ],
    [
      'none that brings along what was told before and stops agents',
      'bandwidth-manager',
      [fitWith({ config: { 'enable-bbr': 'true' } }), fit],
      ['plan.left.bbrComesAlong on 0,1'],
    ],
    [
      'named nodes alone where an agent stops without something of the node',
      'bbr',
      [fitWith({ reports: managed }), fitWith({ reports: managed })],
      ['bbr on 0,1'],
    ],
    [
      'none before, where a Cilium cannot tell single nodes',
      'bbr',
      [fitWith({ cilium: '1.12.9', reports: managed })],
      ['plan.left.namedNodesOnly on 0'],
    ],
    [
      'a look first where something is not known',
      'bbr',
      [fitWith({ reports: { ...managed, kernelParts: { fq: true } } })],
      ['bbr.confirm on 0'],
    ],
    [
      'nothing that waits for BPF host routing where it was not seen',
      'ipv4-big-tcp',
      [fitWith({ reports: { hostRouting: undefined } })],
      ['plan.left.afterHostRoutingIsSeen on 0'],
    ],
    [
      'the same where only a step would bring it',
      'ipv4-big-tcp',
      [
        fitWith({
          config: { 'enable-bpf-masquerade': 'false' },
          reports: {
            hostRouting: 'Legacy',
            masquerading: { enabled: true, mode: 'iptables' },
          },
        }),
      ],
      ['plan.left.afterHostRoutingIsSeen on 0'],
    ],
    [
      'all are told the mode that passes over devices which cannot',
      'xdp-acceleration',
      [fit, fitWith({ kernel: '5.10.0-26-amd64', reports: simpleNic })],
      ['xdp-acceleration on 0,1', 'blocked.xdpDriver on 1'],
    ],
    [
      'no XDP before the mode that passes over devices',
      'xdp-acceleration',
      [fitWith({ cilium: '1.14.19' })],
      ['plan.left.bestEffort on 0'],
    ],
    [
      'no new clock where the node does not show it',
      'bpf-clock',
      [fitWith({ kernel: '5.4.0-150-generic' })],
      ['blocked.kernel on 0'],
    ],
  ])('%s', (_, check, sketches, expected) => {
    expect(plannedFor(check, sketches).said).toEqual(expected);
  });

  it('begins on one node, looks, and can go back', () => {
    const { made } = plannedFor('ipv4-big-tcp', [fit, fitWith(old)]);
    const step = made.steps.find(({ id }) => id === 'ipv4-big-tcp');

    expect(stagesOf(step)).toEqual([
      'cluster: applyNodeConfig enable-ipv4-big-tcp=true',
      'canary: confirm plan.look.bigTcpDevices, labelNode, restartAgent, verify, restartPods',
      'others: confirm plan.look.bigTcpDevices, labelNode, restartAgent, verify, restartPods',
    ]);
    expect(step?.canaries).toEqual(['node-0-0']);
    expect(step?.undo.map(({ on }) => on)).toEqual([
      'canary',
      'others',
      'cluster',
    ]);
  });

  it('drains a node before maps or clocks of its connections change', () => {
    const { made } = plannedFor('bpf-clock', [fit]);
    const step = made.steps.find(({ id }) => id === 'bpf-clock');

    expect(stagesOf(step)[1]).toBe(
      'canary: drain, restartAgent, verify, uncordon',
    );
    expect(step?.disrupts).toContain('podRestart');
  });

  it('sets what the ConfigMap held before on the way back', () => {
    const { made } = plannedFor('xdp-acceleration', [
      fitWith({ config: { 'bpf-lb-acceleration': 'disabled' } }),
    ]);
    const step = made.steps.find(({ id }) => id === 'xdp-acceleration');

    expect(step?.undo[0].operations).toEqual([
      {
        do: 'setValues',
        settings: [{ key: 'bpf-lb-acceleration', value: 'disabled' }],
      },
    ]);
  });
});
