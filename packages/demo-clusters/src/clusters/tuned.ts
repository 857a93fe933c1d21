/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition } from '../definition';

const LIKE_ALL = {
  architecture: 'amd64',
  osImage: 'Debian GNU/Linux 13 (trixie)',
  kernelVersion: '6.12.48+deb13-amd64',
  containerRuntimeVersion: 'containerd://2.1.4',
} as const;

/**
 * All that today's tuning guide asks for. Backstage knows it from its catalog entity alone.
 * @public
 */
export const tunedCluster: ClusterDefinition = {
  name: 'tuned',
  title: 'Fully tuned',
  kubernetesVersion: 'v1.34.1',
  locatedBy: 'catalog',
  authProvider: 'localKubectlProxy',
  nodeGroups: [
    {
      ...LIKE_ALL,
      name: 'control',
      count: 3,
      roles: ['control-plane'],
      taints: [
        { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
      ],
    },
    {
      ...LIKE_ALL,
      name: 'worker',
      count: 5,
      cpus: 64,
      labels: { 'node.kubernetes.io/instance-type': 'metal-64' },
    },
  ],
  cilium: {
    version: '1.18.4',
    config: {
      'auto-direct-node-routes': 'true',
      'bpf-distributed-lru': 'true',
      'bpf-lb-acceleration': 'native',
      'bpf-lb-algorithm': 'maglev',
      'bpf-lb-dsr-dispatch': 'opt',
      'bpf-lb-mode': 'dsr',
      'bpf-map-dynamic-size-ratio': '0.08',
      'bpf-policy-map-max': '16384',
      'cluster-id': '0',
      'cluster-name': 'tuned',
      'cluster-pool-ipv4-cidr': '10.42.0.0/16',
      'cluster-pool-ipv4-mask-size': '24',
      'cluster-pool-ipv6-cidr': 'fd42::/104',
      'cluster-pool-ipv6-mask-size': '120',
      'cni-exclusive': 'true',
      'datapath-mode': 'netkit',
      debug: 'false',
      'direct-routing-skip-unreachable': 'false',
      'enable-bandwidth-manager': 'true',
      'enable-bbr': 'true',
      'enable-bbr-hostns-only': 'false',
      'enable-bpf-clock-probe': 'true',
      'enable-bpf-masquerade': 'true',
      'enable-endpoint-routes': 'false',
      'enable-health-checking': 'true',
      'enable-hubble': 'true',
      'enable-ipv4': 'true',
      'enable-ipv4-big-tcp': 'true',
      'enable-ipv4-masquerade': 'true',
      'enable-ipv6': 'true',
      'enable-ipv6-big-tcp': 'true',
      'enable-ipv6-masquerade': 'true',
      'enable-l7-proxy': 'true',
      'enable-tcx': 'true',
      'hubble-listen-address': ':4244',
      'install-no-conntrack-iptables-rules': 'false',
      ipam: 'cluster-pool',
      'ipv4-native-routing-cidr': '10.42.0.0/16',
      'ipv6-native-routing-cidr': 'fd42::/104',
      'kube-proxy-replacement': 'true',
      'monitor-aggregation': 'medium',
      'monitor-aggregation-interval': '5s',
      mtu: '9000',
      'routing-mode': 'native',
      'tunnel-protocol': 'vxlan',
    },
  },
  probe: { reports: 'tuned' },
  workloads: [
    {
      kind: 'DaemonSet',
      name: 'cilium-envoy',
      labels: { 'k8s-app': 'cilium-envoy' },
      image: 'quay.io/cilium/cilium-envoy:v1.34.10',
      hostNetwork: true,
    },
    {
      kind: 'Deployment',
      name: 'cilium-operator',
      labels: { 'io.cilium/app': 'operator', name: 'cilium-operator' },
      image: 'quay.io/cilium/operator-generic:v1.18.4',
      replicas: 2,
      hostNetwork: true,
    },
    {
      kind: 'Deployment',
      name: 'coredns',
      labels: { 'k8s-app': 'kube-dns' },
      image: 'registry.k8s.io/coredns/coredns:v1.12.1',
      replicas: 2,
    },
  ],
};
