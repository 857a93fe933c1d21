/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The keys of the `cilium-config` ConfigMap that the product reads. Nothing else of a ConfigMap enters a report.
 * Source: Cilium's Helm charts 1.9 to 1.20.
 *
 * @public
 */
export const configKeys = [
  'auto-direct-node-routes',
  'bpf-ct-global-any-max',
  'bpf-ct-global-tcp-max',
  'bpf-distributed-lru',
  'bpf-lb-acceleration',
  'bpf-lb-dsr-dispatch',
  'bpf-lb-mode',
  'bpf-map-dynamic-size-ratio',
  'bpf-nat-global-max',
  'bpf-neigh-global-max',
  'cni-chaining-mode',
  'datapath-mode',
  'enable-bandwidth-manager',
  'enable-bbr',
  'enable-bbr-hostns-only',
  'enable-bpf-clock-probe',
  'enable-bpf-masquerade',
  'enable-endpoint-routes',
  'enable-host-legacy-routing',
  'enable-hubble',
  'enable-ip-masq-agent',
  'enable-ipsec',
  'enable-ipv4',
  'enable-ipv4-big-tcp',
  'enable-ipv4-masquerade',
  'enable-ipv6',
  'enable-ipv6-big-tcp',
  'enable-ipv6-masquerade',
  'enable-l7-proxy',
  'enable-tcx',
  'enable-tunnel-big-tcp',
  'enable-wireguard',
  'install-iptables-rules',
  'install-no-conntrack-iptables-rules',
  'ipam',
  'ipv4-native-routing-cidr',
  'ipv6-native-routing-cidr',
  'kube-proxy-replacement',
  'masquerade',
  'mtu',
  'native-routing-cidr',
  'node-port-acceleration',
  'node-port-mode',
  'preallocate-bpf-maps',
  'routing-mode',
  'tunnel',
  'tunnel-protocol',
] as const;

/**
 * A key of the `cilium-config` ConfigMap that the product reads.
 *
 * @public
 */
export type ConfigKey = (typeof configKeys)[number];
