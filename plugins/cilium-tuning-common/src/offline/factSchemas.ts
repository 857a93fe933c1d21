/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { configKeys } from '../cilium/configKeys';
import type {
  ConfigFacts,
  FactTypes,
  NextConfigFacts,
} from '../snapshot/facts';

const word = z.string().max(2_000);
const count = z.number().min(0);
const flag = z.boolean();
const words = z.array(word).max(1_000);

const bigTcp = z.object({
  enabled: flag,
  maxGso: count.optional(),
  maxGro: count.optional(),
});

const probeStates = [
  ...['reporting', 'reportingInPart', 'notSetUp', 'unread', 'refused'],
  ...['noPod', 'starting', 'cannotStart', 'noReport', 'reportCut'],
  ...['reportUnreadable', 'reportNewer', 'silent', 'socketDenied'],
  ...['noSocket', 'agentSilent', 'otherClient'],
] as FactTypes['probe']['state'][];

const networkDevice = z.object({
  name: word,
  below: word.optional(),
  mtu: count.optional(),
  driver: word.optional(),
  kind: word.optional(),
  xdp: z.enum(['driver', 'generic', 'offload', 'none']).optional(),
  queues: count.optional(),
  irqs: count.optional(),
  pinnedIrqs: count.optional(),
});

type OwnFacts = Omit<FactTypes, keyof ConfigFacts | keyof NextConfigFacts>;

const own: { [K in keyof OwnFacts]: z.ZodType<OwnFacts[K]> } = {
  operatingSystem: word,
  osImage: word,
  kernelRelease: word,
  architecture: word,
  kubeletVersion: word,
  nodeStatus: word,
  kubeProxy: z.enum(['running', 'disabled', 'notListening']),
  configMap: word,
  ciliumVersion: word,
  agentState: z.enum(['ready', 'notReady', 'waiting', 'missing']),
  agentProblem: word,
  agentScheduling: z.object({ antiAffinity: z.boolean(), nodes: count }),
  bpfJit: count,
  configLoaded: z.enum(['current', 'pending', 'unknown']),
  nodeOptions: z.enum(['known', 'uncertain']),
  interHostRouting: word,
  hostRouting: word,
  kubeProxyReplacementMode: word,
  kubeProxyReplacementFeatures: z.object({
    nodePort: flag,
    hostPort: flag,
    externalIPs: flag,
    socketLB: flag,
    sessionAffinity: flag,
  }),
  masquerading: z.object({
    enabled: flag,
    mode: word.optional(),
    ipv4: flag.optional(),
    ipv6: flag.optional(),
  }),
  nodePortMode: word,
  ciliumState: word,
  nodePortAcceleration: word,
  nodePortAlgorithm: word,
  devices: words,
  ipv6BigTcp: bigTcp,
  ipv4BigTcp: bigTcp,
  bandwidthManager: z.object({
    enabled: flag,
    congestionControl: word.optional(),
  }),
  hubbleState: word,
  bpfMaps: z.object({
    dynamicSizeRatio: count.optional(),
    sizes: z.record(word, count),
  }),
  mapPressure: z.object({ upTo: count, map: word.optional() }),
  clockSource: z.object({ mode: word, hertz: count.optional() }),
  tunnelProtocol: word,
  cniChainingMode: word,
  encryptionMode: word,
  attachMode: word,
  datapathMode: word,
  configuredDatapathMode: word,
  agentMtu: count,
  deviceMtus: z.record(word, count),
  probe: z.object({ state: z.enum(probeStates), detail: word.optional() }),
  networkDevices: z.array(networkDevice).max(1_000),
  preemption: z.object({ build: word, bootParameter: word.optional() }),
  kernelOptions: z.record(word, word),
  kernelParts: z.object({
    bbr: flag.optional(),
    fq: flag.optional(),
    netkit: flag.optional(),
  }),
  cpuGovernors: words,
  cpuCount: count,
  memoryMebibytes: count,
  systemVendor: word,
  irqbalance: flag,
  tuned: z.object({
    running: flag.optional(),
    profiles: words.optional(),
  }),
  clusterMtus: z.object({ values: z.array(count), unknownNodes: count }),
};

/** The values that facts may have in a file, by the fact's name: rules count on their types. */
export const factSchemas: Readonly<Record<string, z.ZodType>> = {
  ...own,
  ...Object.fromEntries(
    configKeys.flatMap(key => [
      [`config:${key}`, word],
      [`next:${key}`, word],
    ]),
  ),
};
