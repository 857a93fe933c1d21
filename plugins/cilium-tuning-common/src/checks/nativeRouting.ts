/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nativeRouting as effectiveRouting } from '../cilium/effective/nativeRouting';
import { booleanOption } from '../cilium/options';
import type { FactReader } from '../snapshot/factReader';
import { chainedAway } from './chaining';
import { needsConfirmation } from './needs';
import type { Check, WeighedNeed } from './types';

/**
 * With IPv4 masquerading and no ip-masq-agent the agent does not start in native mode without the CIDR.
 * Source: `pkg/option/config.go`, `checkIPv4NativeRoutingCIDR`.
 */
function needsNativeCidr(facts: FactReader): WeighedNeed | undefined {
  const cidr =
    facts.config('ipv4-native-routing-cidr') ||
    facts.config('native-routing-cidr');
  const optional =
    booleanOption(facts, 'enable-ipv4-masquerade') === false ||
    booleanOption(facts, 'enable-ip-masq-agent') === true ||
    ['eni', 'alibabacloud'].includes(facts.config('ipam') ?? '');
  return cidr || optional
    ? undefined
    : { ...needsConfirmation('native-routing.needCidr'), hard: true };
}

export const nativeRouting: Check = {
  id: 'native-routing',
  family: 'routing',
  impact: 'high',
  scope: 'cluster',
  subject: 'agent',
  disruption: ['agentRestart', 'connectionsReset', 'newNodesOnly'],
  references: [
    'https://docs.cilium.io/en/stable/network/concepts/routing/#native-routing',
    'https://docs.cilium.io/en/stable/operations/performance/tuning/',
  ],
  messages: {
    'native-routing.title': 'Native routing',
    'native-routing.why':
      'Packets between nodes go as they are instead of inside a VXLAN or Geneve tunnel. That saves the encapsulation work on every packet and gives pods the full MTU of the network.',
    'native-routing.needCidr':
      'ipv4-native-routing-cidr is set in the same change: without it the agent does not start',
    'native-routing.needRoutableCidr':
      'The network between the nodes routes the pod CIDR: nothing in the cluster shows it',
  },
  evaluate(facts) {
    const chained = chainedAway(facts);
    if (chained) {
      return { effect: chained };
    }
    const effective = effectiveRouting(facts);
    if (effective.state === 'on') {
      return { effect: effective };
    }
    const cidr = needsNativeCidr(facts);
    return {
      effect: {
        ...effective,
        tells: [{ code: 'tell.agentStatus', params: { line: 'Routing' } }],
      },
      needs: [
        needsConfirmation('native-routing.needRoutableCidr'),
        ...(cidr ? [cidr] : []),
      ],
    };
  },
};
