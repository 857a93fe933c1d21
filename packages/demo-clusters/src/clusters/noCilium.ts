/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition } from '../definition';
import { kubeProxy } from './kubeProxy';

const KUBERNETES_VERSION = 'v1.30.8';

/**
 * Another network plugin, and nothing of Cilium.
 * @public
 */
export const noCiliumCluster: ClusterDefinition = {
  name: 'no-cilium',
  title: 'Without Cilium',
  kubernetesVersion: KUBERNETES_VERSION,
  nodeGroups: [
    {
      name: 'node',
      count: 3,
      architecture: 'amd64',
      osImage: 'Ubuntu 24.04.2 LTS',
      kernelVersion: '6.8.0-52-generic',
      nodes: { 'node-1': { roles: ['control-plane'] } },
    },
  ],
  workloads: [
    kubeProxy(KUBERNETES_VERSION),
    {
      kind: 'DaemonSet',
      name: 'kube-flannel-ds',
      namespace: 'kube-flannel',
      labels: { app: 'flannel', 'k8s-app': 'flannel' },
      image: 'ghcr.io/flannel-io/flannel:v0.26.4',
      container: 'kube-flannel',
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
