/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition, NodeGroupDefinition } from '../definition';
import {
  demoPrometheus,
  type MachineMetrics,
} from '../prometheus/demoPrometheus';
import { kubeProxy } from './kubeProxy';

const KUBERNETES_VERSION = 'v1.32.3';

/** The agents were restarted after the last change of the configuration, all but one. */
const CONFIG_CHANGED_HOURS_AGO = 74;
const ROLLED_OUT_HOURS_AGO = 72;
const FORGOTTEN_NODE = 'worker-4';

const LIKE_ALL = {
  architecture: 'amd64',
  containerRuntimeVersion: 'containerd://1.7.27',
} as const;
const UBUNTU = {
  ...LIKE_ALL,
  osImage: 'Ubuntu 22.04.5 LTS',
  kernelVersion: '5.15.0-131-generic',
};

const nodeGroups: NodeGroupDefinition[] = [
  {
    ...UBUNTU,
    name: 'control',
    count: 1,
    roles: ['control-plane'],
    taints: [
      { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
    ],
  },
  { ...UBUNTU, name: 'worker', count: 4 },
  {
    ...LIKE_ALL,
    name: 'database',
    count: 2,
    osImage: 'Red Hat Enterprise Linux 9.4 (Plow)',
    kernelVersion: '5.14.0-427.13.1.el9_4.x86_64',
    labels: { workload: 'database' },
  },
];

const virtualMachine: MachineMetrics = {
  cpus: 4,
  memoryBytes: 16_384_000_000,
  kernelVersion: '#141-Ubuntu SMP Fri Jan 10 21:18:28 UTC 2025',
  vendor: 'QEMU',
  mtus: { cilium_host: 1500, ens3: 1500 },
  units: { 'irqbalance.service': 'active' },
};

/** What the Prometheus of the cluster has scraped of each pool. */
const machines: Record<string, MachineMetrics> = {
  control: virtualMachine,
  worker: virtualMachine,
  database: {
    cpus: 4,
    memoryBytes: 67_108_864_000,
    kernelVersion: '#1 SMP PREEMPT_DYNAMIC Mon Apr 1 18:26:31 EDT 2024',
    vendor: 'Dell Inc.',
    mtus: { cilium_host: 1500, eno1: 1500 },
    governor: 'performance',
    units: { 'irqbalance.service': 'active', 'tuned.service': 'active' },
  },
};

/**
 * Cilium as its chart installs it, beside a kube-proxy. One pool runs a kernel whose number does not tell what it can do, and on one node
 * the agent has not loaded the present configuration. There is no probe, and a Prometheus.
 * @public
 */
export const defaultsCluster: ClusterDefinition = {
  name: 'defaults',
  title: 'All defaults',
  kubernetesVersion: KUBERNETES_VERSION,
  nodeGroups,
  services: [demoPrometheus(nodeGroups, machines)],
  cilium: {
    version: '1.17.6',
    configChangedHoursAgo: CONFIG_CHANGED_HOURS_AGO,
    agentDefaults: { podStartedHoursAgo: ROLLED_OUT_HOURS_AGO },
    agents: {
      [FORGOTTEN_NODE]: { podStartedHoursAgo: 20 * 24 },
    },
    config: {
      'auto-direct-node-routes': 'false',
      'bpf-lb-acceleration': 'disabled',
      'bpf-lb-map-max': '65536',
      'bpf-lb-sock': 'false',
      'bpf-map-dynamic-size-ratio': '0.0025',
      'bpf-policy-map-max': '16384',
      'cluster-id': '0',
      'cluster-name': 'default',
      'cluster-pool-ipv4-cidr': '10.0.0.0/8',
      'cluster-pool-ipv4-mask-size': '24',
      'cni-exclusive': 'true',
      'datapath-mode': 'veth',
      debug: 'false',
      'enable-auto-protect-node-port-range': 'true',
      'enable-bpf-clock-probe': 'false',
      'enable-health-checking': 'true',
      'enable-hubble': 'true',
      'enable-ipv4': 'true',
      'enable-ipv4-big-tcp': 'false',
      'enable-ipv4-masquerade': 'true',
      'enable-ipv6': 'false',
      'enable-ipv6-big-tcp': 'false',
      'enable-ipv6-masquerade': 'true',
      'enable-l7-proxy': 'true',
      'enable-policy': 'default',
      'enable-tcx': 'true',
      'hubble-listen-address': ':4244',
      'install-no-conntrack-iptables-rules': 'false',
      ipam: 'cluster-pool',
      'kube-proxy-replacement': 'false',
      'monitor-aggregation': 'medium',
      'monitor-aggregation-interval': '5s',
      'preallocate-bpf-maps': 'false',
      'routing-mode': 'tunnel',
      'tunnel-protocol': 'vxlan',
    },
  },
  workloads: [
    kubeProxy(KUBERNETES_VERSION),
    {
      kind: 'DaemonSet',
      name: 'cilium-envoy',
      labels: { 'k8s-app': 'cilium-envoy' },
      image: 'quay.io/cilium/cilium-envoy:v1.33.4',
      hostNetwork: true,
    },
    {
      kind: 'Deployment',
      name: 'coredns',
      labels: { 'k8s-app': 'kube-dns' },
      image: 'registry.k8s.io/coredns/coredns:v1.11.3',
      replicas: 2,
    },
  ],
};
