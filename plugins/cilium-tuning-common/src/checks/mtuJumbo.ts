/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { unobserved } from '../cilium/effective/unobserved';
import { type NodeMtu, nodeMtu } from '../cilium/nodeMtu';
import { isPhysical, usedDevices } from '../cilium/usedDevices';
import { type KnownNetwork, jumboMtu, knownNetworks } from '../kernel/networks';
import { enaMtuLimit } from '../kernel/xdpDrivers';
import type { FactReader } from '../snapshot/factReader';
import type { ClusterMtus } from '../snapshot/nodeState';
import type { Reason } from '../text/reason';
import { needsConfirmation } from './needs';
import type { Check, Effect, Evaluation } from './types';

const id = 'mtu-jumbo';

const unknownFor = (
  code: string,
  tell: string,
  params: Reason['params'],
): Effect => ({
  state: 'unknown',
  reason: { code: `${id}.${code}`, params },
  tells: [{ code: `${id}.${tell}` }],
});

/** Every MTU in the cluster that was seen, this node's included, lowest first. */
const valuesWith = (mtu: number, cluster: ClusterMtus) =>
  [...new Set([...cluster.values, mtu])].sort((a, b) => a - b);

/** The network that the node is in, where its MTU is known. */
function networkOf(facts: FactReader): KnownNetwork | undefined {
  const hardware = usedDevices(facts)?.devices.filter(isPhysical) ?? [];
  return knownNetworks.find(
    ({ vendor, driver }) =>
      facts.get('systemVendor') === vendor ||
      (hardware.length > 0 &&
        hardware.every(device => device.driver === driver)),
  );
}

/** The driver ena takes XDP programs only with small frames, so one that is attached stands against jumbo frames. */
const hasXdpOnEna = (facts: FactReader) =>
  (usedDevices(facts)?.devices ?? []).some(
    ({ driver, xdp }) => driver === 'ena' && xdp === 'driver',
  );

function evaluateJumbo(
  facts: FactReader,
  mtu: number,
  { complete }: NodeMtu,
  cluster: ClusterMtus | undefined,
): Evaluation {
  if (!complete) {
    const unseen = unobserved(facts, `${id}.partlySeen`, { mtu });
    const tells = [{ code: `${id}.tellDevices` }];
    return { effect: { ...unseen, state: 'unknown', tells } };
  }
  if (cluster === undefined || cluster.values.length === 0) {
    return { effect: unknownFor('othersUnknown', 'tellDevices', { mtu }) };
  }
  const values = valuesWith(mtu, cluster);
  if (values.length > 1) {
    const params = { values: values.join(', ') };
    return {
      effect: { state: 'off', reason: { code: `${id}.differs`, params } },
      needs: [needsConfirmation(`${id}.needNetwork`)],
    };
  }
  // One node that was not seen may be the one with another MTU, which says nothing against this one
  return cluster.unknownNodes > 0
    ? {
        effect: {
          ...unknownFor('othersUnknown', 'tellDevices', { mtu }),
          unscored: true,
        },
      }
    : {
        effect: { state: 'on', reason: { code: `${id}.on`, params: { mtu } } },
      };
}

function evaluateUsual(
  facts: FactReader,
  mtu: number,
  cluster: ClusterMtus | undefined,
): Evaluation {
  const shared =
    cluster !== undefined &&
    cluster.values.length > 0 &&
    valuesWith(mtu, cluster).length === 1;
  const network = networkOf(facts);
  return shared && network
    ? {
        effect: {
          state: 'off',
          reason: {
            code: `${id}.belowVpc`,
            params: { mtu, vendor: network.vendor, most: network.mtu },
          },
        },
        needs: [needsConfirmation(`${id}.needVpcOnly`)],
      }
    : {
        effect: {
          ...unknownFor('fabricNotVisible', 'tellFabric', { mtu }),
          unscored: true,
        },
      };
}

function evaluateMtu(facts: FactReader): Evaluation {
  const node = nodeMtu(facts);
  const { lowest } = node;
  const cluster = facts.get('clusterMtus');
  if (lowest !== undefined && lowest >= jumboMtu) {
    return evaluateJumbo(facts, lowest, node, cluster);
  }
  if (hasXdpOnEna(facts)) {
    return {
      effect: {
        state: 'notApplicable',
        reason: { code: `${id}.xdpOnEna`, params: { limit: enaMtuLimit } },
      },
    };
  }
  if (lowest === undefined) {
    const unseen = unobserved(facts, `${id}.unobserved`);
    const tells = [{ code: `${id}.tellDevices` }];
    return { effect: { ...unseen, state: 'unknown', tells } };
  }
  return evaluateUsual(facts, lowest, cluster);
}

/** Differing MTUs are worth a word whatever the verdict; nodes that were not compared, where the verdict compares. */
function notesOf(
  cluster: ClusterMtus | undefined,
  { state, reason }: Effect,
): Reason[] {
  const { values = [], unknownNodes: count = 0 } = cluster ?? {};
  const compares = state === 'off' || reason.code === `${id}.othersUnknown`;
  return [
    ...(values.length > 1
      ? [{ code: `${id}.mixed`, params: { values: values.join(', ') } }]
      : []),
    ...(compares && count > 0
      ? [{ code: `${id}.notCompared`, params: { count } }]
      : []),
  ];
}

export const mtuJumbo: Check = {
  id,
  family: 'throughput',
  impact: 'medium',
  scope: 'cluster',
  subject: 'node',
  disruption: ['agentRestart', 'podRestart'],
  conflicts: [
    { check: 'xdp-acceleration', reason: { code: `${id}.conflictXdp` } },
  ],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#mtu',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network_mtu.html',
  ],
  messages: {
    [`${id}.conflictXdp`]:
      'Some network devices run XDP up to a smaller MTU only: ena up to 3,498 bytes. There it is one or the other',
    [`${id}.title`]: 'Jumbo frames',
    [`${id}.why`]:
      'With an MTU of 9000 instead of 1500 the same data takes a sixth of the packets, and each packet costs the same work. Every device between the nodes has to carry them.',
    [`${id}.on`]:
      'MTU {{mtu}} on every device that Cilium uses, as on the other nodes',
    [`${id}.differs`]: 'MTUs differ between nodes: {{values}}',
    [`${id}.belowVpc`]:
      'MTU {{mtu}} on every node, and a VPC of {{vendor}} carries {{most}}',
    [`${id}.fabricNotVisible`]:
      'MTU {{mtu}}; whether the network carries jumbo frames cannot be seen from the cluster',
    [`${id}.othersUnknown`]:
      'MTU {{mtu}}; what all of the other nodes have is not known',
    [`${id}.partlySeen`]:
      'MTU {{mtu}} as far as it shows: not every device that Cilium uses, or not the agent, was seen',
    [`${id}.unobserved`]:
      'Not observed: no MTU of a device or of the agent was read',
    [`${id}.xdpOnEna`]:
      'XDP is in use on a device with the driver ena, where it needs an MTU of {{limit}} or less',
    [`${id}.needNetwork`]:
      'The network carries the higher MTU between all nodes: nothing in the cluster shows it',
    [`${id}.needVpcOnly`]:
      'Traffic that leaves the VPC stays at 1500: what peers, gateways and VPNs carry is known',
    [`${id}.mixed`]:
      'Nodes have different MTUs ({{values}}): large packets between them are cut up or lost',
    [`${id}.notCompared`]:
      'Nodes whose MTU is not known, or not of every device: {{count}}',
    [`${id}.tellDevices`]:
      'Run "ip link" on the nodes and compare the MTU of cilium_host and of the devices below it',
    [`${id}.tellFabric`]:
      'Ask who runs the network, and try "ping -M do -s 8972" between nodes',
  },
  evaluate(facts) {
    const { effect, needs } = evaluateMtu(facts);
    const { lowest } = nodeMtu(facts);
    const figure = lowest === undefined ? undefined : `MTU ${lowest}`;
    return {
      effect: { ...effect, figure },
      needs,
      notes: notesOf(facts.get('clusterMtus'), effect),
    };
  },
};
