/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeSketch } from '../../../__testUtils__/facts';
import {
  critical,
  told,
  warning,
  findings,
} from '../../../__testUtils__/findings';

const native = {
  'routing-mode': 'native',
  'ipv4-native-routing-cidr': '10.0.0.0/8',
};
const replacing = {
  ...native,
  'kube-proxy-replacement': 'true',
  'enable-bpf-masquerade': 'true',
};
const bypass = {
  ...replacing,
  'install-no-conntrack-iptables-rules': 'true',
};

describe('a restart with services and routing told anew', () => {
  it.each<[string, NodeSketch, string[]]>([
    ['nothing that stops an agent', told(bypass), []],
    [
      'DSR in a VXLAN tunnel',
      told({ 'kube-proxy-replacement': 'true', 'bpf-lb-mode': 'dsr' }),
      critical('dsrTunnel'),
    ],
    [
      'hybrid mode in a Geneve tunnel without its dispatch',
      told({
        'kube-proxy-replacement': 'true',
        'bpf-lb-mode': 'hybrid',
        'tunnel-protocol': 'geneve',
      }),
      critical('dsrTunnel'),
    ],
    [
      'DSR by Geneve',
      told({
        'kube-proxy-replacement': 'true',
        'bpf-lb-mode': 'dsr',
        'tunnel-protocol': 'geneve',
        'bpf-lb-dsr-dispatch': 'geneve',
      }),
      [],
    ],
    [
      'Geneve dispatch beside another protocol',
      told({
        ...replacing,
        'bpf-lb-mode': 'dsr',
        'bpf-lb-dsr-dispatch': 'geneve',
      }),
      critical('dsrProtocol'),
    ],
    [
      'DSR by its older name',
      told(
        {
          'kube-proxy-replacement': 'true',
          'node-port-mode': 'dsr',
          'bpf-lb-mode': 'snat',
        },
        { cilium: '1.14.2' },
      ),
      critical('dsrTunnel'),
    ],
    ['DSR of no service', told({ 'bpf-lb-mode': 'dsr' }), []],
    [
      'the conntrack bypass without kube-proxy replacement',
      told({ ...bypass, 'kube-proxy-replacement': 'false' }),
      critical('conntrackReplacement'),
    ],
    [
      'the conntrack bypass with iptables masquerading',
      told({ ...bypass, 'enable-bpf-masquerade': 'false' }),
      critical('conntrackMasquerade'),
    ],
    [
      'the conntrack bypass without masquerading',
      told({
        ...bypass,
        'enable-bpf-masquerade': 'false',
        'enable-ipv4-masquerade': 'false',
        'enable-ipv6-masquerade': 'false',
      }),
      [],
    ],
    [
      'distributed LRU maps without a ratio',
      told({
        'bpf-distributed-lru': 'true',
        'bpf-map-dynamic-size-ratio': '0.0',
      }),
      critical('lruRatio'),
    ],
    [
      'native routing without a CIDR',
      told({ 'routing-mode': 'native', ipam: 'cluster-pool' }),
      critical('nativeCidr'),
    ],
    [
      'native routing without a CIDR, and nothing says who brings it',
      told({ 'routing-mode': 'native' }),
      warning('nativeCidr'),
    ],
    [
      'native routing with addresses of EC2',
      told({ 'routing-mode': 'native', ipam: 'eni' }),
      [],
    ],
    [
      'both routing options of 1.14',
      told({ tunnel: 'disabled', ...native }, { cilium: '1.14.2' }),
      critical('bothRoutingOptions'),
    ],
    [
      'kube-proxy replacement with IPsec up to 1.15',
      told({ ...replacing, 'enable-ipsec': 'true' }, { cilium: '1.15.6' }),
      critical('replacementIpsec'),
    ],
  ])('%s', (_, sketch, expected) => {
    expect(findings(sketch, 'armed')).toEqual(expected);
  });
});
