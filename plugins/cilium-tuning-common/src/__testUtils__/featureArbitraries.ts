/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import type {
  BandwidthManagerStatus,
  BigTcpStatus,
  ClockSource,
} from '../snapshot/agentStatus';
import type { KernelParts } from '../snapshot/nodeState';

const anySize = fc.constantFrom(0, 32_768, 65_536, 131_072, 196_608);

const anyBigTcp = fc.record<BigTcpStatus, 'enabled'>(
  { enabled: fc.boolean(), maxGso: anySize, maxGro: anySize },
  { requiredKeys: ['enabled'] },
);

/** What an agent reports of features that it falls back from, and what its kernel has of their parts. */
export const featureState = {
  ipv6BigTcp: anyBigTcp,
  ipv4BigTcp: anyBigTcp,
  bandwidthManager: fc.record<BandwidthManagerStatus, 'enabled'>(
    {
      enabled: fc.boolean(),
      congestionControl: fc.constantFrom('cubic', 'bbr', 'Ferry'),
    },
    { requiredKeys: ['enabled'] },
  ),
  nodePortAcceleration: fc.constantFrom(
    'Native',
    'Best-Effort',
    'Generic',
    'Disabled',
    'Ferry',
    '',
  ),
  encryptionMode: fc.constantFrom(
    'Disabled',
    'IPsec',
    'Wireguard',
    'Ztunnel',
    'Ferry',
  ),
  attachMode: fc.constantFrom('tc', 'tcx', 'Ferry'),
  datapathMode: fc.constantFrom('veth', 'netkit', 'netkit-l2', 'Ferry'),
  configuredDatapathMode: fc.constantFrom('auto', 'veth', 'netkit'),
  clockSource: fc.record<ClockSource, 'mode'>(
    {
      mode: fc.constantFrom('ktime', 'jiffies', 'Ferry'),
      hertz: fc.constantFrom(100, 250, 1000),
    },
    { requiredKeys: ['mode'] },
  ),
  kernelParts: fc.record<KernelParts, never>(
    { bbr: fc.boolean(), fq: fc.boolean(), netkit: fc.boolean() },
    { requiredKeys: [] },
  ),
};
