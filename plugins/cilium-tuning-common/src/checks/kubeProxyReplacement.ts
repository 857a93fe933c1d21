/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { kubeProxyReplacement as effectiveReplacement } from '../cilium/effective/kubeProxyReplacement';
import type { Reason } from '../text/reason';
import { needsConfirmation } from './needs';
import type { Check } from './types';

const notSeen: Reason = { code: 'kube-proxy-replacement.kubeProxyNotSeen' };
const disabled: Reason = { code: 'kube-proxy-replacement.kubeProxyDisabled' };

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
    'kube-proxy-replacement.kubeProxyDisabled':
      'The distribution says that its kube-proxy is switched off',
    'kube-proxy-replacement.needApiServer':
      'k8sServiceHost and k8sServicePort name the API server: without kube-proxy the agent reaches it no other way',
    'kube-proxy-replacement.needKubeProxyRemoval':
      'kube-proxy is taken away node by node, and its iptables rules with it',
  },
  evaluate(facts) {
    const effective = effectiveReplacement(facts);
    const kubeProxy = facts.get('kubeProxy');
    if (effective.state === 'on' && kubeProxy !== 'running') {
      return {
        effect: effective,
        notes: [kubeProxy === 'disabled' ? disabled : notSeen],
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
      needs: [needsConfirmation('kube-proxy-replacement.needApiServer')],
    };
  },
};
