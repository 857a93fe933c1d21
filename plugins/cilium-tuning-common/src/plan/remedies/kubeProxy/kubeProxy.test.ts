/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { featuresWithout, type NodeSketch } from '../../../__testUtils__/facts';
import { plannedFor, stagesOf } from '../../../__testUtils__/planned';

const none = featuresWithout(
  ...(['nodePort', 'hostPort', 'externalIPs'] as const),
  ...(['socketLB', 'sessionAffinity'] as const),
);

/** A node on which kube-proxy serves services. */
function served(more: NodeSketch = {}): NodeSketch {
  return {
    cilium: '1.16.5',
    kernel: '6.8.0-45-generic',
    kubeProxy: 'running',
    ...more,
    config: {
      'kube-proxy-replacement': 'false',
      'routing-mode': 'native',
      'bpf-lb-mode': 'snat',
      ...(typeof more.config === 'object' ? more.config : {}),
    },
    reports: {
      interHostRouting: 'Native',
      kubeProxyReplacementMode: 'False',
      kubeProxyReplacementFeatures: none,
      masquerading: { enabled: true, mode: 'iptables' },
      hostRouting: 'Legacy',
      encryptionMode: 'Disabled',
      ...more.reports,
    },
  };
}

const check = 'kube-proxy-replacement';
const on = (kubelet: string): NodeSketch => ({
  reports: { kubeletVersion: kubelet },
});

const planned = (...sketches: NodeSketch[]) => plannedFor(check, sketches);

describe('kube-proxy replacement', () => {
  it('names the API server, tells labelled nodes one by one, then all, and takes kube-proxy away last', () => {
    const { made } = planned(served());
    const stages = (id: string) =>
      stagesOf(made.steps.find(step => step.id === id));

    expect(stages(check)).toEqual([
      [
        'cluster: confirm plan.look.serviceAddresses, confirm plan.look.hostRules',
        'confirm plan.look.apiServer, setApiServer ?:?, verify',
        'applyNodeConfig kube-proxy-replacement=true kube-proxy-replacement-healthz-bind-address=0.0.0.0:10256',
        'keepKubeProxyAway',
      ].join(', '),
      'canary: drain, labelNode, restartAgent, verify, uncordon',
      'others: drain, labelNode, restartAgent, verify, uncordon',
    ]);
    expect(stages(`${check}.removal`)).toEqual([
      [
        'cluster: confirm plan.look.allReplace',
        'setValues kube-proxy-replacement=true, removeKubeProxy',
        'setValues kube-proxy-replacement-healthz-bind-address=0.0.0.0:10256',
        'removeNodeConfig',
      ].join(', '),
      'canary: unlabelNode, restartAgent, flushKubeProxyRules, verify',
      'others: unlabelNode, restartAgent, flushKubeProxyRules, verify',
    ]);
    expect(
      made.steps.find(({ id }) => id === `${check}.removal`)?.after,
    ).toEqual([check]);
  });

  it('lets masquerading in eBPF follow once all agents replace kube-proxy', () => {
    const { made } = planned(served());

    expect(made.steps.find(({ id }) => id === 'bpf-masquerade')?.after).toEqual(
      [check, `${check}.removal`],
    );
  });

  it.each([
    ['v1.29.4+k3s1', '127.0.0.1:6444'],
    ['v1.29.4+rke2r1', '127.0.0.1:6443'],
  ])('knows where %s lets the API server answer', (kubelet, address) => {
    const { made } = planned(served(on(kubelet)));
    const [first] = stagesOf(made.steps.find(({ id }) => id === check));

    expect(first).toContain(`setApiServer ${address}`);
    // kube-proxy runs inside of the distribution: no label keeps it off a node, and its health address is taken
    expect(first).not.toMatch(/keepKubeProxyAway|healthz/);
  });

  it.each<[string, NodeSketch[], string]>([
    [
      'where the provider runs kube-proxy',
      [served(on('v1.29.4-gke.1043000'))],
      'plan.left.kubeProxyProvided on 0',
    ],
    [
      'while an agent is not ready',
      [served(), served({ agent: 'notReady' })],
      'plan.left.everyAgentSteady on 0',
    ],
    [
      'where nodes would serve NodePorts in two ways meanwhile',
      [served({ config: { 'bpf-lb-mode': 'dsr' } })],
      'plan.left.dsrComesAlong on 0',
    ],
    [
      'where XDP would come along',
      [served({ config: { 'bpf-lb-acceleration': 'native' } })],
      'plan.left.xdpComesAlong on 0',
    ],
    [
      'where the version would lose masquerading of IPv6',
      [
        served({
          cilium: '1.15.9',
          config: { 'enable-bpf-masquerade': 'true' },
        }),
      ],
      'plan.left.masqueradeComesAlong on 0',
    ],
    [
      'one by one before that is possible',
      [
        served({
          cilium: '1.12.9',
          config: {
            'kube-proxy-replacement': 'disabled',
            'enable-bpf-masquerade': 'false',
          },
          reports: { kubeProxyReplacementMode: 'Disabled' },
        }),
      ],
      `${check}.migration on 0`,
    ],
  ])('is not planned %s', (_, sketches, expected) => {
    expect(planned(...sketches).said).toContain(expected);
  });

  it('takes away a kube-proxy that runs beside', () => {
    const { said } = planned(
      served({
        config: { 'kube-proxy-replacement': 'true' },
        reports: {
          kubeProxyReplacementMode: 'True',
          kubeProxyReplacementFeatures: featuresWithout(),
        },
      }),
    );

    expect(said).toEqual([`${check}.removal on 0`]);
  });
});
