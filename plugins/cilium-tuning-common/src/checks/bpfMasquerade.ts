/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { masquerading } from '../cilium/effective/masquerading';
import { booleanOption, whyConfigProvesNothing } from '../cilium/options';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import { needsKubeProxyReplacement } from './needs';
import type { Check } from './types';

/** Older agents masquerade IPv4 alone once they do it in BPF, whatever they were told of IPv6. */
function notesOf(facts: FactReader): Reason[] {
  const wanted =
    booleanOption(facts, 'enable-ipv6') === true &&
    booleanOption(facts, 'enable-ipv6-masquerade') === true &&
    !whyConfigProvesNothing(facts);
  return wanted && facts.get('masquerading')?.ipv6 === false
    ? [{ code: 'bpf-masquerade.ipv4Alone' }]
    : [];
}

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
    'bpf-masquerade.ipv4Alone':
      'IPv6 is to be masqueraded and is not: packets leave with the addresses of the pods',
  },
  evaluate(facts) {
    const effective = masquerading(facts);
    if (effective.state === 'none') {
      return {
        effect: { state: 'notApplicable', reason: effective.reason },
      };
    }
    if (effective.state === 'on') {
      return { effect: effective, notes: notesOf(facts) };
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
