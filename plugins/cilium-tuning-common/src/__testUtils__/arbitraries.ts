/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { configKeys } from '../cilium/configKeys';
import type { FactTypes } from '../snapshot/facts';
import type { NodeSketch } from './facts';
import { featureState } from './featureArbitraries';
import { nodeState } from './nodeArbitraries';

/** Words without braces, so that a place left open in a message shows. */
export const anyWord = fc.oneof(
  fc.constantFrom('', '__proto__', 'constructor', '<script>', 'null', '-1'),
  fc.string({ maxLength: 12 }).filter(word => !/[{}]/.test(word)),
);

const versions = [
  ...Array.from({ length: 12 }, (_, index) => `1.${index + 9}.1`),
  '1.17.6-cee.1',
  '2.0.0',
];

const kernels = [
  '4.15.0-213-generic',
  '4.19.0-23-arm64',
  '4.18.0-553.el8_10.x86_64',
  '5.10.0-26-amd64',
  '5.15.133+',
  '6.2.0-20-generic',
  '6.8.0-45-generic',
  '10.0.0',
];

/** Values that mean something for one key or another. */
const optionWords = [
  'true',
  'false',
  'strict',
  'probe',
  'partial',
  'disabled',
  'native',
  'tunnel',
  'hybrid',
  'vxlan',
  'geneve',
  'dsr',
  'snat',
  'opt',
  'none',
  'aws-cni',
  'portmap',
  'best-effort',
  'ipip',
  'eni',
  '10.0.0.0/8',
  '0.0025',
  '0.08',
  'netkit',
  'veth',
  'auto',
  '1000',
];

const anyConfig = fc.dictionary(
  fc.constantFrom(...configKeys),
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...optionWords) },
    { weight: 1, arbitrary: anyWord },
  ),
);

const anyReports = fc.record<NonNullable<NodeSketch['reports']>>(
  {
    ...nodeState,
    ...featureState,
    interHostRouting: fc.constantFrom('Native', 'Tunnel', 'Ferry'),
    hostRouting: fc.constantFrom('BPF', 'Legacy', 'Ferry'),
    kubeProxyReplacementMode: fc.constantFrom(
      'True',
      'False',
      'Strict',
      'Probe',
      'Partial',
      'Disabled',
      'Ferry',
    ),
    kubeProxyReplacementFeatures: fc.record({
      nodePort: fc.boolean(),
      hostPort: fc.boolean(),
      externalIPs: fc.boolean(),
      socketLB: fc.boolean(),
      sessionAffinity: fc.boolean(),
    }),
    masquerading: fc.record<FactTypes['masquerading'], 'enabled'>(
      {
        enabled: fc.boolean(),
        mode: fc.constantFrom('BPF', 'iptables', 'Ferry'),
      },
      { requiredKeys: ['enabled'] },
    ),
    nodePortMode: fc.constantFrom('SNAT', 'DSR', 'Hybrid', 'Ferry'),
    cniChainingMode: fc.constantFrom('none', 'portmap', 'aws-cni', 'Ferry'),
  },
  { requiredKeys: [] },
);

/** Nodes of every kind: known and unknown, sensible and not. */
export const anyNode: fc.Arbitrary<NodeSketch> = fc.record({
  cilium: fc.option(fc.oneof(fc.constantFrom(...versions), anyWord), {
    nil: undefined,
  }),
  kernel: fc.option(fc.oneof(fc.constantFrom(...kernels), anyWord), {
    nil: undefined,
  }),
  agent: fc.constantFrom<NodeSketch['agent'][]>(
    'ready',
    'ready',
    'ready',
    'notReady',
    'missing',
    undefined,
  ),
  problem: fc.option(anyWord, { nil: undefined }),
  loaded: fc.constantFrom<NodeSketch['loaded'][]>(
    'current',
    'current',
    'pending',
    'unknown',
    undefined,
  ),
  options: fc.constantFrom<NodeSketch['options'][]>(
    'known',
    'known',
    'uncertain',
    undefined,
  ),
  kubeProxy: fc.constantFrom<NodeSketch['kubeProxy'][]>(
    'running',
    'disabled',
    undefined,
  ),
  config: fc.oneof(
    { weight: 9, arbitrary: anyConfig },
    { weight: 1, arbitrary: fc.constant('unread' as const) },
  ),
  reports: fc.oneof(fc.constant({}), anyReports),
});
