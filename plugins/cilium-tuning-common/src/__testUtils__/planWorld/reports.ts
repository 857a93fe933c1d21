/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactTypes } from '../../snapshot/facts';
import { featuresWithout } from '../facts';
import { readTold } from './told';
import {
  type Host,
  type ModelCluster,
  type RunningAgent,
  isFrom,
} from './world';

const replacementNames = (cilium: string, word: string) => {
  const known: Record<string, string> = isFrom(cilium, 14)
    ? { full: 'True', some: 'Partial', off: 'False' }
    : { full: 'Strict', some: 'Partial', off: 'Disabled' };
  return known[word];
};

const accelerations: Record<string, string> = {
  native: 'Native',
  'best-effort': 'Best-Effort',
};

const noFeatures = featuresWithout(
  ...(['nodePort', 'hostPort', 'externalIPs'] as const),
  ...(['socketLB', 'sessionAffinity'] as const),
);

function bigTcpReports(cilium: string, { told, effects }: RunningAgent) {
  const wanted = readTold(told, cilium);
  const status = (enabled: boolean, size: number | undefined) => ({
    enabled,
    // 1.13 tells no sizes
    ...(isFrom(cilium, 14) && size && { maxGso: size, maxGro: size }),
  });
  const { ipv4, ipv6 } = effects.bigTcp;
  return {
    ...(ipv6 && { ipv6BigTcp: status(wanted.ipv6BigTcp, ipv6) }),
    ...(ipv4 && { ipv4BigTcp: status(wanted.ipv4BigTcp, ipv4) }),
  };
}

/** What the status of an agent says, in the words of its release. */
export function reportsOfAgent(
  { cilium }: ModelCluster,
  { nics }: Host,
  agent: RunningAgent,
): Partial<FactTypes> {
  const { effects } = agent;
  const told = readTold(agent.told, cilium);
  const since = (minor: number) => isFrom(cilium, minor);
  const serves = effects.replacement !== 'off';
  const masquerades = effects.masquerading !== 'none';
  const ipv6Too = effects.masquerading === 'iptables' || since(16);
  const ratio = Number(told.text('bpf-map-dynamic-size-ratio'));
  return {
    ciliumState: 'Ok',
    ...(since(16) && {
      interHostRouting: effects.routing,
      tunnelProtocol: effects.tunnelProtocol,
      attachMode: effects.attachMode,
      datapathMode: effects.podDevices,
    }),
    ...(since(10) && {
      encryptionMode: effects.encryption,
      devices: nics.map(({ name }) => name).sort(),
    }),
    ...(since(12) && { cniChainingMode: 'none' }),
    hostRouting: effects.hostRouting,
    kubeProxyReplacementMode: replacementNames(cilium, effects.replacement),
    kubeProxyReplacementFeatures:
      effects.replacement === 'full' ? featuresWithout() : noFeatures,
    masquerading: {
      enabled: masquerades,
      ...(masquerades && { mode: effects.masquerading }),
      ...(masquerades &&
        since(10) && {
          ipv4: told.masqueradesIpv4,
          ipv6: told.masqueradesIpv6 && ipv6Too,
        }),
    },
    ...(serves && {
      nodePortMode: effects.nodePortMode,
      nodePortAcceleration: accelerations[told.acceleration] ?? 'Disabled',
    }),
    ...bigTcpReports(cilium, agent),
    bandwidthManager: {
      enabled: effects.bandwidthManager,
      ...(effects.bandwidthManager &&
        since(12) && { congestionControl: effects.congestionControl }),
    },
    hubbleState: told.flag('enable-hubble', true) ? 'Ok' : 'Disabled',
    bpfMaps: { ...(ratio > 0 && { dynamicSizeRatio: ratio }), sizes: {} },
    clockSource: { mode: effects.clock },
    agentMtu: effects.mtu,
  };
}

function devicesOf(host: Host, agent: RunningAgent | undefined) {
  return host.nics.map(({ name, driver, mtu, queues }) => ({
    ...{ name, driver, mtu, queues, irqs: queues },
    xdp: agent?.effects.xdp.includes(name)
      ? ('driver' as const)
      : ('none' as const),
    ...(!host.irqbalance && { pinnedIrqs: host.pinned ? queues : 0 }),
  }));
}

/** What a probe sees of a node beside its agent. */
export function reportsOfHost(
  host: Host,
  agent: RunningAgent | undefined,
): Partial<FactTypes> {
  const { kernel, preempt, tuned, governor } = host;
  return {
    networkDevices: devicesOf(host, agent),
    kernelParts: { bbr: kernel.bbr, fq: kernel.fq, netkit: kernel.netkit },
    preemption: {
      build: kernel.dynamicPreemption ? 'PREEMPT_DYNAMIC' : '',
      ...(preempt.running && { bootParameter: preempt.running }),
    },
    kernelOptions: {
      PREEMPT_NONE: 'n',
      PREEMPT_VOLUNTARY: 'y',
      PREEMPT: 'n',
      PREEMPT_DYNAMIC: kernel.dynamicPreemption ? 'y' : 'n',
    },
    cpuCount: host.cpus,
    memoryMebibytes: host.memoryMebibytes,
    cpuGovernors: governor === undefined ? [] : [governor],
    systemVendor: host.vendor,
    irqbalance: host.irqbalance,
    tuned: tuned?.running
      ? { running: true, profiles: [tuned.profile] }
      : { running: false },
  };
}
