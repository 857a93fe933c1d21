/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumAtLeast } from './version';

/**
 * The first version with what rules ask for: options, fields of the status, and ways in which the agent behaves.
 * Source of each: the Helm chart and the agent's source tree of Cilium 1.9 to 1.20, in the file that is named.
 *
 * @public
 */
export const introductions = {
  // Loading of the configuration

  /** The agent's pod reads its configuration in an init container; before, the ConfigMap is a volume. Chart, DaemonSet. */
  configByContainer: '1.13',
  /** CiliumNodeConfigs. `pkg/k8s/apis/cilium.io`. */
  nodeConfigs: '1.13',
  /** CiliumNodeConfigs are served as `cilium.io/v2`, up to 1.19 beside `v2alpha1`. `pkg/k8s/apis/cilium.io`. */
  nodeConfigsV2: '1.16',
  /** Some releases from here on may let the ConfigMap win over CiliumNodeConfigs. `pkg/option/resolver`. */
  nodeConfigOrderUnsure: '1.17',
  /** CiliumNodeConfigs surely win again. `pkg/option/resolver`. */
  nodeConfigOrderSure: '1.20',

  // Routing

  /** `routing-mode` and `tunnel-protocol`. `pkg/option/config.go`. */
  routingMode: '1.14',
  /** The older option `tunnel` is gone. `pkg/option/config.go`. */
  withoutTunnelOption: '1.15',
  /** `routing-mode: hybrid`, which the status reports as a tunnel. `pkg/option/config.go`. */
  hybridRouting: '1.20',
  /** `routing` in the status, with its line `Routing`. `api/v1/models/routing.go`. */
  routingStatus: '1.16',
  /** `ipv4-native-routing-cidr`. `pkg/option/config.go`. */
  ipv4NativeCidr: '1.10',
  /** The older `native-routing-cidr` may be gone. `pkg/option/config.go`. */
  mayLackOlderNativeCidr: '1.11',
  /** The older `native-routing-cidr` is surely gone. `pkg/option/config.go`. */
  withoutOlderNativeCidr: '1.14',
  /** The agent does not start without the kernel's helpers for BPF host routing. `pkg/datapath/linux/requirements.go`. */
  hostRoutingHelpers: '1.18',
  /** `install-no-conntrack-iptables-rules`. `pkg/defaults/defaults.go`. */
  conntrackBypass: '1.10',

  // Services

  /** `kube-proxy-replacement` takes `true` and `false`. `daemon/cmd/kube_proxy_replacement.go`. */
  booleanReplacement: '1.14',
  /** IPsec goes together with kube-proxy replacement. cilium/cilium#36258. */
  replacementBesideIpsec: '1.16',
  /** DSR by Geneve, so that it works in a Geneve tunnel. `pkg/option/config.go`. */
  geneveDispatch: '1.14',
  /** The aliases `node-port-mode` and `node-port-acceleration` are gone. `pkg/loadbalancer/config.go`. */
  withoutNodePortAliases: '1.20',

  // Masquerading

  /** Masquerading is an option for each IP family. `pkg/option/config.go`. */
  masqueradingByFamily: '1.10',
  /**
   * The agent surely refuses to start where it cannot masquerade in BPF; older ones fall back to iptables with a warning in
   * their log. `daemon/cmd/daemon.go` ("unable to initialize BPF masquerade support"), cilium/cilium#29778 of December 2023;
   * its authors left open whether 1.15 would get it.
   */
  bpfMasqueradeOrNothing: '1.16',
  /** The agent no longer looks whether it serves NodePorts, on whose datapath BPF masquerading is built. `pkg/kpr`. */
  bpfMasqueradeUnchecked: '1.19',

  // Throughput

  /** IPv6 BIG TCP. `daemon/cmd/daemon_main.go`. */
  ipv6BigTcp: '1.13',
  /** IPv4 BIG TCP, and the sizes of both in the status. `pkg/datapath/linux/bigtcp`. */
  ipv4BigTcp: '1.14',
  /** BIG TCP with other pod devices than veth. `validateConfig` of `pkg/datapath/linux/bigtcp`. */
  bigTcpBesideVeth: '1.16',
  /** BIG TCP stops the agent where DSR is by IPIP. `validateConfig` of `pkg/datapath/linux/bigtcp`. */
  bigTcpOrIpip: '1.19',
  /** BIG TCP in tunnels, if `enable-tunnel-big-tcp` asks for it. cilium/cilium#43416. */
  bigTcpTunnelOption: '1.19',
  /** BIG TCP in tunnels by itself, where the kernel has it for UDP tunnels. cilium/cilium#43959. */
  bigTcpInTunnels: '1.19.3',
  /** Trace events can be left out. Chart, `bpf-events-trace-enabled`. */
  traceEventsOption: '1.16',

  // Egress

  /** The Bandwidth Manager. `daemon/cmd/daemon_main.go`. */
  bandwidthManager: '1.9',
  /** BBR for pods, and `congestionControl` in the status. `api/v1/models/bandwidth_manager.go`. */
  bbr: '1.12',
  /** BBR for sockets of the host alone, which the status does not tell apart. `enable-bbr-hostns-only`. */
  bbrForHostAlone: '1.18',

  // What today's guide adds

  /** A clock in jiffies. `daemon/cmd/daemon_main.go`. */
  bpfClock: '1.9',
  /** Parts of the maps for each CPU. `pkg/maps/mapsize`, at first `pkg/option/config.go`. */
  distributedLru: '1.17',

  // What older agents can do as well, or newer ones bring

  /** BPF host routing. `daemon/cmd/kube_proxy_replacement.go`. */
  bpfHostRouting: '1.9',
  /** tcx attachment. `attach-mode` in `api/v1/models`. */
  tcx: '1.16',
  /** `scheduling.mode`. Chart, `values.yaml`. */
  schedulingMode: '1.17',
  /** netkit devices. `pkg/datapath/option`. */
  netkit: '1.16',
} as const satisfies Record<string, `1.${number}` | `1.${number}.${number}`>;

/**
 * Name of something that a version of Cilium introduced.
 *
 * @public
 */
export type Introduction = keyof typeof introductions;

/**
 * Whether a version of Cilium has what it or an older one introduced.
 *
 * @param version - as the agent's image tag or status says; undefined where it is not known
 * @returns undefined when the version cannot be read
 * @public
 */
export function ciliumHas(
  version: string | undefined,
  what: Introduction,
): boolean | undefined {
  return isCiliumAtLeast(version ?? '', introductions[what]);
}
