/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type {
  CiliumDefinition,
  ClusterDefinition,
  NodeGroupDefinition,
  ProbeDefinition,
} from '../definition';
import type { Taint } from '../objects';

const DEFAULT_NODES = 5000;
const UNREACHABLE: Taint[] = [
  { key: 'node.kubernetes.io/unreachable', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' },
];
const UBUNTU = {
  architecture: 'amd64',
  osImage: 'Ubuntu 24.04.2 LTS',
  kernelVersion: '6.8.0-60-generic',
  containerRuntimeVersion: 'containerd://2.0.5',
  cpus: 16,
} as const;

/** Pools beside the workers, with their share of all nodes. */
const POOLS: Array<Omit<NodeGroupDefinition, 'count'> & { share: number }> = [
  {
    ...UBUNTU,
    name: 'flatcar',
    share: 0.15,
    osImage: 'Flatcar Container Linux by Kinvolk 3815.2.5 (Oklo)',
    kernelVersion: '5.15.167-flatcar',
    createdHoursAgo: 200 * 24,
    nodes: {
      'flatcar-7': {
        ready: 'False',
        taints: [
          { key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule' },
          { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' },
        ],
      },
    },
  },
  {
    ...UBUNTU,
    name: 'arm',
    share: 0.12,
    architecture: 'arm64',
    osImage: 'Debian GNU/Linux 12 (bookworm)',
    kernelVersion: '6.1.0-28-arm64',
    createdHoursAgo: 60 * 24,
  },
  {
    ...UBUNTU,
    name: 'gpu',
    share: 0.06,
    kernelVersion: '6.8.0-1027-nvidia',
    cpus: 64,
    labels: { 'nvidia.com/gpu.present': 'true' },
    taints: [{ key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' }],
    createdHoursAgo: 40 * 24,
  },
  {
    ...UBUNTU,
    name: 'old',
    share: 0.05,
    osImage: 'Red Hat Enterprise Linux 8.10 (Ootpa)',
    kernelVersion: '4.18.0-553.el8_10.x86_64',
    containerRuntimeVersion: 'containerd://1.6.36',
    createdHoursAgo: 700 * 24,
  },
  {
    ...UBUNTU,
    name: 'windows',
    share: 0.02,
    operatingSystem: 'windows',
    osImage: 'Windows Server 2022 Datacenter',
    kernelVersion: '10.0.20348.2700',
    containerRuntimeVersion: 'containerd://1.7.27',
    taints: [{ key: 'os', value: 'windows', effect: 'NoSchedule' }],
  },
];

function nodeGroups(nodes: number): NodeGroupDefinition[] {
  const control = nodes < 100 ? 1 : 5;
  const pools = POOLS.map(({ share, ...pool }) => ({
    ...pool,
    count: Math.floor(share * nodes),
  }));
  const others = pools.reduce((sum, { count }) => sum + count, control);
  return [
    {
      ...UBUNTU,
      name: 'control',
      count: control,
      cpus: 8,
      roles: ['control-plane'],
      taints: [
        { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
      ],
    },
    {
      ...UBUNTU,
      name: 'worker',
      count: nodes - others,
      nodes: { 'worker-23': { ready: 'Unknown', taints: UNREACHABLE } },
    },
    ...pools,
  ];
}

/** Rolled out to every node after the last change of the configuration; the times are hours ago. */
const cilium: CiliumDefinition = {
  version: '1.18.4',
  configChangedHoursAgo: 504,
  templateChangedHoursAgo: 503.9,
  agentDefaults: { podStartedHoursAgo: 503.8 },
  rolloutHours: 9,
  agents: {
    'worker-17': {
      state: 'crashLoopBackOff',
      terminationMessage:
        'level=fatal msg="failed to start: unable to find controller ownerReference"',
    },
    'worker-23': { state: 'notReady' },
    'worker-47': { state: 'absent' },
    'flatcar-7': { state: 'notReady' },
    'arm-5': { containerStartedHoursAgo: 0.1, restartCount: 3 },
  },
  nodeConfigs: [
    {
      name: 'gpu',
      nodeSelector: { matchLabels: { 'node.cluster.x-k8s.io/pool': 'gpu' } },
      defaults: {
        'enable-bbr': 'true',
        'enable-ipv4-big-tcp': 'true',
        'enable-ipv6-big-tcp': 'true',
      },
      changedHoursAgo: 900,
    },
  ],
  config: {
    'auto-direct-node-routes': 'false',
    'bpf-lb-acceleration': 'disabled',
    'bpf-lb-algorithm': 'random',
    'bpf-lb-map-max': '65536',
    'bpf-lb-mode': 'snat',
    'bpf-map-dynamic-size-ratio': '0.0025',
    'bpf-policy-map-max': '16384',
    'cluster-id': '7',
    'cluster-name': 'large',
    'cni-exclusive': 'true',
    'datapath-mode': 'veth',
    debug: 'false',
    'enable-bandwidth-manager': 'true',
    'enable-bbr': 'false',
    'enable-bbr-hostns-only': 'false',
    'enable-bpf-clock-probe': 'true',
    'enable-bpf-masquerade': 'true',
    'enable-endpoint-routes': 'false',
    'enable-health-checking': 'true',
    'enable-hubble': 'true',
    'enable-ipv4': 'true',
    'enable-ipv4-big-tcp': 'false',
    'enable-ipv4-masquerade': 'true',
    'enable-ipv6': 'true',
    'enable-ipv6-big-tcp': 'false',
    'enable-ipv6-masquerade': 'true',
    'enable-l7-proxy': 'true',
    'enable-tcx': 'true',
    'hubble-listen-address': ':4244',
    'install-no-conntrack-iptables-rules': 'false',
    ipam: 'kubernetes',
    'ipv4-native-routing-cidr': '10.0.0.0/8',
    'ipv6-native-routing-cidr': 'fd42::/56',
    'kube-proxy-replacement': 'true',
    'monitor-aggregation': 'medium',
    'monitor-aggregation-interval': '5s',
    'preallocate-bpf-maps': 'false',
    'routing-mode': 'native',
    'tunnel-protocol': 'vxlan',
  },
};

const probe: ProbeDefinition = {
  reports: 'large',
  nodes: {
    'worker-17': { report: 'large/dead-agent' },
    'worker-23': { ready: false },
    'worker-31': { absent: true },
    'worker-42': {
      message: '{"ciliumTuningProbe":1,"agent":{"state":"ok","ver',
    },
    'worker-47': { report: 'large/no-agent' },
    'flatcar-7': { ready: false },
  },
};

/**
 * A cluster of many nodes whose objects are as heavy as real ones: seven pools, Windows among them, with a few nodes that something is
 * wrong with. It costs next to nothing until somebody reads it.
 *
 * @param nodes - how many there are. Default 5,000; what is wrong shows from 100 on
 * @public
 */
export function largeCluster(nodes: number = DEFAULT_NODES): ClusterDefinition {
  return {
    name: 'large',
    title: 'Large',
    kubernetesVersion: 'v1.33.4',
    weight: 'real',
    nodeGroups: nodeGroups(nodes),
    cilium,
    probe,
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
        image: 'registry.k8s.io/coredns/coredns:v1.12.0',
        replicas: 10,
      },
    ],
  };
}
