/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nativeRouting as effectiveRouting } from '../cilium/effective/nativeRouting';
import { hasNativeCidr } from '../cilium/nativeCidr';
import { booleanOption } from '../cilium/options';
import { ciliumHas } from '../cilium/introductions';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import { chainedAway } from './chaining';
import { needsConfirmation } from './needs';
import type { Check, WeighedNeed } from './types';

/**
 * With IPv4 masquerading and no ip-masq-agent the agent does not start in native mode without the CIDR.
 * Source: `pkg/option/config.go`, `checkIPv4NativeRoutingCIDR`.
 */
function needsNativeCidr(facts: FactReader): WeighedNeed | undefined {
  const optional =
    booleanOption(facts, 'enable-ipv4-masquerade') === false ||
    booleanOption(facts, 'enable-ip-masq-agent') === true ||
    ['eni', 'alibabacloud'].includes(facts.config('ipam') ?? '');
  return hasNativeCidr(facts) || optional
    ? undefined
    : { ...needsConfirmation('native-routing.needCidr'), hard: true };
}

/** The status has a line for it from 1.16 on; before that only the agent's own copy of its configuration tells. */
function tellsOf(facts: FactReader): Reason[] {
  const version = facts.get('ciliumVersion');
  if (ciliumHas(version, 'routingStatus') !== false) {
    return [{ code: 'tell.agentStatus', params: { line: 'Routing' } }];
  }
  const field = ciliumHas(version, 'routingMode') ? 'RoutingMode' : 'Tunnel';
  return [{ code: 'tell.agentRuntimeConfig', params: { field } }];
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
        tells: tellsOf(facts),
      },
      needs: [
        needsConfirmation('native-routing.needRoutableCidr'),
        ...(cidr ? [cidr] : []),
      ],
    };
  },
};
