/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { factsOf } from '../__testUtils__/facts';
import type { FactTypes } from '../snapshot/facts';
import { type NodeMtu, nodeMtu } from './nodeMtu';

const eth0 = { name: 'eth0', mtu: 9000 };

describe('nodeMtu', () => {
  it.each<[string, Partial<FactTypes>, NodeMtu]>([
    [
      'agent and device alike',
      { agentMtu: 9000, networkDevices: [eth0] },
      { lowest: 9000, complete: true },
    ],
    [
      'an agent that started before its device was changed',
      { agentMtu: 1500, networkDevices: [eth0] },
      { lowest: 1500, complete: true },
    ],
    [
      'a device that was changed since',
      { agentMtu: 9000, networkDevices: [{ ...eth0, mtu: 1500 }] },
      { lowest: 1500, complete: true },
    ],
    [
      'a member of a bond that is lower',
      {
        agentMtu: 9000,
        devices: ['bond0'],
        networkDevices: [
          { name: 'bond0', mtu: 9000, kind: 'bond' },
          { name: 'eth1', mtu: 1500, below: 'bond0' },
        ],
      },
      { lowest: 1500, complete: true },
    ],
    [
      'a device that Cilium does not use',
      {
        agentMtu: 9000,
        devices: ['eth0'],
        networkDevices: [eth0, { name: 'eth1', mtu: 1500 }],
      },
      { lowest: 9000, complete: true },
    ],
    [
      'no list of used devices',
      { agentMtu: 9000, networkDevices: [eth0, { name: 'eth1', mtu: 1500 }] },
      { lowest: 1500, complete: true },
    ],
    [
      'an empty list of used devices',
      { agentMtu: 9000, devices: [], networkDevices: [eth0] },
      { lowest: 9000, complete: true },
    ],
    [
      'a device without an MTU',
      { agentMtu: 9000, networkDevices: [eth0, { name: 'eth1' }] },
      { lowest: 9000, complete: false },
    ],
    [
      'a used device that was not found',
      { agentMtu: 9000, devices: ['eth0', 'eth1'], networkDevices: [eth0] },
      { lowest: 9000, complete: false },
    ],
    [
      'no MTU of the agent',
      { networkDevices: [eth0] },
      { lowest: 9000, complete: false },
    ],
    [
      'no device',
      { agentMtu: 9000, networkDevices: [] },
      { lowest: 9000, complete: false },
    ],
    [
      'MTUs by name, of devices that the agent says it uses',
      {
        ...{ agentMtu: 9000, devices: ['eth0'] },
        deviceMtus: { eth0: 8500, eth1: 9000 },
      },
      { lowest: 8500, complete: true },
    ],
    [
      'MTUs by name, one lower that may be below',
      {
        ...{ agentMtu: 9000, devices: ['bond0'] },
        deviceMtus: { bond0: 9000, eth0: 9000, eth1: 1500 },
      },
      { lowest: 9000, complete: false },
    ],
    [
      'MTUs by name, and one that is not among them',
      {
        ...{ agentMtu: 9000, devices: ['eth0', 'constructor'] },
        deviceMtus: { eth0: 9000 },
      },
      { lowest: 9000, complete: false },
    ],
    [
      'MTUs by name, of which nobody says which are used',
      { agentMtu: 9000, deviceMtus: { eth0: 9000 } },
      { lowest: 9000, complete: false },
    ],
    [
      'MTUs by name, beside devices that were looked at',
      {
        ...{ agentMtu: 9000, devices: ['eth0'], networkDevices: [eth0] },
        deviceMtus: { eth0: 1500 },
      },
      { lowest: 9000, complete: true },
    ],
    ['no devices read', { agentMtu: 9000 }, { lowest: 9000, complete: false }],
    ['nothing', {}, { complete: false }],
  ])('%s', (_, reports, expected) => {
    expect(nodeMtu(factsOf({ reports }))).toEqual(expected);
  });
});
