/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type Evidence,
  evidenceOf,
  isJsonObject,
  nameSchema,
  type Pod,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import type { JsonObject } from '@backstage/types';
import type { SourceContext } from '../EvidenceSource';
import { readPodTable } from './readPods';

/** RKE2 and GKE run kube-proxy in static pods, which have another label. */
const SELECTORS = ['k8s-app=kube-proxy', 'component=kube-proxy'];

interface SeenKubeProxy {
  node?: string;
  pod: string;
}

function kubeProxyOfRow({ cells }: JsonObject): SeenKubeProxy | undefined {
  const { Name, Node } = isJsonObject(cells) ? cells : {};
  const pod = nameSchema.safeParse(Name).data;
  const node = nameSchema.safeParse(Node).data;
  return pod !== undefined && node !== undefined ? { pod, node } : undefined;
}

const kubeProxyOfPod = ({ metadata, spec }: Pod): SeenKubeProxy => ({
  pod: metadata.name,
  node: spec.nodeName,
});

/** The kube-proxies that run in a namespace, as a fact of each of their nodes. */
export async function readKubeProxies(
  context: SourceContext,
  namespace: string,
  source: string,
): Promise<{ nodes: Map<string, Evidence>; problem?: ReadProblem }> {
  const observedAt = new Date().toISOString();
  const seen: SeenKubeProxy[] = [];
  let lacking: ReadProblem | undefined;
  // One after the other, so that pods that hang do not hold up the other sources
  for (const labelSelector of SELECTORS) {
    const { items, problem } = await readPodTable<SeenKubeProxy>(
      context,
      namespace,
      { labelSelector, fieldSelector: 'status.phase=Running' },
      { row: kubeProxyOfRow, pod: kubeProxyOfPod },
    );
    seen.push(...items);
    lacking ??= problem;
  }
  const nodes = new Map<string, Evidence>();
  for (const { node, pod } of seen) {
    if (node !== undefined) {
      nodes.set(
        node,
        evidenceOf(`Pod ${namespace}/${pod}`, source, observedAt)(
          'kubeProxy',
          'running',
          'status.phase: Running',
        ),
      );
    }
  }
  return { nodes, problem: lacking };
}
