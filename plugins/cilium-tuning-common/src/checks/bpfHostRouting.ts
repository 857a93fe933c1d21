/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { hostRouting } from '../cilium/effective/hostRouting';
import {
  devicesWithoutLink,
  hostRoutingFallbacks,
} from '../cilium/hostRoutingFallbacks';
import { ciliumHas } from '../cilium/introductions';
import { kernelFloors } from '../kernel/floors';
import { inRange } from '../cilium/versionRange';
import type { FactReader } from '../snapshot/factReader';
import { chainedAway } from './chaining';
import {
  needsAbsence,
  needsBpfMasqueradeOrNone,
  needsKernel,
  needsKubeProxyReplacement,
  runningOption,
} from './needs';
import type { Check, WeighedNeed } from './types';

/** An agent that does not start without the helpers of this kernel has them, whatever its number. */
function needsHelpers(facts: FactReader): WeighedNeed {
  const need = needsKernel(facts, kernelFloors.bpfHostRouting.kernel);
  const version = facts.get('ciliumVersion');
  return ciliumHas(version, 'hostRoutingHelpers') === true
    ? { ...need, state: 'met' }
    : need;
}

/** Older agents take the host's stack where one of their devices has no address of the link layer. */
function needsLinkAddresses(facts: FactReader): WeighedNeed[] {
  const { kinds, ...range } = devicesWithoutLink;
  const used = facts.get('devices') ?? [];
  const without = (facts.get('networkDevices') ?? []).filter(
    ({ name, kind }) =>
      used.includes(name) && kind !== undefined && kinds.includes(kind),
  );
  const params = {
    devices: without.map(({ name }) => name).join(', '),
    before: range.until ?? '?',
  };
  return without.length > 0 &&
    inRange(facts.get('ciliumVersion'), range) === true
    ? [
        {
          kind: 'platform',
          state: 'unmet',
          reason: { code: 'need.hostRoutingDevices', params },
          blocked: { code: 'blocked.hostRoutingDevices', params },
        },
      ]
    : [];
}

function needsOf(facts: FactReader): WeighedNeed[] {
  return [
    needsHelpers(facts),
    needsKubeProxyReplacement(facts),
    needsBpfMasqueradeOrNone(facts),
    needsAbsence(facts, 'enable-host-legacy-routing', 'legacyRoutingOption'),
    ...hostRoutingFallbacks
      .map(({ key, code, ...range }) => needsAbsence(facts, key, code, range))
      .filter(need => need.state !== 'met'),
    ...needsLinkAddresses(facts),
  ];
}

/** The status line changed its name. */
const statusLine = (facts: FactReader) =>
  ciliumHas(facts.get('ciliumVersion'), 'routingStatus')
    ? 'Routing'
    : 'Host Routing';

export const bpfHostRouting: Check = {
  id: 'bpf-host-routing',
  family: 'routing',
  impact: 'high',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart'],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#ebpf-host-routing',
    'https://cilium.io/blog/2020/11/10/cilium-19/#veth',
  ],
  messages: {
    'bpf-host-routing.title': 'eBPF host routing',
    'bpf-host-routing.why':
      "Packets go from the network device straight to the pod and back, past iptables and the upper part of the host's network stack. The agent uses it by itself where it can and falls back to legacy routing without a word where it cannot.",
    'bpf-host-routing.legacyForNoKnownReason':
      'The agent reports legacy host routing, for no reason that shows here',
    'bpf-host-routing.tellLog':
      'Read the line "Falling back to legacy host routing" in the log of the agent',
    'need.hostRoutingIpsec':
      'IPsec is off: before {{before}} the agent uses legacy host routing with it',
    'blocked.hostRoutingIpsec':
      'IPsec is on: before {{before}} the agent uses legacy host routing with it',
    'need.hostRoutingWireguard':
      'WireGuard is off: before {{before}} the agent uses legacy host routing with it',
    'blocked.hostRoutingWireguard':
      'WireGuard is on: before {{before}} the agent uses legacy host routing with it',
    'need.hostRoutingEndpointRoutes':
      'Endpoint routes are off: before {{before}} the agent uses legacy host routing with them',
    'blocked.hostRoutingEndpointRoutes':
      'Endpoint routes are on: before {{before}} the agent uses legacy host routing with them',
    'need.hostRoutingDevices':
      'Every device that Cilium uses has an address of the link layer; {{devices}} has none',
    'blocked.hostRoutingDevices':
      'No address of the link layer on {{devices}}: before {{before}} the agent uses legacy host routing then',
    'bpf-host-routing.endpointRoutes':
      'Endpoint routes are on: part of the traffic may still pass the host stack',
    'need.legacyRoutingOption':
      'Legacy host routing is not asked for (enable-host-legacy-routing)',
    'blocked.legacyRoutingOption':
      'Legacy host routing is asked for: enable-host-legacy-routing is true, as service meshes and other users of iptables on the host want it',
  },
  evaluate(facts) {
    const chained = chainedAway(facts);
    if (chained) {
      return { effect: chained };
    }
    const effective = hostRouting(facts);
    const notes = runningOption(facts, 'enable-endpoint-routes')
      ? [{ code: 'bpf-host-routing.endpointRoutes' }]
      : [];
    if (effective.state === 'on') {
      return { effect: effective, notes };
    }
    const needs = needsOf(facts);
    const explained = needs.some(need => need.state === 'unmet');
    // Legacy although nothing we know of stands against it: there is no change to propose.
    if (effective.state === 'off' && !explained) {
      return {
        effect: {
          state: 'unknown',
          reason: { code: 'bpf-host-routing.legacyForNoKnownReason' },
          tells: [{ code: 'bpf-host-routing.tellLog' }],
        },
        needs,
        notes,
      };
    }
    const tells = [
      { code: 'tell.agentStatus', params: { line: statusLine(facts) } },
    ];
    return { effect: { ...effective, tells }, needs, notes };
  },
};
