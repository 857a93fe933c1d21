/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { mtuJumbo } from './mtuJumbo';

/** The usual device, without XDP. */
const eth0 = { name: 'eth0', mtu: 1500, driver: 'igb', xdp: 'none' } as const;

testOverReleases(
  mtuJumbo,
  ['fail', 'notApplicable', 'pass', 'unknown'],
  [
    [
      '9000 everywhere',
      {
        reports: {
          agentMtu: 9000,
          devices: ['eth0'],
          networkDevices: [{ ...eth0, mtu: 9000 }],
          clusterMtus: { values: [9000], unknownNodes: 0 },
        },
      },
      'pass mtu-jumbo.on',
    ],
    [
      '9000 here, and nodes that were not seen',
      {
        reports: {
          agentMtu: 9000,
          devices: ['eth0'],
          networkDevices: [{ ...eth0, mtu: 9000 }],
          clusterMtus: { values: [9000], unknownNodes: 2 },
        },
      },
      'unknown mtu-jumbo.othersUnknown',
    ],
    [
      '9000 here, 1500 elsewhere',
      {
        reports: {
          agentMtu: 9000,
          devices: ['eth0'],
          networkDevices: [{ ...eth0, mtu: 9000 }],
          clusterMtus: { values: [1500, 9000], unknownNodes: 0 },
        },
      },
      'fail mtu-jumbo.differs',
    ],
    [
      '9000 here, the others not known',
      {
        reports: {
          agentMtu: 9000,
          devices: ['eth0'],
          networkDevices: [{ ...eth0, mtu: 9000 }],
        },
      },
      'unknown mtu-jumbo.othersUnknown',
    ],
    [
      '9000 as far as it shows',
      {
        reports: {
          agentMtu: 9000,
          devices: ['eth0', 'eth1'],
          networkDevices: [{ ...eth0, mtu: 9000 }],
          clusterMtus: { values: [9000], unknownNodes: 0 },
        },
      },
      'unknown mtu-jumbo.partlySeen',
    ],
    [
      '1500 on a network that is not visible',
      {
        reports: {
          agentMtu: 1500,
          devices: ['eth0'],
          networkDevices: [eth0],
          clusterMtus: { values: [1500], unknownNodes: 0 },
        },
      },
      'unknown mtu-jumbo.fabricNotVisible',
    ],
    [
      '1500 in a VPC of EC2',
      {
        reports: {
          agentMtu: 1500,
          systemVendor: 'Amazon EC2',
          devices: ['eth0'],
          networkDevices: [{ ...eth0, driver: 'ena' }],
          clusterMtus: { values: [1500], unknownNodes: 0 },
        },
      },
      'fail mtu-jumbo.belowVpc',
    ],
    [
      '1500 with XDP on ena',
      {
        reports: {
          agentMtu: 1500,
          systemVendor: 'Amazon EC2',
          devices: ['eth0'],
          networkDevices: [{ ...eth0, driver: 'ena', xdp: 'driver' }],
          clusterMtus: { values: [1500], unknownNodes: 0 },
        },
      },
      'notApplicable mtu-jumbo.xdpOnEna',
    ],
    ['nothing seen', {}, 'unknown mtu-jumbo.unobserved'],
    [
      'the agent missing',
      {
        agent: 'missing',
        reports: {
          networkDevices: [eth0],
          agentMtu: 1500,
          clusterMtus: { values: [1500], unknownNodes: 0 },
        },
      },
      'unknown mtu-jumbo.fabricNotVisible',
    ],
  ],
);
