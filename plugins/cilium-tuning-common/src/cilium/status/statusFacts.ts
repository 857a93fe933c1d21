/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactTypes } from '../../snapshot/facts';
import type { KubeProxyReplacementFeatures } from '../../snapshot/agentStatus';
import { agentVersionOf } from './agentVersion';
import { deviceNames } from './kubeProxyReplacement';
import { factsOf, type StatusParts } from './statusParts';

/**
 * What a status says of the tuning of one agent, in a form for other programs. Null is what it cannot say, or says in a word
 * that no known version prints.
 *
 * @public
 */
export interface StatusFacts {
  /** Without the leading `v`: `1.17.6-cee.1`. */
  agentVersion: string | null;
  ciliumState: string | null;
  /** Mode of kube-proxy replacement as it stands. */
  kprModeWord: string | null;
  features: KubeProxyReplacementFeatures | null;
  kubeProxyReplacement: 'full' | 'partial' | 'off' | null;
  /** This and the next two: null while the agent serves no NodePorts. */
  nodePortMode: string | null;
  xdpAcceleration: 'native' | 'best-effort' | 'generic' | 'off' | null;
  maglev: boolean | null;
  /** In the order of the status. */
  devices: string[] | null;
  masqueradeEnabled: boolean | null;
  /** Null where nothing is masqueraded. */
  bpfMasquerade: boolean | null;
  masqueradeIPv4: boolean | null;
  masqueradeIPv6: boolean | null;
  hostRouting: string | null;
  nativeRouting: boolean | null;
  /** Null where nothing is tunnelled. */
  tunnelProtocol: string | null;
  ipv4BigTcp: boolean | null;
  /** Sizes in bytes. */
  ipv4BigTcpMaxGso: number | null;
  ipv4BigTcpMaxGro: number | null;
  ipv6BigTcp: boolean | null;
  ipv6BigTcpMaxGso: number | null;
  ipv6BigTcpMaxGro: number | null;
  bandwidthManager: boolean | null;
  congestionControl: string | null;
  hubble: 'on' | 'off' | 'warning' | 'failure' | null;
  mapDynamicSizeRatio: number | null;
  clockSource: string | null;
  clockHertz: number | null;
  cniChaining: string | null;
  encryption: string | null;
  attachMode: string | null;
  datapathMode: string | null;
  configuredDatapathMode: string | null;
}

type Facts = Partial<FactTypes>;

/** The word, if it is one of those that Cilium documents. */
const oneOf = (word: string | undefined, known: string[]): string | null =>
  word !== undefined && known.includes(word) ? word : null;

/** What a word stands for. */
function meaning<T>(
  word: string | undefined,
  meanings: Record<string, T>,
): T | null {
  return word !== undefined && Object.hasOwn(meanings, word)
    ? meanings[word]
    : null;
}

/** In these modes the agent does not start without every feature. */
const FULL_MODES = ['True', 'Strict'];
const OTHER_MODES = ['False', 'Disabled', 'Probe', 'Partial'];

function kubeProxyReplacementOf(
  mode: string | undefined,
  features: KubeProxyReplacementFeatures | undefined,
): StatusFacts['kubeProxyReplacement'] {
  if (oneOf(mode, [...FULL_MODES, ...OTHER_MODES]) === null) {
    return null;
  }
  if (!features) {
    return oneOf(mode, FULL_MODES) === null ? null : 'full';
  }
  const flags = Object.values(features);
  if (flags.every(on => on)) {
    return 'full';
  }
  return flags.some(on => on) ? 'partial' : 'off';
}

function servicesOf(facts: Facts) {
  const features = facts.kubeProxyReplacementFeatures;
  return {
    kprModeWord: facts.kubeProxyReplacementMode ?? null,
    features: features ?? null,
    kubeProxyReplacement: kubeProxyReplacementOf(
      facts.kubeProxyReplacementMode,
      features,
    ),
    nodePortMode: oneOf(facts.nodePortMode, ['SNAT', 'DSR', 'Hybrid']),
    xdpAcceleration: meaning(facts.nodePortAcceleration, {
      Native: 'native' as const,
      'Best-Effort': 'best-effort' as const,
      Generic: 'generic' as const,
      Disabled: 'off' as const,
      None: 'off' as const,
    }),
    maglev: meaning(facts.nodePortAlgorithm, { Maglev: true, Random: false }),
  };
}

function masqueradingOf({ masquerading }: Facts) {
  return {
    masqueradeEnabled: masquerading?.enabled ?? null,
    bpfMasquerade: masquerading?.enabled
      ? meaning(masquerading.mode, { BPF: true, iptables: false })
      : null,
    masqueradeIPv4: masquerading?.ipv4 ?? null,
    masqueradeIPv6: masquerading?.ipv6 ?? null,
  };
}

function bigTcpOf({ ipv4BigTcp, ipv6BigTcp }: Facts) {
  return {
    ipv4BigTcp: ipv4BigTcp?.enabled ?? null,
    ipv4BigTcpMaxGso: ipv4BigTcp?.maxGso ?? null,
    ipv4BigTcpMaxGro: ipv4BigTcp?.maxGro ?? null,
    ipv6BigTcp: ipv6BigTcp?.enabled ?? null,
    ipv6BigTcpMaxGso: ipv6BigTcp?.maxGso ?? null,
    ipv6BigTcpMaxGro: ipv6BigTcp?.maxGro ?? null,
  };
}

function datapathOf(facts: Facts) {
  const devices = ['veth', 'netkit', 'netkit-l2'];
  const tunnelled = facts.interHostRouting === 'Tunnel';
  return {
    hostRouting: oneOf(facts.hostRouting, ['BPF', 'Legacy']),
    nativeRouting: meaning(facts.interHostRouting, {
      Native: true,
      Tunnel: false,
    }),
    // The agent names one in native mode too
    tunnelProtocol: tunnelled
      ? oneOf(facts.tunnelProtocol, ['vxlan', 'geneve'])
      : null,
    bandwidthManager: facts.bandwidthManager?.enabled ?? null,
    congestionControl: facts.bandwidthManager?.enabled
      ? oneOf(facts.bandwidthManager.congestionControl, ['cubic', 'bbr'])
      : null,
    mapDynamicSizeRatio: facts.bpfMaps?.dynamicSizeRatio ?? null,
    clockSource: oneOf(facts.clockSource?.mode, ['ktime', 'jiffies']),
    clockHertz: facts.clockSource?.hertz || null,
    attachMode: oneOf(facts.attachMode, ['tc', 'tcx']),
    datapathMode: oneOf(facts.datapathMode, [...devices, 'ipvlan']),
    configuredDatapathMode: oneOf(facts.configuredDatapathMode, [
      ...devices,
      'auto',
    ]),
  };
}

/** What the parts of a status say, each fact under its name, null where they say nothing. */
export function statusFactsOf(status: StatusParts): StatusFacts {
  const facts: Facts = Object.fromEntries(
    factsOf(status).map(({ fact, value }) => [fact, value]),
  );
  return {
    agentVersion: agentVersionOf(status.parts.get('cilium')?.value) ?? null,
    ciliumState: oneOf(facts.ciliumState, [
      'Ok',
      'Warning',
      'Failure',
      'Disabled',
    ]),
    ...servicesOf(facts),
    devices:
      deviceNames(status.parts.get('kube-proxy-replacement')?.value) ?? null,
    ...masqueradingOf(facts),
    ...datapathOf(facts),
    ...bigTcpOf(facts),
    hubble: meaning(facts.hubbleState, {
      Ok: 'on' as const,
      Disabled: 'off' as const,
      Warning: 'warning' as const,
      Failure: 'failure' as const,
    }),
    cniChaining: oneOf(facts.cniChainingMode, [
      'none',
      'aws-cni',
      'flannel',
      'generic-veth',
      'portmap',
    ]),
    encryption: oneOf(facts.encryptionMode, [
      'Disabled',
      'IPsec',
      'Wireguard',
      'Ztunnel',
    ]),
  };
}
