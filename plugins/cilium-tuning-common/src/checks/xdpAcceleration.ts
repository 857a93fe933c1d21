/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { xdpAcceleration as effectiveXdp } from '../cilium/effective/xdpAcceleration';
import { xdpDevices } from '../cilium/xdpDevices';
import { jumboMtu, vendorsWithoutXdp } from '../kernel/networks';
import { enaMtuLimit } from '../kernel/xdpDrivers';
import type { FactReader } from '../snapshot/factReader';
import type { NetworkDevice } from '../snapshot/nodeState';
import { needsKubeProxyReplacement } from './needs';
import type { Check, Effect } from './types';
import { xdpDriverNeeds } from './xdpDriverNeeds';

const id = 'xdp-acceleration';

const isJumboEna = ({ driver, mtu, xdp }: NetworkDevice) =>
  driver === 'ena' &&
  mtu !== undefined &&
  mtu >= jumboMtu &&
  (xdp === 'none' || xdp === 'generic');

/** What makes the item pointless on the node. */
function pointless(
  facts: FactReader,
  carriers: NetworkDevice[],
): Effect | undefined {
  if (vendorsWithoutXdp.includes(facts.get('systemVendor') ?? '')) {
    return { state: 'notApplicable', reason: { code: `${id}.googleCloud` } };
  }
  return carriers.some(isJumboEna)
    ? {
        state: 'notApplicable',
        reason: { code: `${id}.jumboEna`, params: { limit: enaMtuLimit } },
      }
    : undefined;
}

export const xdpAcceleration: Check = {
  id,
  family: 'services',
  impact: 'medium',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart', 'connectionsReset'],
  conflicts: [{ check: 'mtu-jumbo', reason: { code: `${id}.conflictJumbo` } }],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#xdp-acceleration',
    'https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/#loadbalancer-nodeport-xdp-acceleration',
  ],
  messages: {
    [`${id}.conflictJumbo`]:
      'Some network devices run XDP up to a smaller MTU only: ena up to 3,498 bytes. There it is one or the other',
    [`${id}.title`]: 'XDP acceleration',
    [`${id}.why`]:
      'Requests from outside for a pod on another node are sent on in the driver of the network device, before the kernel makes a packet of them. It pays where NodePort, LoadBalancer or externalIP services take much traffic.',
    [`${id}.googleCloud`]:
      'Google Compute Engine: its network devices do not do this',
    [`${id}.jumboEna`]:
      'Jumbo frames are in use, and ena has XDP only up to an MTU of {{limit}}',
    [`${id}.hiddenPackets`]:
      'Packets that are sent on in the driver do not show in tcpdump',
    [`${id}.tellDevices`]:
      'Run "ip -d link show" on a node: "xdp" beside each device that Cilium uses, not "xdpgeneric"',
    [`${id}.enaQueues`]:
      'ena uses at most half of its queues (ethtool -l): XDP takes the others',
    [`${id}.netvscLro`]: 'Large receive offload (lro) is off on hv_netvsc',
    [`${id}.largeMtu`]:
      'The driver has XDP for frames as large as the MTU of its device',
    'need.xdpDriver': 'Native XDP in the network driver; here {{drivers}}',
    'blocked.xdpDriver':
      'Driver {{driver}} has no native XDP in kernel {{kernel}}',
    'need.xdpEnaMtu': 'MTU of at most {{limit}} with ena; here {{mtu}}',
    'blocked.xdpEnaMtu': 'MTU {{mtu}}: ena has XDP only up to {{limit}}',
  },
  evaluate(facts) {
    const effective = effectiveXdp(facts);
    if (effective.state === 'on') {
      return { effect: effective, notes: [{ code: `${id}.hiddenPackets` }] };
    }
    const devices = xdpDevices(facts);
    const carriers = (devices ?? [])
      .filter(({ carries }) => carries !== true)
      .flatMap(device => device.carriers);
    const effect = pointless(facts, carriers);
    if (effect) {
      return { effect };
    }
    const tells = [
      {
        code: 'tell.agentStatusVerbose',
        params: { line: 'XDP Acceleration' },
      },
      { code: `${id}.tellDevices` },
    ];
    return {
      effect: { ...effective, tells },
      needs: [
        ...xdpDriverNeeds(facts, devices),
        needsKubeProxyReplacement(facts),
      ],
    };
  },
};
