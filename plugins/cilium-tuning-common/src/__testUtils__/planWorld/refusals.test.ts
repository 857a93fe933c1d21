/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { tryStart } from './agent';
import { type Wish, clusterOf, configFor, nodeOf } from './clusters';
import { hostOf, kernels, nics } from './hosts';
import { refusals } from './refusals';
import type { Host, ModelCluster } from './world';

interface Row {
  cilium?: string;
  wish?: Wish;
  host?: Partial<Host>;
  cluster?: Partial<ModelCluster>;
  kubeProxy?: boolean;
}

const kernelOf = (release: string) => {
  const found = kernels.find(its => its.release.startsWith(release));
  if (!found) {
    throw new Error(`no kernel ${release}`);
  }
  return { kernel: found };
};

function start({ cilium = '1.18.4', wish, host, cluster, kubeProxy }: Row) {
  const node = nodeOf('a', hostOf(host));
  node.kubeProxy = kubeProxy ?? false;
  const model = clusterOf(cilium, [node], {
    config: configFor(cilium, wish),
    ...cluster,
  });
  return tryStart(model, node);
}

const refusal = (row: Row) => start(row).refusal ?? 'runs';

function effects(row: Row) {
  const attempt = start(row);
  if (attempt.refusal !== undefined) {
    throw new Error(`refuses: ${attempt.refusal}`);
  }
  return attempt.effects;
}

const more = (options: Record<string, string>, wish: Wish = {}): Wish => ({
  ...wish,
  more: options,
});

const bbr = { 'enable-bandwidth-manager': 'true', 'enable-bbr': 'true' };
const ipv6BigTcp = { 'enable-ipv6-big-tcp': 'true' };
const legacy = { 'enable-host-legacy-routing': 'true' };

const stops: [refusal: string, row: Row][] = [
  ['kernelFloor', { host: kernelOf('5.4'), cilium: '1.18.4' }],
  ['kernelFloor', { host: kernelOf('4.19'), cilium: '1.16.5' }],
  ['routingTwice', { cilium: '1.14.19', wish: more({ tunnel: 'vxlan' }) }],
  ['nativeWithoutIpv4Cidr', { wish: more({ 'ipv4-native-routing-cidr': '' }) }],
  [
    'nativeWithoutIpv6Cidr',
    { wish: more({ 'ipv6-native-routing-cidr': '' }, { ipv6: true }) },
  ],
  ['replacementWord', { wish: more({ 'kube-proxy-replacement': 'strict' }) }],
  [
    'replacementWord',
    { cilium: '1.14.19', wish: more({ 'kube-proxy-replacement': 'probe' }) },
  ],
  [
    'replacementWord',
    { cilium: '1.13.4', wish: more({ 'kube-proxy-replacement': 'true' }) },
  ],
  [
    'replacementKernel',
    {
      cilium: '1.13.4',
      host: { kernel: { ...kernels[0], release: '4.15.0', like: 4015 } },
    },
  ],
  [
    'replacementIpsec',
    { cilium: '1.15.9', wish: more({ 'enable-ipsec': 'true' }) },
  ],
  [
    'replacementWithoutApiServer',
    { kubeProxy: true, cluster: { apiServer: undefined } },
  ],
  [
    'replacementWithoutApiServer',
    { kubeProxy: true, cluster: { apiServer: '10.96.0.1:443' } },
  ],
  [
    'replacementHealthPort',
    {
      kubeProxy: true,
      wish: more({
        'kube-proxy-replacement-healthz-bind-address': '0.0.0.0:10256',
      }),
    },
  ],
  [
    'noWayToApiServer',
    {
      wish: { replacement: 'off', bpfMasquerade: false },
      cluster: { apiServer: undefined },
    },
  ],
  [
    'masqueradeWithoutReplacement',
    { kubeProxy: true, wish: { replacement: 'off' } },
  ],
  ['dsrInTunnel', { wish: more({ 'bpf-lb-mode': 'dsr' }, { native: false }) }],
  [
    'dsrInTunnel',
    { wish: more({ 'bpf-lb-mode': 'hybrid' }, { native: false }) },
  ],
  [
    'dsrInTunnel',
    {
      wish: more({ 'bpf-lb-mode': 'dsr' }, { native: false, geneve: true }),
    },
  ],
  [
    'dsrGeneveProtocol',
    { wish: more({ 'bpf-lb-mode': 'dsr', 'bpf-lb-dsr-dispatch': 'geneve' }) },
  ],
  [
    'dsrGeneveRelease',
    {
      cilium: '1.12.19',
      wish: more(
        { 'bpf-lb-mode': 'dsr', 'bpf-lb-dsr-dispatch': 'geneve' },
        { native: false, geneve: true },
      ),
    },
  ],
  [
    'bypassWithoutReplacement',
    {
      kubeProxy: true,
      wish: more(
        { 'install-no-conntrack-iptables-rules': 'true' },
        { replacement: 'off', bpfMasquerade: false },
      ),
    },
  ],
  [
    'bypassWithIptablesMasquerade',
    {
      wish: more(
        { 'install-no-conntrack-iptables-rules': 'true' },
        { bpfMasquerade: false },
      ),
    },
  ],
  ['bigTcpInTunnel', { wish: more(ipv6BigTcp, { native: false, ipv6: true }) }],
  [
    'bigTcpEncrypted',
    {
      wish: more({ ...ipv6BigTcp, 'enable-wireguard': 'true' }, { ipv6: true }),
    },
  ],
  [
    'bigTcpLegacyRouting',
    { wish: more({ ...ipv6BigTcp, ...legacy }, { ipv6: true }) },
  ],
  [
    'bigTcpLegacyRouting',
    {
      cilium: '1.14.19',
      host: kernelOf('5.4'),
      wish: more({ 'enable-ipv4-big-tcp': 'true' }),
    },
  ],
  [
    'bigTcpDevices',
    {
      cilium: '1.15.9',
      wish: more({ ...ipv6BigTcp, 'datapath-mode': 'lb-only' }, { ipv6: true }),
    },
  ],
  [
    'bigTcpIpip',
    {
      wish: more(
        { ...ipv6BigTcp, 'bpf-lb-dsr-dispatch': 'ipip' },
        { ipv6: true },
      ),
    },
  ],
  ['bbrKernel', { host: kernelOf('5.15.0-91'), wish: more(bbr) }],
  ['bbrModule', { host: kernelOf('6.1.55'), wish: more(bbr) }],
  ['bbrLegacyRouting', { wish: more({ ...bbr, ...legacy }) }],
  [
    'netkitRelease',
    { cilium: '1.15.9', wish: more({ 'datapath-mode': 'netkit' }) },
  ],
  [
    'netkitKernel',
    { host: kernelOf('6.6'), wish: more({ 'datapath-mode': 'netkit' }) },
  ],
  [
    'netkitLegacyRouting',
    { wish: more({ 'datapath-mode': 'netkit', ...legacy }) },
  ],
  [
    'xdpWord',
    { cilium: '1.14.19', wish: more({ 'bpf-lb-acceleration': 'best-effort' }) },
  ],
  [
    'xdpNative',
    {
      host: { nics: [{ name: 'eth0', mtu: 1500, queues: 2, ...nics[5] }] },
      wish: more({ 'bpf-lb-acceleration': 'native' }),
    },
  ],
  [
    'xdpIpv6Tunnel',
    {
      wish: more(
        { 'bpf-lb-acceleration': 'best-effort', 'enable-ipv4': 'false' },
        { native: false, ipv6: true },
      ),
    },
  ],
  [
    'lruWithoutRatio',
    {
      wish: more({
        'bpf-distributed-lru': 'true',
        'bpf-map-dynamic-size-ratio': '',
      }),
    },
  ],
];

describe('what agents of the model stop at', () => {
  it.each(stops)('%s', (expected, row) => {
    expect(refusal(row)).toBe(expected);
  });

  it('has a row for each refusal', () => {
    const covered = new Set(stops.map(([name]) => name));
    expect(Object.keys(refusals).filter(name => !covered.has(name))).toEqual(
      [],
    );
  });

  it.each<[what: string, row: Row]>([
    [
      'full replacement on the oldest kernel',
      { cilium: '1.13.4', host: kernelOf('4.19') },
    ],
    ['agents of Red Hat 8.10 in 1.18', { host: kernelOf('4.18.0-553') }],
    [
      'old words in 1.14',
      { cilium: '1.14.19', wish: more({ 'kube-proxy-replacement': 'strict' }) },
    ],
    [
      'DSR in a Geneve tunnel',
      {
        wish: more(
          { 'bpf-lb-mode': 'dsr', 'bpf-lb-dsr-dispatch': 'geneve' },
          { native: false, geneve: true },
        ),
      },
    ],
    [
      'BIG TCP in a tunnel from 1.19.3 on',
      {
        cilium: '1.19.4',
        wish: more(ipv6BigTcp, { native: false, ipv6: true }),
      },
    ],
    [
      'BIG TCP on a kernel that has none',
      { host: kernelOf('5.10'), wish: more(ipv6BigTcp, { ipv6: true }) },
    ],
    [
      'BBR that 1.11 does not know',
      { cilium: '1.11.20', host: kernelOf('5.4'), wish: more(bbr) },
    ],
    [
      'BBR for the host alone',
      { wish: more({ ...bbr, ...legacy, 'enable-bbr-hostns-only': 'true' }) },
    ],
    [
      'BBR where the queues of the host cannot be read',
      { host: { ...kernelOf('5.10'), readsQdisc: false }, wish: more(bbr) },
    ],
    [
      'BPF masquerading without replacement before 1.16',
      { cilium: '1.15.9', kubeProxy: true, wish: { replacement: 'off' } },
    ],
    [
      'the health address once kube-proxy is gone',
      {
        wish: more({
          'kube-proxy-replacement-healthz-bind-address': '0.0.0.0:10256',
        }),
      },
    ],
  ])('runs with %s', (_, row) => {
    expect(refusal(row)).toBe('runs');
  });
});

describe('what agents of the model fall back from', () => {
  it.each<[what: string, row: Row, expected: object]>([
    [
      'host routing on 5.4',
      { cilium: '1.16.5', host: kernelOf('5.4') },
      { hostRouting: 'Legacy' },
    ],
    [
      'host routing on 5.10',
      { host: kernelOf('5.10') },
      { hostRouting: 'BPF' },
    ],
    [
      'host routing without BPF masquerading',
      { wish: { bpfMasquerade: false } },
      { hostRouting: 'Legacy' },
    ],
    [
      'host routing without replacement',
      { cilium: '1.15.9', kubeProxy: true, wish: { replacement: 'off' } },
      { hostRouting: 'Legacy', masquerading: 'iptables' },
    ],
    [
      'host routing with WireGuard before 1.14',
      { cilium: '1.13.4', wish: more({ 'enable-wireguard': 'true' }) },
      { hostRouting: 'Legacy' },
    ],
    [
      'host routing in a tunnel',
      { wish: { native: false } },
      { hostRouting: 'BPF' },
    ],
    [
      'BIG TCP that the device limits',
      {
        wish: more({ 'enable-ipv4-big-tcp': 'true' }),
        host: { nics: [{ name: 'eth0', mtu: 1500, queues: 4, ...nics[1] }] },
      },
      { bigTcp: { ipv4: 131_072, ipv6: 65_536 } },
    ],
    [
      'BIG TCP on a kernel that has it for IPv6 alone',
      {
        host: kernelOf('6.1.0'),
        wish: more(
          { ...ipv6BigTcp, 'enable-ipv4-big-tcp': 'true' },
          { ipv6: true },
        ),
      },
      { bigTcp: { ipv4: 65_536, ipv6: 196_608 } },
    ],
    [
      'Bandwidth Manager without fq',
      {
        host: kernelOf('6.8.4'),
        wish: more({ 'enable-bandwidth-manager': 'true' }),
      },
      { bandwidthManager: false },
    ],
    [
      'Bandwidth Manager with IPsec',
      {
        wish: more({
          'enable-bandwidth-manager': 'true',
          'enable-ipsec': 'true',
        }),
      },
      { bandwidthManager: false },
    ],
    [
      'XDP on ena with jumbo frames',
      {
        wish: more({ 'bpf-lb-acceleration': 'best-effort' }),
        host: { nics: [{ name: 'eth0', mtu: 9001, queues: 4, ...nics[3] }] },
      },
      { xdp: [] },
    ],
    [
      'conntrack bypass without CIDR',
      {
        wish: more({
          'install-no-conntrack-iptables-rules': 'true',
          'ipv4-native-routing-cidr': '',
          'enable-ip-masq-agent': 'true',
        }),
      },
      { conntrackBypass: false },
    ],
    ['tcx on 6.2', { host: kernelOf('6.2') }, { attachMode: 'tc' }],
    ['tcx on 6.8', {}, { attachMode: 'tcx' }],
  ])('%s', (_, row, expected) => {
    expect(effects(row)).toMatchObject(expected);
  });
});
