/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { readStatus } from './readStatus';

const read = (status: unknown, complete = true) =>
  Object.fromEntries(
    readStatus(status, { complete }).map(({ fact, value }) => [fact, value]),
  );

const features = {
  nodePort: { enabled: true, mode: 'DSR', acceleration: 'Native' },
  hostPort: { enabled: true },
  externalIPs: {},
  socketLB: { enabled: true },
  sessionAffinity: { enabled: true },
};

describe('readStatus', () => {
  it.each<[string, unknown, object]>([
    ['an empty object', {}, {}],
    ['no object', '<html>', {}],
    [
      'host routing up to 1.15',
      { 'host-routing': { mode: 'BPF' } },
      { hostRouting: 'BPF' },
    ],
    [
      'routing from 1.16 on',
      {
        routing: {
          'inter-host-routing-mode': 'Native',
          'intra-host-routing-mode': 'Legacy',
          'tunnel-protocol': 'vxlan',
        },
      },
      {
        interHostRouting: 'Native',
        hostRouting: 'Legacy',
        tunnelProtocol: 'vxlan',
      },
    ],
    [
      'an object without its flag, which is false then',
      { 'bandwidth-manager': { devices: null }, 'ipv4-big-tcp': {} },
      { bandwidthManager: { enabled: false }, ipv4BigTcp: { enabled: false } },
    ],
    [
      'a flag that is no flag',
      {
        'bandwidth-manager': { enabled: 'true' },
        'ipv6-big-tcp': { enabled: 1 },
      },
      {},
    ],
    [
      'an object that is null',
      { masquerading: null, hubble: null, 'kube-proxy-replacement': null },
      {},
    ],
    [
      'BIG TCP with its sizes',
      { 'ipv6-big-tcp': { enabled: true, maxGSO: 196608, maxGRO: 65536 } },
      { ipv6BigTcp: { enabled: true, maxGso: 196608, maxGro: 65536 } },
    ],
    [
      'kube-proxy replacement, without the device of WireGuard',
      {
        'kube-proxy-replacement': {
          mode: 'True',
          deviceList: [
            { name: 'eth1' },
            { name: 'cilium_wg0' },
            { name: 'eth0' },
          ],
          features,
        },
      },
      {
        kubeProxyReplacementMode: 'True',
        devices: ['eth0', 'eth1'],
        kubeProxyReplacementFeatures: {
          nodePort: true,
          hostPort: true,
          externalIPs: false,
          socketLB: true,
          sessionAffinity: true,
        },
        nodePortMode: 'DSR',
        nodePortAcceleration: 'Native',
      },
    ],
    [
      'a mode without features',
      { 'kube-proxy-replacement': { mode: 'True' } },
      { kubeProxyReplacementMode: 'True' },
    ],
    ['no device at all', { 'kube-proxy-replacement': { deviceList: [] } }, {}],
    [
      'a NodePort mode of an agent that serves no NodePorts',
      { 'kube-proxy-replacement': { features: { nodePort: { mode: 'DSR' } } } },
      {},
    ],
    [
      'sizes of the maps that grow with traffic, and no others',
      {
        'bpf-maps': {
          'dynamic-size-ratio': 0.08,
          maps: [
            { name: 'NAT', size: 4194304 },
            { name: 'Auth', size: 1 },
          ],
        },
      },
      { bpfMaps: { dynamicSizeRatio: 0.08, sizes: { NAT: 4194304 } } },
    ],
  ])('reads %s', (_, status, facts) => {
    expect(read(status)).toEqual(facts);
  });

  it('takes no absent flag for false from a client of another version', () => {
    const status = {
      'bandwidth-manager': {},
      masquerading: { mode: 'BPF' },
      'ipv4-big-tcp': { maxGSO: 65536 },
      'kube-proxy-replacement': { mode: 'True', features },
    };

    expect(read(status, false)).toEqual({
      kubeProxyReplacementMode: 'True',
      nodePortMode: 'DSR',
      nodePortAcceleration: 'Native',
    });
  });

  it('shows the part of the status that a value stood in', () => {
    expect(readStatus({ hubble: { state: 'Ok' } }, { complete: true })).toEqual(
      [
        {
          fact: 'hubbleState',
          value: 'Ok',
          excerpt: '"hubble": {"state":"Ok"}',
        },
      ],
    );
  });

  it('bears any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (status, complete) => {
        expect(Array.isArray(readStatus(status, { complete }))).toBe(true);
      }),
    );
  });
});
