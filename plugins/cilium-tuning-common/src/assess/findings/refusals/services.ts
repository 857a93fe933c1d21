/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../../../cilium/introductions';
import { booleanOption } from '../../../cilium/options';
import { isCiliumAtLeast } from '../../../cilium/version';
import { type Refusal, surely } from './types';
import { replacementWanted, wantsIptablesMasquerade } from './wanted';

/** Source: `daemon/cmd/kube_proxy_replacement.go` of Cilium 1.10 to 1.15, `pkg/kpr` of later ones. */
export const conntrackReplacement: Refusal = {
  check: 'conntrack-bypass',
  messages: {
    'refusal.conntrackReplacement':
      'The conntrack bypass (install-no-conntrack-iptables-rules) needs kube-proxy replacement, which is set to {{value}}',
  },
  refuses(facts) {
    const value = facts.config('kube-proxy-replacement');
    return booleanOption(facts, 'install-no-conntrack-iptables-rules') ===
      true &&
      ciliumHas(facts.get('ciliumVersion'), 'conntrackBypass') === true &&
      value !== undefined &&
      replacementWanted(facts) === 'off'
      ? surely('refusal.conntrackReplacement', { value })
      : undefined;
  },
};

export const conntrackMasquerade: Refusal = {
  check: 'conntrack-bypass',
  messages: {
    'refusal.conntrackMasquerade':
      'The conntrack bypass (install-no-conntrack-iptables-rules) needs BPF masquerading or none, and iptables masquerading is set',
  },
  refuses: facts =>
    booleanOption(facts, 'install-no-conntrack-iptables-rules') === true &&
    ciliumHas(facts.get('ciliumVersion'), 'conntrackBypass') === true &&
    wantsIptablesMasquerade(facts)
      ? surely('refusal.conntrackMasquerade')
      : undefined,
};

export const replacementIpsec: Refusal = {
  check: 'kube-proxy-replacement',
  messages: {
    'refusal.replacementIpsec':
      'Up to Cilium 1.15 kube-proxy replacement does not go with IPsec, which is set as well',
  },
  refuses: facts =>
    replacementWanted(facts) === 'full' &&
    booleanOption(facts, 'enable-ipsec') === true &&
    ciliumHas(facts.get('ciliumVersion'), 'replacementBesideIpsec') === false
      ? surely('refusal.replacementIpsec')
      : undefined,
};

/** Source: `pkg/maps/mapsize` and, before, `pkg/option/config.go`: "only valid with a specified dynamic map size ratio". */
export const lruRatio: Refusal = {
  check: 'distributed-lru',
  messages: {
    'refusal.lruRatio':
      'Distributed LRU maps (bpf-distributed-lru) need a ratio for the size of maps, and bpf-map-dynamic-size-ratio is {{ratio}}',
  },
  refuses(facts) {
    const ratio = facts.config('bpf-map-dynamic-size-ratio');
    return booleanOption(facts, 'bpf-distributed-lru') === true &&
      ciliumHas(facts.get('ciliumVersion'), 'distributedLru') === true &&
      ratio !== undefined &&
      ratio !== '' &&
      Number(ratio) === 0
      ? surely('refusal.lruRatio', { ratio })
      : undefined;
  },
};

/** Source: `pkg/option/config.go` of 1.14. */
export const bothRoutingOptions: Refusal = {
  check: 'native-routing',
  messages: {
    'refusal.bothRoutingOptions':
      'tunnel and routing-mode are both set, which Cilium 1.14 does not take',
  },
  refuses(facts) {
    const version = facts.get('ciliumVersion') ?? '';
    return isCiliumAtLeast(version, '1.14') === true &&
      ciliumHas(version, 'withoutTunnelOption') === false &&
      facts.get('config:tunnel') !== undefined &&
      facts.get('config:routing-mode') !== undefined
      ? surely('refusal.bothRoutingOptions')
      : undefined;
  },
};
