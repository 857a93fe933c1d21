/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { kubeProxyReplacement as effectiveReplacement } from '../cilium/effective/kubeProxyReplacement';
import { ciliumHas, introductions } from '../cilium/introductions';
import { kernelFloors } from '../kernel/floors';
import type { FactReader } from '../snapshot/factReader';
import type { KubeProxyState } from '../snapshot/nodeState';
import type { Reason } from '../text/reason';
import { needsAbsence, needsConfirmation, needsKernel } from './needs';
import type { Check, WeighedNeed } from './types';

/** What is said of a kube-proxy that does not run beside Cilium, by how that is known. */
function withoutKubeProxy(state: KubeProxyState | undefined): Reason {
  switch (state) {
    case 'disabled':
      return { code: 'kube-proxy-replacement.kubeProxyDisabled' };
    case 'notListening':
      return { code: 'kube-proxy-replacement.kubeProxyNotListening' };
    default:
      return { code: 'kube-proxy-replacement.kubeProxyNotSeen' };
  }
}

/**
 * What every feature takes. Agents that take the newer words do not start on an older kernel at all.
 * Source: `daemon/cmd/kube_proxy_replacement.go` of Cilium 1.9 to 1.15; cilium/cilium#36258 for 1.16.
 */
function needsForAllFeatures(facts: FactReader): WeighedNeed[] {
  const version = facts.get('ciliumVersion');
  return [
    ...(ciliumHas(version, 'booleanReplacement')
      ? []
      : [
          {
            ...needsKernel(facts, kernelFloors.kubeProxyReplacement.kernel),
            hard: true,
          },
        ]),
    {
      ...needsAbsence(facts, 'enable-ipsec', 'kubeProxyReplacementIpsec', {
        until: introductions.replacementBesideIpsec,
      }),
      hard: true,
    },
  ].filter(need => need.state !== 'met');
}

export const kubeProxyReplacement: Check = {
  id: 'kube-proxy-replacement',
  family: 'services',
  impact: 'high',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart', 'connectionsReset'],
  references: [
    'https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/',
    'https://docs.cilium.io/en/stable/configuration/per-node-config/',
  ],
  messages: {
    'kube-proxy-replacement.title': 'Kube-proxy replacement',
    'kube-proxy-replacement.why':
      'Services are resolved in eBPF at the socket and at the network device instead of by walking the iptables rules of kube-proxy, whose number grows with the services. Most other items build on it.',
    'kube-proxy-replacement.stillRuns':
      'A kube-proxy still runs beside Cilium: both write rules for the same services',
    'kube-proxy-replacement.kubeProxyNotSeen':
      'No kube-proxy was seen on the node; one that runs outside of pods would not show here',
    'kube-proxy-replacement.kubeProxyNotListening':
      "Nothing on the node listens on 10249, the port of kube-proxy's metrics",
    'kube-proxy-replacement.kubeProxyDisabled':
      'The distribution says that its kube-proxy is switched off',
    'kube-proxy-replacement.needApiServer':
      'k8sServiceHost and k8sServicePort name the API server: without kube-proxy the agent reaches it no other way',
    'need.kubeProxyReplacementIpsec':
      'IPsec is off: before {{before}} the agent does not start with both',
    'blocked.kubeProxyReplacementIpsec':
      'IPsec is on: before {{before}} the agent does not start with both',
    'kube-proxy-replacement.needKubeProxyRemoval':
      'kube-proxy is taken away node by node, and its iptables rules with it',
  },
  evaluate(facts) {
    const effective = effectiveReplacement(facts);
    const kubeProxy = facts.get('kubeProxy');
    if (effective.state === 'on' && kubeProxy !== 'running') {
      return {
        effect: effective,
        notes: [withoutKubeProxy(kubeProxy)],
      };
    }
    if (effective.state === 'on') {
      return {
        effect: {
          state: 'off',
          reason: { code: 'kube-proxy-replacement.stillRuns' },
        },
        needs: [
          needsConfirmation('kube-proxy-replacement.needKubeProxyRemoval'),
        ],
      };
    }
    return {
      effect: {
        ...effective,
        tells: [
          {
            code: 'tell.agentStatus',
            params: { line: 'KubeProxyReplacement' },
          },
        ],
      },
      needs: [
        ...needsForAllFeatures(facts),
        needsConfirmation('kube-proxy-replacement.needApiServer'),
      ],
    };
  },
};
