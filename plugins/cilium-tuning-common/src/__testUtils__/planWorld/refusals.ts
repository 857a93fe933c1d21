/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type Surroundings, bigTcpBearsTunnel } from './effects';
import type { Told } from './told';
import { type Effects, isFrom, kernel } from './world';

/** What an agent starts with. */
export interface Attempt extends Surroundings {
  told: Told;
  effects: Effects;
  /** Whether a kube-proxy runs on its node. */
  kubeProxy: boolean;
  /** Whether it is told where the API server is, other than by the service's ClusterIP. */
  knowsApiServer: boolean;
}

/** The oldest kernels that agents start on. */
const agentFloors = [
  { from: 18, like: kernel(5, 10) },
  { from: 16, like: kernel(5, 4) },
  { from: 14, like: kernel(4, 19) },
  { from: 0, like: kernel(4, 9) },
];

const tooOld = ({ host }: Attempt, major: number, minor: number) =>
  host.kernel.like < kernel(major, minor);

const wantsDsr = ({ told }: Attempt) =>
  told.replacement !== 'off' && ['dsr', 'hybrid'].includes(told.loadBalancing);

const wantsBigTcp = ({ told }: Attempt) => told.ipv4BigTcp || told.ipv6BigTcp;

/** BBR is looked at once the Bandwidth Manager was not given up for want of something else. */
const wantsBbr = ({ told, host }: Attempt) =>
  told.minor >= 12 &&
  told.flag('enable-bandwidth-manager') &&
  told.flag('enable-bbr') &&
  told.encryption !== 'IPsec' &&
  host.readsQdisc;

const bbrReachesPods = ({ told }: Attempt) =>
  !(told.minor >= 18 && told.flag('enable-bbr-hostns-only'));

const wantsNetkit = ({ effects }: Attempt) => effects.podDevices !== 'veth';

const wantsBypass = ({ told }: Attempt) =>
  told.minor >= 10 && told.flag('install-no-conntrack-iptables-rules');

const wantsXdp = ({ told }: Attempt) =>
  told.replacement !== 'off' && told.acceleration !== 'disabled';

const healthAddress = 'kube-proxy-replacement-healthz-bind-address';

/**
 * Everything that an agent is known to stop at, by name. Where sources leave open whether it does, it does here: a plan must not
 * depend on it.
 */
export const refusals: Record<string, (attempt: Attempt) => boolean> = {
  kernelFloor: ({ told, host }) =>
    host.kernel.like <
    (agentFloors.find(({ from }) => told.minor >= from)?.like ?? 0),

  routingTwice: ({ told }) => told.routingTwice,
  nativeWithoutIpv4Cidr: ({ told }) =>
    told.routing === 'native' &&
    told.masqueradesIpv4 &&
    !told.ipv4Cidr &&
    !told.flag('enable-ip-masq-agent') &&
    !['eni', 'alibabacloud'].includes(told.text('ipam')),
  nativeWithoutIpv6Cidr: ({ told }) =>
    told.routing === 'native' &&
    told.masqueradesIpv6 &&
    !told.ipv6Cidr &&
    !told.flag('enable-ip-masq-agent'),

  replacementWord: ({ told }) => told.replacement === 'notAWord',
  replacementKernel: attempt =>
    attempt.told.replacement === 'full' && tooOld(attempt, 4, 19),
  replacementIpsec: ({ told }) =>
    told.replacement !== 'off' &&
    told.encryption === 'IPsec' &&
    told.minor < 16,
  replacementWithoutApiServer: ({ told, knowsApiServer }) =>
    told.replacement === 'full' && !knowsApiServer,
  replacementHealthPort: ({ told, kubeProxy }) =>
    told.replacement !== 'off' &&
    kubeProxy &&
    told.text(healthAddress).endsWith(':10256'),
  noWayToApiServer: ({ kubeProxy, knowsApiServer }) =>
    !kubeProxy && !knowsApiServer,

  masqueradeWithoutReplacement: ({ told }) =>
    told.minor >= 16 &&
    told.flag('enable-bpf-masquerade') &&
    (told.masqueradesIpv4 || told.masqueradesIpv6) &&
    told.replacement === 'off',

  dsrInTunnel: attempt =>
    wantsDsr(attempt) &&
    attempt.told.routing === 'tunnel' &&
    !(
      attempt.told.tunnelProtocol === 'geneve' &&
      attempt.told.dispatch === 'geneve'
    ),
  dsrGeneveProtocol: attempt =>
    wantsDsr(attempt) &&
    attempt.told.dispatch === 'geneve' &&
    attempt.told.tunnelProtocol !== 'geneve',
  dsrGeneveRelease: attempt =>
    wantsDsr(attempt) &&
    attempt.told.dispatch === 'geneve' &&
    attempt.told.minor < 13,

  bypassWithoutReplacement: attempt =>
    wantsBypass(attempt) && attempt.told.replacement !== 'full',
  bypassWithIptablesMasquerade: attempt =>
    wantsBypass(attempt) && attempt.effects.masquerading === 'iptables',

  bigTcpInTunnel: attempt =>
    wantsBigTcp(attempt) &&
    attempt.told.routing === 'tunnel' &&
    !bigTcpBearsTunnel(attempt.told, attempt.cilium),
  bigTcpEncrypted: attempt =>
    wantsBigTcp(attempt) && attempt.told.encryption !== 'Disabled',
  bigTcpLegacyRouting: attempt =>
    wantsBigTcp(attempt) && attempt.effects.hostRouting === 'Legacy',
  bigTcpDevices: attempt =>
    wantsBigTcp(attempt) &&
    !isFrom(attempt.cilium, 16) &&
    attempt.told.podDevices !== 'veth',
  bigTcpIpip: attempt =>
    wantsBigTcp(attempt) && attempt.told.dispatch === 'ipip',

  bbrKernel: attempt => wantsBbr(attempt) && tooOld(attempt, 5, 18),
  bbrModule: attempt => wantsBbr(attempt) && !attempt.host.kernel.bbr,
  bbrLegacyRouting: attempt =>
    wantsBbr(attempt) &&
    bbrReachesPods(attempt) &&
    attempt.effects.hostRouting === 'Legacy',

  netkitRelease: attempt => wantsNetkit(attempt) && !isFrom(attempt.cilium, 16),
  netkitKernel: attempt =>
    wantsNetkit(attempt) &&
    (tooOld(attempt, 6, 8) || !attempt.host.kernel.netkit),
  netkitLegacyRouting: attempt =>
    wantsNetkit(attempt) && attempt.effects.hostRouting === 'Legacy',

  xdpWord: attempt =>
    wantsXdp(attempt) &&
    attempt.told.acceleration === 'best-effort' &&
    attempt.told.minor < 15,
  xdpNative: attempt =>
    wantsXdp(attempt) &&
    attempt.told.acceleration === 'native' &&
    attempt.effects.xdp.length < attempt.host.nics.length,
  xdpIpv6Tunnel: attempt =>
    wantsXdp(attempt) &&
    attempt.told.routing === 'tunnel' &&
    !attempt.told.ipv4,

  lruWithoutRatio: ({ effects, told }) =>
    effects.distributedLru &&
    !(Number(told.text('bpf-map-dynamic-size-ratio')) > 0),
};
