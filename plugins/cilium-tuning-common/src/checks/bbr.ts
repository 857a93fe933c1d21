/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bandwidthManager } from '../cilium/effective/bandwidthManager';
import { podBbr } from '../cilium/effective/podBbr';
import { kernelFloors } from '../kernel/floors';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import {
  needsBpfHostRouting,
  needsCilium,
  needsKernel,
  stateOf,
  stateOfFlag,
} from './needs';
import type { Check, WeighedNeed } from './types';

/** The agent sets BBR as the kernel's congestion control and stops where it cannot. */
function needsModule(facts: FactReader): WeighedNeed {
  return {
    kind: 'platform',
    state: stateOfFlag(facts.get('kernelParts')?.bbr),
    hard: true,
    reason: { code: 'need.bbrModule' },
    blocked: { code: 'blocked.bbrModule' },
  };
}

function needsBandwidthManager(facts: FactReader): WeighedNeed {
  return {
    kind: 'step',
    check: 'bandwidth-manager',
    state: stateOf(bandwidthManager(facts)),
    reason: { code: 'need.bandwidthManager' },
    blocked: { code: 'blocked.bandwidthManager' },
  };
}

function tellsOf(reason: Reason): Reason[] {
  return reason.code === 'bbr.hostOnlyUnknown'
    ? [{ code: 'bbr.tellHostOnly' }]
    : [{ code: 'tell.agentStatus', params: { line: 'BandwidthManager' } }];
}

export const bbr: Check = {
  id: 'bbr',
  family: 'egress',
  impact: 'medium',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart', 'podRestart'],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#bbr-congestion-control-for-pods',
    'https://docs.cilium.io/en/stable/network/kubernetes/bandwidth-manager/#bbr-for-pods',
  ],
  messages: {
    'bbr.title': 'BBR for pods',
    'bbr.why':
      'Connections of pods find their pace by measuring bandwidth and delay instead of waiting for losses, which makes answers to clients across the internet faster. Inside a data centre it gains little.',
    'bbr.olderSockets':
      'Connections that were open before, and pods that started before, keep CUBIC',
    'bbr.unfair':
      'Beside connections with CUBIC it can take more than its share, and it sends more packets again',
    'bbr.tellHostOnly':
      'Read enable-bbr-hostns-only in the ConfigMap of Cilium, and see whether the agent was restarted since',
    'need.bbrModule':
      'The kernel has BBR (tcp_bbr): the agent stops without it',
    'blocked.bbrModule':
      'The kernel has no BBR (tcp_bbr), and the agent stops without it',
    'need.bandwidthManager': 'The Bandwidth Manager is on',
    'blocked.bandwidthManager': 'After the Bandwidth Manager',
  },
  evaluate(facts) {
    const effective = podBbr(facts);
    if (effective.state === 'on') {
      return { effect: effective, notes: [{ code: 'bbr.olderSockets' }] };
    }
    return {
      effect: { ...effective, tells: tellsOf(effective.reason) },
      needs: [
        { ...needsKernel(facts, kernelFloors.bbr.kernel), hard: true },
        needsModule(facts),
        needsCilium(facts, kernelFloors.bbr.cilium),
        needsBandwidthManager(facts),
        needsBpfHostRouting(facts, true),
      ],
      notes: [{ code: 'bbr.unfair' }],
    };
  },
};
