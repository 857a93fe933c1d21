/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nativeRouting as effectiveRouting } from '../cilium/effective/nativeRouting';
import type { ConfigKey } from '../cilium/configKeys';
import { hasNativeCidr } from '../cilium/nativeCidr';
import { booleanOption } from '../cilium/options';
import { ciliumHas } from '../cilium/introductions';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import { chainedAway } from './chaining';
import { needsConfirmation } from './needs';
import type { Check, WeighedNeed } from './types';

/** IPAM modes whose network tells the agent its CIDR. Source: `pkg/option/config.go`. */
const knowingIpam = ['eni', 'alibabacloud'];

/**
 * With masquerading and no ip-masq-agent the agent does not start in native mode without the CIDR of the family.
 * Source: `pkg/option/config.go`, `checkIPv4NativeRoutingCIDR` and its IPv6 counterpart.
 */
function needsNativeCidr(facts: FactReader): WeighedNeed[] {
  const isOff = (key: ConfigKey) => booleanOption(facts, key) === false;
  if (
    booleanOption(facts, 'enable-ip-masq-agent') === true ||
    knowingIpam.includes(facts.config('ipam') ?? '')
  ) {
    return [];
  }
  const has4 =
    hasNativeCidr(facts) ||
    isOff('enable-ipv4') ||
    isOff('enable-ipv4-masquerade');
  const has6 =
    Boolean(facts.config('ipv6-native-routing-cidr')) ||
    isOff('enable-ipv6') ||
    isOff('enable-ipv6-masquerade');
  return [
    ...(has4 ? [] : ['native-routing.needCidr']),
    ...(has6 ? [] : ['native-routing.needCidr6']),
  ].map(code => ({ ...needsConfirmation(code), hard: true }));
}

/** Machines of Azure, by the kernel that its images have or by their firmware. */
const onAzure = (facts: FactReader) =>
  /-azure|\.azl\d|\.cm\d/.test(facts.get('kernelRelease') ?? '') ||
  facts.get('systemVendor') === 'Microsoft Corporation';

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
    'native-routing.needCidr6':
      'ipv6-native-routing-cidr, where this version has it, is set in the same change: without it the agent does not start',
    'native-routing.aks':
      'On AKS with its own network plugin off, the Helm chart keeps the tunnel (aksbyocni.enabled)',
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
    return {
      effect: {
        ...effective,
        tells: tellsOf(facts),
      },
      needs: [
        needsConfirmation('native-routing.needRoutableCidr'),
        ...needsNativeCidr(facts),
      ],
      notes: onAzure(facts) ? [{ code: 'native-routing.aks' }] : [],
    };
  },
};
