/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { xdpAcceleration } from './xdpAcceleration';

/** The usual device, without XDP. */
const eth0 = { name: 'eth0', mtu: 1500, driver: 'igb', xdp: 'none' } as const;
const kpr = { kubeProxyReplacement: true };
const off = { nodePortAcceleration: 'Disabled', devices: ['eth0'] };

testOverReleases(
  xdpAcceleration,
  [
    'blocked choice',
    'blocked platform',
    'blocked step',
    'fail',
    'notApplicable',
    'pass',
    'unknown',
  ],
  [
    [
      'reported native, in the driver of every device',
      {
        ...kpr,
        reports: {
          nodePortAcceleration: 'Native',
          devices: ['eth0'],
          networkDevices: [{ ...eth0, xdp: 'driver' }],
        },
      },
      'pass xdp.observed',
    ],
    [
      'reported best-effort, in the driver of no device',
      {
        ...kpr,
        reports: {
          nodePortAcceleration: 'Best-Effort',
          devices: ['eth0'],
          networkDevices: [eth0],
        },
      },
      'fail xdp.configuredNotInEffect',
    ],
    [
      'reported native, one of two devices',
      {
        ...kpr,
        reports: {
          nodePortAcceleration: 'Native',
          devices: ['eth0', 'eth1'],
          networkDevices: [
            { ...eth0, xdp: 'driver' },
            { ...eth0, name: 'eth1' },
          ],
        },
      },
      'fail xdp.configuredNotInEffect',
    ],
    [
      'reported native, devices not seen',
      {
        ...kpr,
        reports: { nodePortAcceleration: 'Native', devices: ['eth0'] },
      },
      'unknown xdp.deviceUnseen',
    ],
    [
      'reported native, which devices not known',
      { ...kpr, reports: { nodePortAcceleration: 'Native' } },
      'unknown xdp.devicesUnknown',
    ],
    [
      'reported disabled',
      { ...kpr, reports: { ...off, networkDevices: [eth0] } },
      'fail xdp.observedOff',
    ],
    [
      'reported in a word we do not know, in the driver',
      {
        ...kpr,
        reports: {
          nodePortAcceleration: 'Ferry',
          devices: ['eth0'],
          networkDevices: [{ ...eth0, xdp: 'driver' }],
        },
      },
      'unknown xdp.unknownWord',
    ],
    [
      'told native by the newer key',
      {
        ...kpr,
        more: { 'bpf-lb-acceleration': 'native' },
        reports: {
          devices: ['eth0'],
          networkDevices: [{ ...eth0, xdp: 'driver' }],
        },
      },
      'pass xdp.observed',
    ],
    [
      'told native by the older key',
      {
        ...kpr,
        more: { 'node-port-acceleration': 'native' },
        reports: {
          devices: ['eth0'],
          networkDevices: [{ ...eth0, xdp: 'driver' }],
        },
      },
      { '1.9': 'pass xdp.observed', '1.20': 'unknown xdp.modeUnknown' },
    ],
    ['told nothing, nothing seen', kpr, 'fail xdp.configuredOff'],
    [
      'without kube-proxy replacement',
      { kubeProxyReplacement: false },
      'blocked step blocked.kubeProxyReplacement',
    ],
    [
      'without kube-proxy replacement, which IPsec stands against',
      { kubeProxyReplacement: false, more: { 'enable-ipsec': 'true' } },
      {
        '1.9': 'blocked choice blocked.kubeProxyReplacementIpsec',
        '1.16': 'blocked step blocked.kubeProxyReplacement',
      },
    ],
    [
      'a driver without it',
      {
        ...kpr,
        reports: { ...off, networkDevices: [{ ...eth0, driver: 'e1000e' }] },
      },
      'blocked platform blocked.xdpDriver',
    ],
    [
      'a driver that has it in newer kernels',
      {
        ...kpr,
        kernel: '5.4.0-150-generic',
        reports: { ...off, networkDevices: [eth0] },
      },
      'blocked platform blocked.xdpDriver',
    ],
    [
      'ena with 3800',
      {
        ...kpr,
        reports: {
          ...off,
          networkDevices: [{ ...eth0, driver: 'ena', mtu: 3800 }],
        },
      },
      'blocked choice blocked.xdpEnaMtu',
    ],
    [
      'ena with 1500',
      {
        ...kpr,
        reports: { ...off, networkDevices: [{ ...eth0, driver: 'ena' }] },
      },
      'fail xdp.observedOff',
    ],
    [
      'hv_netvsc',
      {
        ...kpr,
        reports: { ...off, networkDevices: [{ ...eth0, driver: 'hv_netvsc' }] },
      },
      'fail xdp.observedOff',
    ],
    [
      'mlx5 with jumbo frames',
      {
        ...kpr,
        reports: {
          ...off,
          networkDevices: [{ ...eth0, driver: 'mlx5_core', mtu: 9000 }],
        },
      },
      'fail xdp.observedOff',
    ],
    [
      'ena with jumbo frames',
      {
        ...kpr,
        reports: {
          ...off,
          networkDevices: [{ ...eth0, driver: 'ena', mtu: 9001 }],
        },
      },
      'notApplicable xdp-acceleration.jumboEna',
    ],
    [
      'Google Compute Engine',
      {
        ...kpr,
        reports: {
          systemVendor: 'Google',
          ...off,
          networkDevices: [{ ...eth0, driver: 'gve' }],
        },
      },
      'notApplicable xdp-acceleration.googleCloud',
    ],
    [
      'restart pending',
      { ...kpr, more: { 'bpf-lb-acceleration': 'native' }, loaded: 'pending' },
      'unknown xdp.devicesUnknown',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
);
