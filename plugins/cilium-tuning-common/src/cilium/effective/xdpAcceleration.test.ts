/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type EffectiveRow,
  type NodeSketch,
  effectiveLine,
  factsOf,
} from '../../__testUtils__/facts';
import type { NetworkDevice } from '../../snapshot/nodeState';
import { xdpAcceleration } from './xdpAcceleration';

const eth = (number: number, xdp?: NetworkDevice['xdp']): NetworkDevice => ({
  name: `eth${number}`,
  driver: 'mlx5_core',
  xdp,
});
const below = (upper: string, device: NetworkDevice) => ({
  ...device,
  below: upper,
});

/** A node that was told to use XDP, with Cilium's devices and what was seen. */
const node = (
  devices: string[],
  networkDevices: NetworkDevice[],
  nodePortAcceleration = 'Native',
): NodeSketch => ({
  reports: { devices, networkDevices, nodePortAcceleration },
});
const bond = (xdp: NetworkDevice['xdp']): NetworkDevice => ({
  name: 'bond0',
  kind: 'bond',
  xdp,
});

describe('xdpAcceleration', () => {
  it.each<EffectiveRow>([
    [
      'every device',
      node(['eth0', 'eth1'], [eth(0, 'driver'), eth(1, 'offload')]),
      'on xdp.observed',
    ],
    [
      'best effort that reached all',
      node(['eth0'], [eth(0, 'driver')], 'Best-Effort'),
      'on xdp.observed',
    ],
    [
      'no device',
      node(['eth0'], [eth(0, 'none')], 'Best-Effort'),
      'off xdp.configuredNotInEffect',
    ],
    [
      'one of two',
      node(['eth0', 'eth1'], [eth(0, 'driver'), eth(1, 'none')]),
      'off xdp.configuredNotInEffect',
    ],
    [
      'the generic path',
      node(['eth0'], [eth(0, 'generic')]),
      'off xdp.configuredNotInEffect',
    ],
    [
      'one without, one unseen',
      node(['eth0', 'eth1'], [eth(0, 'none')]),
      'off xdp.configuredNotInEffect',
    ],
    [
      'one with, one unseen',
      node(['eth0', 'eth1'], [eth(0, 'driver')]),
      'unknown xdp.deviceUnseen',
    ],
    [
      'one without a word on XDP',
      node(['eth0'], [eth(0)]),
      'unknown xdp.deviceUnseen',
    ],
    [
      'another device than Cilium uses',
      node(['eth0'], [eth(1, 'driver')]),
      'unknown xdp.deviceUnseen',
    ],
    ['no devices', node([], []), 'unknown xdp.devicesUnknown'],
    [
      'the word of the agent alone',
      { reports: { nodePortAcceleration: 'Native' } },
      'unknown xdp.devicesUnknown',
    ],
    [
      'devices that the probe had no room for',
      {
        reports: {
          ...node(['eth0'], []).reports,
          probe: { state: 'reportingInPart', detail: 'network devices' },
        },
      },
      'unknown probe.reportingInPart',
    ],
    // Bonds and VLANs
    [
      'a VLAN by the device below',
      node(
        ['vlan5'],
        [
          { name: 'vlan5', kind: 'vlan', xdp: 'none' },
          below('vlan5', eth(0, 'driver')),
        ],
      ),
      'on xdp.observed',
    ],
    [
      'a VLAN without',
      node(
        ['vlan5'],
        [
          { name: 'vlan5', kind: 'vlan', xdp: 'none' },
          below('vlan5', eth(0, 'none')),
        ],
      ),
      'off xdp.configuredNotInEffect',
    ],
    [
      'a bond by its members',
      node(
        ['bond0'],
        [
          bond('none'),
          below('bond0', eth(0, 'driver')),
          below('bond0', eth(1, 'driver')),
        ],
      ),
      'on xdp.observed',
    ],
    [
      'a bond with one member without',
      node(
        ['bond0'],
        [
          bond('none'),
          below('bond0', eth(0, 'driver')),
          below('bond0', eth(1, 'none')),
        ],
      ),
      'off xdp.configuredNotInEffect',
    ],
    [
      'a bond that carries it for its members',
      node(['bond0'], [bond('driver'), below('bond0', eth(0, 'none'))]),
      'on xdp.observed',
    ],
    [
      'a bond with members that were not seen',
      node(['bond0'], [bond('none')]),
      'unknown xdp.deviceUnseen',
    ],
    [
      'a VLAN on a bond',
      node(
        ['vlan5'],
        [
          { name: 'vlan5', kind: 'vlan', xdp: 'none' },
          below('vlan5', bond('none')),
          below('vlan5', eth(0, 'driver')),
        ],
      ),
      'on xdp.observed',
    ],
    // Whose programs are these?
    [
      'programs of something else',
      node(['eth0'], [eth(0, 'driver')], 'Disabled'),
      'off xdp.observedOff',
    ],
    [
      'generic mode',
      node(['eth0'], [eth(0, 'driver')], 'Generic'),
      'off xdp.observedOff',
    ],
    ['no word', node(['eth0'], [eth(0, 'driver')], ''), 'off xdp.observedOff'],
    [
      'an unknown word',
      node(['eth0'], [eth(0, 'driver')], 'Turbo'),
      'unknown xdp.unknownWord',
    ],
    [
      'an unknown word, no program',
      node(['eth0'], [eth(0, 'none')], 'Turbo'),
      'off xdp.missing',
    ],
    ['not told to', {}, 'off xdp.configuredOff'],
    [
      'told to, not seen',
      { config: { 'bpf-lb-acceleration': 'native' } },
      'unknown xdp.devicesUnknown',
    ],
    [
      'told to, and every device has it',
      {
        config: { 'bpf-lb-acceleration': 'best-effort' },
        reports: { devices: ['eth0'], networkDevices: [eth(0, 'driver')] },
      },
      'on xdp.observed',
    ],
    [
      'told to by the older name',
      {
        cilium: '1.10.3',
        config: { 'node-port-acceleration': 'native' },
        reports: { devices: ['eth0'], networkDevices: [eth(0, 'driver')] },
      },
      'on xdp.observed',
    ],
    [
      'the older name in a version that may not take it',
      {
        cilium: '1.20.0',
        config: { 'node-port-acceleration': 'native' },
        reports: { devices: ['eth0'], networkDevices: [eth(0, 'driver')] },
      },
      'unknown xdp.modeUnknown',
    ],
    [
      'every device has one, but whether Cilium was told to is not known',
      {
        loaded: 'unknown',
        config: { 'bpf-lb-acceleration': 'native' },
        reports: { devices: ['eth0'], networkDevices: [eth(0, 'driver')] },
      },
      'unknown config.loadUnknown',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(effectiveLine(xdpAcceleration(factsOf(sketch)))).toBe(expected);
  });

  it('names the devices without', () => {
    const facts = factsOf(
      node(
        ['eth0', 'eth1', 'eth2'],
        [eth(0, 'none'), eth(1, 'driver'), eth(2, 'generic')],
      ),
    );

    expect(xdpAcceleration(facts).reason.params).toEqual({
      devices: 'eth0, eth2',
    });
  });
});
