/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition } from '../definition';

const K3S = {
  kubeletVersion: 'v1.26.6+k3s1',
  containerRuntimeVersion: 'containerd://1.7.1-k3s1',
};

/** How K3s was started on a server: it brings neither a network plugin nor a kube-proxy of its own. */
const SERVER_ARGUMENTS = [
  'server',
  '--flannel-backend',
  'none',
  '--disable-network-policy',
  '--disable-kube-proxy',
  '--disable',
  'servicelb',
  '--cluster-cidr',
  '10.42.0.0/16,fd42::/56',
  '--service-cidr',
  '10.43.0.0/16,fd43::/112',
];

const nodeArguments = (list: string[]) => ({
  'k3s.io/node-args': JSON.stringify(list),
});

/**
 * Six nodes in two groups under one configuration; eBPF host routing only takes effect where the kernel allows it.
 * @public
 */
export const articleCluster: ClusterDefinition = {
  name: 'article',
  title: 'Article',
  kubernetesVersion: K3S.kubeletVersion,
  nodeGroups: [
    {
      ...K3S,
      name: 'x86',
      count: 3,
      architecture: 'amd64',
      osImage: 'Ubuntu 23.04',
      kernelVersion: '6.2.0-20-generic',
      labels: {
        'beta.kubernetes.io/instance-type': 'k3s',
        'node.kubernetes.io/instance-type': 'k3s',
      },
      nodes: {
        'x86-1': {
          roles: ['control-plane', 'master'],
          annotations: nodeArguments(SERVER_ARGUMENTS),
        },
        'x86-2': { annotations: nodeArguments(['agent']) },
        'x86-3': { annotations: nodeArguments(['agent']) },
      },
    },
    {
      ...K3S,
      name: 'arm',
      count: 3,
      architecture: 'arm64',
      osImage: 'Debian GNU/Linux 10 (buster)',
      kernelVersion: '4.19.0-23-arm64',
      labels: {
        'beta.kubernetes.io/instance-type': 'k3s',
        'node.kubernetes.io/instance-type': 'k3s',
      },
      annotations: nodeArguments(['agent']),
    },
  ],
  cilium: {
    version: '1.13.4',
    config: {
      'agent-not-ready-taint-key': 'node.cilium.io/agent-not-ready',
      'auto-direct-node-routes': 'true',
      'bpf-lb-algorithm': 'random',
      'bpf-lb-map-max': '65536',
      'bpf-lb-mode': 'dsr',
      'bpf-map-dynamic-size-ratio': '0.0025',
      'bpf-policy-map-max': '16384',
      'cluster-id': '0',
      'cluster-name': 'default',
      'cluster-pool-ipv4-cidr': '10.42.0.0/16',
      'cluster-pool-ipv4-mask-size': '24',
      'cluster-pool-ipv6-cidr': 'fd42::/56',
      'cluster-pool-ipv6-mask-size': '64',
      'cni-chaining-mode': 'none',
      debug: 'false',
      'enable-bpf-clock-probe': 'true',
      'enable-bpf-masquerade': 'true',
      'enable-endpoint-routes': 'false',
      'enable-health-checking': 'true',
      'enable-hubble': 'true',
      'enable-ipv4': 'true',
      'enable-ipv4-masquerade': 'true',
      'enable-ipv6': 'true',
      'enable-ipv6-masquerade': 'true',
      'enable-l7-proxy': 'true',
      'enable-well-known-identities': 'false',
      'hubble-listen-address': ':4244',
      'install-no-conntrack-iptables-rules': 'true',
      ipam: 'cluster-pool',
      'ipv4-native-routing-cidr': '10.42.0.0/16',
      'ipv6-native-routing-cidr': 'fd42::/56',
      'kube-proxy-replacement': 'strict',
      'monitor-aggregation': 'medium',
      'monitor-aggregation-interval': '5s',
      'preallocate-bpf-maps': 'false',
      'sidecar-istio-proxy-image': 'cilium/istio_proxy',
      tunnel: 'disabled',
    },
  },
  probe: { reports: 'article' },
  workloads: [
    {
      kind: 'Deployment',
      name: 'cilium-operator',
      labels: { 'io.cilium/app': 'operator', name: 'cilium-operator' },
      image: 'quay.io/cilium/operator-generic:v1.13.4',
      replicas: 2,
      hostNetwork: true,
    },
    {
      kind: 'Deployment',
      name: 'coredns',
      labels: { 'k8s-app': 'kube-dns' },
      image: 'rancher/mirrored-coredns-coredns:1.10.1',
    },
    {
      kind: 'Deployment',
      name: 'local-path-provisioner',
      labels: { app: 'local-path-provisioner' },
      image: 'rancher/local-path-provisioner:v0.0.24',
    },
  ],
};
