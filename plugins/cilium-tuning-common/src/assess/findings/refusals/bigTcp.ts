/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../../../cilium/introductions';
import { booleanOption } from '../../../cilium/options';
import { tunnelConfig } from '../../../cilium/tunnelConfig';
import type { FactReader } from '../../../snapshot/factReader';
import { type Refusal, maybe, surely } from './types';

const families = [
  ['ipv6', 'ipv6BigTcp', 'IPv6'],
  ['ipv4', 'ipv4BigTcp', 'IPv4'],
] as const;

/** The families for which the next agent is told to use it, in words; and the check of the first of them. */
function wanted(facts: FactReader) {
  const version = facts.get('ciliumVersion');
  const on = families.filter(
    ([family, introduction]) =>
      booleanOption(facts, `enable-${family}-big-tcp`) === true &&
      booleanOption(facts, `enable-${family}`) === true &&
      ciliumHas(version, introduction) === true,
  );
  return on.length === 0
    ? undefined
    : { family: on.map(([, , name]) => name).join(' and ') };
}

const isBefore = (
  facts: FactReader,
  what: 'bigTcpBesideVeth' | 'bigTcpOrIpip' | 'bigTcpTunnelOption',
) => ciliumHas(facts.get('ciliumVersion'), what) === false;

/** Each as `validateConfig` of `pkg/datapath/linux/bigtcp` has it. */
export const bigTcpTunnel: Refusal = {
  check: 'ipv6-big-tcp',
  messages: {
    'refusal.bigTcpTunnel':
      '{{family}} BIG TCP does not go with a tunnel in this version of Cilium, and no native routing is set',
  },
  refuses(facts) {
    const params = wanted(facts);
    return params &&
      isBefore(facts, 'bigTcpTunnelOption') &&
      tunnelConfig(facts).mode === 'tunnel'
      ? surely('refusal.bigTcpTunnel', params)
      : undefined;
  },
};

export const bigTcpIpsec: Refusal = {
  check: 'ipv6-big-tcp',
  messages: {
    'refusal.bigTcpIpsec':
      '{{family}} BIG TCP does not go with IPsec, which is set as well',
  },
  refuses(facts) {
    const params = wanted(facts);
    if (!params || booleanOption(facts, 'enable-ipsec') !== true) {
      return undefined;
    }
    return isBefore(facts, 'bigTcpOrIpip')
      ? surely('refusal.bigTcpIpsec', params)
      : maybe('refusal.bigTcpIpsec', params);
  },
};

export const bigTcpHostRouting: Refusal = {
  check: 'ipv6-big-tcp',
  messages: {
    'refusal.bigTcpHostRouting':
      '{{family}} BIG TCP needs eBPF host routing, and legacy host routing is asked for (enable-host-legacy-routing)',
  },
  refuses(facts) {
    const params = wanted(facts);
    if (
      !params ||
      booleanOption(facts, 'enable-host-legacy-routing') !== true
    ) {
      return undefined;
    }
    return isBefore(facts, 'bigTcpOrIpip')
      ? surely('refusal.bigTcpHostRouting', params)
      : maybe('refusal.bigTcpHostRouting', params);
  },
};

export const bigTcpDatapath: Refusal = {
  check: 'ipv6-big-tcp',
  messages: {
    'refusal.bigTcpDatapath':
      'Up to Cilium 1.15 {{family}} BIG TCP takes pods on veth devices, and datapath-mode is {{mode}}',
  },
  refuses(facts) {
    const params = wanted(facts);
    const mode = facts.config('datapath-mode');
    return params &&
      isBefore(facts, 'bigTcpBesideVeth') &&
      mode !== undefined &&
      mode !== 'veth'
      ? surely('refusal.bigTcpDatapath', { ...params, mode })
      : undefined;
  },
};

export const bigTcpIpip: Refusal = {
  check: 'ipv6-big-tcp',
  messages: {
    'refusal.bigTcpIpip':
      '{{family}} BIG TCP does not go with IPIP dispatch (bpf-lb-dsr-dispatch) in this version of Cilium',
  },
  refuses(facts) {
    const params = wanted(facts);
    return params &&
      !isBefore(facts, 'bigTcpOrIpip') &&
      facts.config('bpf-lb-dsr-dispatch') === 'ipip'
      ? maybe('refusal.bigTcpIpip', params)
      : undefined;
  },
};
