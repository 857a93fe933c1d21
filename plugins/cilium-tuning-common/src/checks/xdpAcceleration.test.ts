/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import type { FactTypes } from '../snapshot/facts';
import type { NetworkDevice } from '../snapshot/nodeState';
import { renderReason } from '../text/messages';
import { xdpAcceleration } from './xdpAcceleration';

const kpr = { 'kube-proxy-replacement': 'true' };

/** A node whose agent uses one device, by default without XDP and not told to have it. */
const node = (
  device: Partial<NetworkDevice>,
  more: Partial<FactTypes> = {},
): NodeSketch => ({
  config: kpr,
  reports: {
    nodePortAcceleration: 'Disabled',
    devices: ['eth0'],
    networkDevices: [{ name: 'eth0', mtu: 1500, xdp: 'none', ...device }],
    ...more,
  },
});
const told = { nodePortAcceleration: 'Native' };

describe('xdp-acceleration', () => {
  it.each<[string, NodeSketch, string]>([
    [
      'in effect',
      node({ driver: 'mlx5_core', xdp: 'driver' }, told),
      'pass xdp.observed',
    ],
    [
      'in effect in a driver that we do not know',
      node({ driver: 'ferry', xdp: 'driver' }, told),
      'pass xdp.observed',
    ],
    [
      'the Ubuntu nodes of the article',
      {
        ...node({ driver: 'igb' }),
        cilium: '1.13.4',
        kernel: '6.2.0-20-generic',
        config: { 'kube-proxy-replacement': 'strict' },
      },
      'fail xdp.observedOff',
    ],
    [
      'the Debian nodes of the article',
      {
        ...node({ driver: 'rk_gmac-dwmac' }),
        cilium: '1.13.4',
        kernel: '4.19.0-23-arm64',
        config: { 'kube-proxy-replacement': 'strict' },
      },
      'blocked platform blocked.xdpDriver',
    ],
    [
      'told to, and not in effect',
      node({ driver: 'mlx5_core' }, told),
      'fail xdp.configuredNotInEffect',
    ],
    [
      'told to, in a driver without',
      node({ driver: 'e1000e' }, told),
      'blocked platform blocked.xdpDriver',
    ],
    [
      'told to, in a bridge',
      node({ kind: 'bridge' }, told),
      'blocked platform blocked.xdpDriver',
    ],
    [
      'told to, not seen',
      node({ driver: 'mlx5_core', xdp: undefined }, told),
      'unknown xdp.deviceUnseen',
    ],
    [
      'the word of the agent alone',
      { config: kpr, reports: told },
      'unknown xdp.devicesUnknown',
    ],
    [
      'without kube-proxy replacement',
      { ...node({ driver: 'igb' }), config: {} },
      'blocked step blocked.kubeProxyReplacement',
    ],
    ['the driver is not known', node({}), 'fail xdp.observedOff'],
    [
      'a driver with a kernel that carries features back',
      {
        ...node({ driver: 'igb' }),
        kernel: '4.18.0-553.el8_10.x86_64',
      },
      'fail xdp.observedOff',
    ],
    [
      'a bond of capable devices on kernel 5.10',
      {
        ...node(
          {},
          {
            devices: ['bond0'],
            networkDevices: [
              { name: 'bond0', kind: 'bond', xdp: 'none' },
              { name: 'eth0', below: 'bond0', driver: 'ice', xdp: 'none' },
            ],
          },
        ),
        kernel: '5.10.0-26-amd64',
      },
      'blocked platform blocked.xdpDriver',
    ],
    // ena
    ['ena at 1500', node({ driver: 'ena', mtu: 1500 }), 'fail xdp.observedOff'],
    ['ena at 3498', node({ driver: 'ena', mtu: 3498 }), 'fail xdp.observedOff'],
    [
      'ena at 3499',
      node({ driver: 'ena', mtu: 3499 }),
      'blocked choice blocked.xdpEnaMtu',
    ],
    [
      'ena with jumbo frames',
      node({ driver: 'ena', mtu: 9001 }),
      'notApplicable xdp-acceleration.jumboEna',
    ],
    [
      'ena with jumbo frames that could not have it',
      node({ driver: 'ena', mtu: 9001 }, told),
      'notApplicable xdp-acceleration.jumboEna',
    ],
    [
      'ena with jumbo frames, XDP not seen',
      node({ driver: 'ena', mtu: 9001, xdp: undefined }, told),
      'blocked choice blocked.xdpEnaMtu',
    ],
    [
      'ena with jumbo frames and XDP all the same',
      node({ driver: 'ena', mtu: 9001, xdp: 'driver' }, told),
      'pass xdp.observed',
    ],
    // Clouds
    [
      'Google Compute Engine',
      node({ driver: 'gve' }, { systemVendor: 'Google' }),
      'notApplicable xdp-acceleration.googleCloud',
    ],
    [
      'another vendor',
      node({ driver: 'igb' }, { systemVendor: 'QEMU' }),
      'fail xdp.observedOff',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(xdpAcceleration, sketch)).toBe(expected);
  });

  it.each<[string, NodeSketch, string]>([
    [
      'a driver without',
      node({ driver: 'e1000e' }),
      'Driver e1000e has no native XDP in kernel 6.8',
    ],
    [
      'an MTU too large',
      node({ driver: 'ena', mtu: 4000 }),
      'MTU 4000: ena has XDP only up to 3498',
    ],
    [
      'one of two devices',
      node(
        {},
        {
          ...told,
          devices: ['eth0', 'eth1'],
          networkDevices: [
            { name: 'eth0', driver: 'e1000e', xdp: 'driver' },
            { name: 'eth1', driver: 'igb', xdp: 'none' },
          ],
        },
      ),
      'Turned on, but not in effect on: eth1',
    ],
  ])('says what it is with %s', (_, sketch, expected) => {
    expect(renderReason(judged(xdpAcceleration, sketch).reason)).toBe(expected);
  });

  it.each<[string, NodeSketch, string[]]>([
    ['a driver of the list', node({ driver: 'igb' }), []],
    ['a driver that is not known', node({}), ['need.xdpDriver']],
    ['devices that are not known', { config: kpr }, ['need.xdpDriver']],
    ['ena', node({ driver: 'ena' }), ['xdp-acceleration.enaQueues']],
    [
      'ena with an MTU that is not known',
      node({ driver: 'ena', mtu: undefined }),
      ['need.xdpEnaMtu', 'xdp-acceleration.enaQueues'],
    ],
    [
      "Azure's device",
      node({ driver: 'hv_netvsc' }),
      ['xdp-acceleration.netvscLro'],
    ],
    [
      'jumbo frames',
      node({ driver: 'ice', mtu: 9000 }),
      ['xdp-acceleration.largeMtu'],
    ],
  ])('leaves to be confirmed with %s', (_, sketch, expected) => {
    const { verdict: is, confirmFirst } = judged(xdpAcceleration, sketch);

    expect(is).toBe('fail');
    expect(confirmFirst.map(({ code }) => code)).toEqual(expected);
  });
});
