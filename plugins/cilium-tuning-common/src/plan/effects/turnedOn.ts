/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { introductions, ciliumHas } from '../../cilium/introductions';
import { isPhysical, usedDevices } from '../../cilium/usedDevices';
import { isCiliumAtLeast } from '../../cilium/version';
import type { FactReader } from '../../snapshot/factReader';
import type { NetworkDevice } from '../../snapshot/nodeState';
import type { Facts } from './simulated';

/** What the agent asks devices for. Source: `bigTCPGSOMaxSize`. */
const bigPacket = 196_608;

const since = (facts: FactReader, floor: string) =>
  isCiliumAtLeast(facts.get('ciliumVersion') ?? '', floor) === true;

/** How kube-proxy replacement is asked for in full. */
export const fullReplacement = (facts: FactReader): 'true' | 'strict' =>
  ciliumHas(facts.get('ciliumVersion'), 'booleanReplacement') === false
    ? 'strict'
    : 'true';

function replacement(facts: FactReader): Facts {
  const word = fullReplacement(facts);
  return {
    'config:kube-proxy-replacement': word,
    kubeProxyReplacementMode: word === 'strict' ? 'Strict' : 'True',
    kubeProxyReplacementFeatures: {
      nodePort: true,
      hostPort: true,
      externalIPs: true,
      socketLB: true,
      sessionAffinity: true,
    },
    ...(facts.get('kubeProxy') === 'running' && { kubeProxy: 'notListening' }),
  };
}

function bigTcp(facts: FactReader) {
  return {
    enabled: true,
    ...(since(facts, introductions.ipv4BigTcp) && {
      maxGso: bigPacket,
      maxGro: bigPacket,
    }),
  };
}

/** The devices that carry traffic, changed; all others as they are. */
function changedDevices(
  facts: FactReader,
  change: (device: NetworkDevice) => Partial<NetworkDevice>,
): Facts {
  const used = usedDevices(facts)?.devices ?? [];
  const networkDevices = facts
    .get('networkDevices')
    ?.map(device =>
      used.includes(device) ? { ...device, ...change(device) } : device,
    );
  return networkDevices ? { networkDevices } : {};
}

function jumbo(facts: FactReader): Facts {
  const mtu = 9001;
  const names = facts.get('devices') ?? [];
  const mtus = facts.get('deviceMtus');
  return {
    ...changedDevices(facts, () => ({ mtu })),
    ...(facts.get('agentMtu') !== undefined && { agentMtu: mtu }),
    ...(mtus && {
      deviceMtus: Object.fromEntries(
        Object.entries(mtus).map(([name, old]) => [
          name,
          names.includes(name) ? mtu : old,
        ]),
      ),
    }),
  };
}

/** Up to 1.14 the older option decides where it is set. */
function native(facts: FactReader): Facts {
  const version = facts.get('ciliumVersion');
  const isOld =
    ciliumHas(version, 'routingMode') === false ||
    (ciliumHas(version, 'withoutTunnelOption') === false &&
      facts.config('tunnel') !== undefined);
  return {
    ...(isOld
      ? { 'config:tunnel': 'disabled' }
      : { 'config:routing-mode': 'native' }),
    ...(ciliumHas(version, 'routingStatus') && { interHostRouting: 'Native' }),
  };
}

/**
 * What holds on a node once an item is on there, by check: what its agent is told, and what it and the host then report. Says
 * nothing of whether that can be; a check that is not listed has nothing that could be turned on.
 */
export const turnedOn: Readonly<Record<string, (facts: FactReader) => Facts>> =
  {
    'native-routing': native,
    'kube-proxy-replacement': replacement,
    'bpf-masquerade': facts => {
      const { ipv4, ipv6 } = facts.get('masquerading') ?? {};
      return {
        'config:enable-bpf-masquerade': 'true',
        masquerading: {
          enabled: true,
          mode: 'BPF',
          ...(ipv4 !== undefined && { ipv4 }),
          ...(ipv6 !== undefined && { ipv6 }),
        },
      };
    },
    'nodeport-dsr': () => ({
      'config:bpf-lb-mode': 'hybrid',
      nodePortMode: 'Hybrid',
    }),
    'conntrack-bypass': () => ({
      'config:install-no-conntrack-iptables-rules': 'true',
    }),
    'bpf-host-routing': () => ({
      'config:enable-host-legacy-routing': 'false',
      hostRouting: 'BPF',
    }),
    'ipv6-big-tcp': facts => ({
      'config:enable-ipv6-big-tcp': 'true',
      ipv6BigTcp: bigTcp(facts),
    }),
    'ipv4-big-tcp': facts => ({
      'config:enable-ipv4-big-tcp': 'true',
      ipv4BigTcp: bigTcp(facts),
    }),
    'mtu-jumbo': jumbo,
    'bandwidth-manager': facts => ({
      'config:enable-bandwidth-manager': 'true',
      bandwidthManager: {
        enabled: true,
        ...(since(facts, introductions.bbr) && { congestionControl: 'cubic' }),
      },
    }),
    bbr: facts => ({
      'config:enable-bandwidth-manager': 'true',
      'config:enable-bbr': 'true',
      ...(since(facts, introductions.bbrForHostAlone) && {
        'config:enable-bbr-hostns-only': 'false',
      }),
      bandwidthManager: { enabled: true, congestionControl: 'bbr' },
    }),
    'xdp-acceleration': facts => ({
      'config:bpf-lb-acceleration': 'best-effort',
      nodePortAcceleration: 'Best-Effort',
      ...changedDevices(facts, device =>
        isPhysical(device) ? { xdp: 'driver' } : {},
      ),
    }),
    'bpf-map-size': facts => ({
      mapPressure: { upTo: 0.5 },
      bpfMaps: {
        sizes: {},
        dynamicSizeRatio: facts.get('bpfMaps')?.dynamicSizeRatio || 0.0025,
      },
    }),
    'preempt-none': facts => ({
      preemption: {
        build: facts.get('preemption')?.build ?? 'PREEMPT_DYNAMIC',
        bootParameter: 'none',
      },
    }),
    'tuned-profile': () => ({
      tuned: { running: true, profiles: ['network-latency'] },
    }),
    'cpu-governor': () => ({ cpuGovernors: ['performance'] }),
    'irq-affinity': facts => ({
      irqbalance: false,
      ...changedDevices(facts, ({ irqs }) =>
        irqs === undefined ? {} : { pinnedIrqs: irqs },
      ),
    }),
    netkit: () => ({
      'config:datapath-mode': 'netkit',
      datapathMode: 'netkit',
    }),
    tcx: () => ({ 'config:enable-tcx': 'true', attachMode: 'tcx' }),
    'distributed-lru': facts => ({
      'config:bpf-distributed-lru': 'true',
      'config:bpf-map-dynamic-size-ratio': '0.08',
      ...(facts.get('bpfMaps') && {
        bpfMaps: { dynamicSizeRatio: 0.08, sizes: {} },
      }),
    }),
    'bpf-clock': facts => ({
      'config:enable-bpf-clock-probe': 'true',
      clockSource: { ...facts.get('clockSource'), mode: 'jiffies' },
    }),
  };
