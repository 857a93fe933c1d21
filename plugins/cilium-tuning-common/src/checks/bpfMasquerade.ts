/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { masquerading } from '../cilium/effective/masquerading';
import { needsKubeProxyReplacement } from './needs';
import type { Check } from './types';

export const bpfMasquerade: Check = {
  id: 'bpf-masquerade',
  family: 'egress',
  impact: 'medium',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart', 'connectionsReset'],
  references: [
    'https://docs.cilium.io/en/stable/network/concepts/masquerading/',
  ],
  messages: {
    'bpf-masquerade.title': 'eBPF masquerade',
    'bpf-masquerade.why':
      'Source addresses of packets that leave the cluster are rewritten at the network device in eBPF instead of in iptables. eBPF host routing depends on it.',
  },
  evaluate(facts) {
    const effective = masquerading(facts);
    if (effective.state === 'none') {
      return {
        effect: { state: 'notApplicable', reason: effective.reason },
      };
    }
    if (effective.state === 'on') {
      return { effect: effective };
    }
    return {
      effect: {
        ...effective,
        tells: [{ code: 'tell.agentStatus', params: { line: 'Masquerading' } }],
      },
      needs: [needsKubeProxyReplacement(facts, true)],
    };
  },
};
