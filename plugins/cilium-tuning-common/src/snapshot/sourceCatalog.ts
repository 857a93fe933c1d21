/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { SourceId } from './evidence';
import type { FactName } from './facts';

/**
 * A source that comes with the product and that not every cluster has.
 *
 * @public
 */
export interface SourceDescription {
  id: SourceId;
  /** What it can tell that a rule may lack. */
  facts: readonly FactName[];
}

/** What the agent says of itself, to whoever asks it. */
const ofAgent: readonly FactName[] = [
  'attachMode',
  'bandwidthManager',
  'bpfMaps',
  'clockSource',
  'cniChainingMode',
  'configuredDatapathMode',
  'datapathMode',
  'devices',
  'encryptionMode',
  'hostRouting',
  'hubbleState',
  'interHostRouting',
  'ipv4BigTcp',
  'ipv6BigTcp',
  'kubeProxyReplacementFeatures',
  'kubeProxyReplacementMode',
  'masquerading',
  'nodePortAcceleration',
  'nodePortAlgorithm',
  'nodePortMode',
  'tunnelProtocol',
];

/**
 * The sources that clusters may have beside what every scan rests on, the one that tells most with least power first.
 *
 * @public
 */
export const sourceCatalog: readonly SourceDescription[] = [
  {
    id: 'probe',
    facts: [
      ...ofAgent,
      'agentMtu',
      'cpuCount',
      'cpuGovernors',
      'irqbalance',
      'kernelOptions',
      'kernelParts',
      'kubeProxy',
      'memoryMebibytes',
      'networkDevices',
      'preemption',
      'systemVendor',
      'tuned',
    ],
  },
  {
    id: 'node-feature-discovery',
    facts: [
      'cpuGovernors',
      'kernelOptions',
      'kernelParts',
      'preemption',
      'systemVendor',
    ],
  },
  { id: 'node-tuning-operator', facts: ['tuned'] },
  {
    id: 'prometheus',
    facts: [
      'agentMtu',
      'bandwidthManager',
      'cpuCount',
      'cpuGovernors',
      'deviceMtus',
      'mapPressure',
      'irqbalance',
      'memoryMebibytes',
      'preemption',
      'systemVendor',
      'tuned',
    ],
  },
  { id: 'agent-metrics', facts: ['bandwidthManager', 'mapPressure'] },
  {
    id: 'agent-exec',
    facts: [
      ...ofAgent,
      'agentMtu',
      'cpuCount',
      'cpuGovernors',
      'kernelOptions',
      'kernelParts',
      'memoryMebibytes',
      'networkDevices',
      'preemption',
      'systemVendor',
    ],
  },
];
