/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Snapshot } from '../snapshot/snapshot';
import { FactReader } from '../snapshot/factReader';
import type { Platform } from './types';

/** What a node says of itself. */
interface Signs {
  name: string;
  kubelet: string;
  osImage: string;
}

/** What shows where a node runs; the first that fits is the surest. */
const platforms: { platform: Platform; isSeen(signs: Signs): boolean }[] = [
  { platform: 'gke', isSeen: ({ kubelet }) => /-gke\./.test(kubelet) },
  { platform: 'eks', isSeen: ({ kubelet }) => /-eks-/.test(kubelet) },
  { platform: 'k3s', isSeen: ({ kubelet }) => /\+k3s\d/.test(kubelet) },
  { platform: 'rke2', isSeen: ({ kubelet }) => /\+rke2/.test(kubelet) },
  { platform: 'talos', isSeen: ({ osImage }) => /^Talos\b/.test(osImage) },
  {
    platform: 'openshift',
    isSeen: ({ osImage }) =>
      /^(Red Hat Enterprise Linux CoreOS|OpenShift)\b/.test(osImage),
  },
  // Its kubelets have no word of their own; its node pools name their machines
  { platform: 'aks', isSeen: ({ name }) => /^aks-.+-vmss/.test(name) },
];

/**
 * Where a cluster runs, as far as what its nodes say of themselves tells: one platform on every node in scope, else `other`.
 *
 * @public
 */
export function platformOf(snapshot: Snapshot): Platform {
  const seen = new Set(
    snapshot.cohorts.map(({ facts: own, example }): Platform => {
      const facts = new FactReader(snapshot.facts, own);
      const signs: Signs = {
        name: example,
        kubelet: facts.get('kubeletVersion') ?? '',
        osImage: facts.get('osImage') ?? '',
      };
      return platforms.find(({ isSeen }) => isSeen(signs))?.platform ?? 'other';
    }),
  );
  const [only] = seen;
  return seen.size === 1 ? only : 'other';
}

/**
 * Whether who runs the cluster sets Cilium as well. GKE's agents have a name of their own, or a version; AKS brings addresses by a
 * plugin of its own.
 */
export function isCiliumProvided(snapshot: Snapshot): boolean {
  return (
    snapshot.nodes.some(({ agent }) => agent?.pod?.startsWith('anetd-')) ||
    snapshot.cohorts.some(({ facts: own }) => {
      const facts = new FactReader(snapshot.facts, own);
      return (
        facts.config('ipam') === 'delegated-plugin' ||
        /-gke\b/.test(facts.get('ciliumVersion') ?? '')
      );
    })
  );
}

/** Where the hosts of nodes come from an image whose settings are not the operator's. */
export const hasProvidedHosts = (platform: Platform): boolean =>
  platform === 'gke' || platform === 'aks';
