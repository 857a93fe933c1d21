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
  'bpf-lb-dsr-dispatch',
  'bpf-lb-mode',
  'cni-chaining-mode',
  'datapath-mode',
  'enable-bpf-masquerade',
  'enable-endpoint-routes',
  'enable-host-legacy-routing',
  'enable-ip-masq-agent',
  'enable-ipsec',
  'enable-ipv4',
  'enable-ipv4-masquerade',
  'enable-ipv6',
  'enable-ipv6-masquerade',
  'enable-l7-proxy',
  'enable-wireguard',
  'install-iptables-rules',
  'install-no-conntrack-iptables-rules',
  'ipam',
  'ipv4-native-routing-cidr',
  'ipv6-native-routing-cidr',
  'kube-proxy-replacement',
  'masquerade',
  'native-routing-cidr',
  'node-port-mode',
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
