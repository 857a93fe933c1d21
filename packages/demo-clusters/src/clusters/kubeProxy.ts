/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { WorkloadDefinition } from '../definition';

/** kube-proxy as kubeadm deploys it. */
export function kubeProxy(kubernetesVersion: string): WorkloadDefinition {
  return {
    kind: 'DaemonSet',
    name: 'kube-proxy',
    labels: { 'k8s-app': 'kube-proxy' },
    image: `registry.k8s.io/kube-proxy:${kubernetesVersion}`,
    hostNetwork: true,
  };
}
