/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bandwidthManager as effectiveBandwidthManager } from '../cilium/effective/bandwidthManager';
import { encryption } from '../cilium/encryption';
import { kernelFloors } from '../kernel/floors';
import type { FactReader } from '../snapshot/factReader';
import {
  needsKernel,
  needsKubeProxyReplacement,
  runningOption,
  stateOfFlag,
} from './needs';
import type { Check, WeighedNeed } from './types';

const id = 'bandwidth-manager';

function needsFairQueue(facts: FactReader): WeighedNeed {
  return {
    kind: 'platform',
    state: stateOfFlag(facts.get('kernelParts')?.fq),
    reason: { code: 'need.fairQueue' },
    blocked: { code: 'blocked.fairQueue' },
  };
}

/** The agent leaves the Bandwidth Manager off with IPsec, with a warning in its log. */
function needsNoIpsec(facts: FactReader): WeighedNeed {
  const used = encryption(facts);
  return {
    kind: 'choice',
    state: stateOfFlag(used && used !== 'IPsec'),
    reason: { code: 'need.bandwidthManagerIpsec' },
    blocked: { code: 'blocked.bandwidthManagerIpsec' },
  };
}

export const bandwidthManager: Check = {
  id,
  family: 'egress',
  impact: 'medium',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart'],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#bandwidth-manager',
    'https://docs.cilium.io/en/stable/network/kubernetes/bandwidth-manager/',
  ],
  messages: {
    [`${id}.title`]: 'Bandwidth Manager',
    [`${id}.why`]:
      'Packets of pods leave by their departure time from fair queues, without the lock of a shared queue, which lowers the latency of TCP under load. BBR for pods depends on it.',
    [`${id}.configuredNotInEffect`]:
      'Turned on, but not in effect, for no reason that shows here',
    [`${id}.tellLog`]:
      'Read the line about the bandwidth manager in the log of the agent on a node',
    'need.fairQueue':
      'The kernel has the fair queue scheduler (CONFIG_NET_SCH_FQ)',
    'blocked.fairQueue':
      'The kernel has no fair queue scheduler (CONFIG_NET_SCH_FQ)',
    'need.bandwidthManagerIpsec':
      'IPsec is off: with it the agent leaves the Bandwidth Manager off',
    'blocked.bandwidthManagerIpsec':
      'IPsec is on: with it the agent leaves the Bandwidth Manager off',
  },
  evaluate(facts) {
    const effective = effectiveBandwidthManager(facts);
    if (effective.state === 'on') {
      return { effect: effective };
    }
    const needs = [
      needsKernel(facts, kernelFloors.bandwidthManager.kernel),
      needsFairQueue(facts),
      needsKubeProxyReplacement(facts),
      needsNoIpsec(facts),
    ];
    const explained = needs.some(({ state }) => state === 'unmet');
    // Off although it was told to and nothing we know of stands against it: there is no change to propose.
    if (
      effective.state === 'off' &&
      !explained &&
      runningOption(facts, 'enable-bandwidth-manager') === true
    ) {
      return {
        effect: {
          state: 'unknown',
          reason: { code: `${id}.configuredNotInEffect` },
          tells: [{ code: `${id}.tellLog` }],
        },
        needs,
      };
    }
    const tells = [
      { code: 'tell.agentStatus', params: { line: 'BandwidthManager' } },
    ];
    return { effect: { ...effective, tells }, needs };
  },
};
