/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { isJsonObject } from '../objects/json';
import { podSchema, type Pod } from '../objects/shapes';
import type { Budget } from './entries';
import type { SysdumpLayout } from './layout';
import type { UnreadBlocks } from './objectTexts';
import { readObjects, type ObjectsRead } from './readObjects';

/** What a pod is there for, as far as anything is read from it. */
export type PodRole = 'agent' | 'kubeProxy' | 'probe';

/** A pod that something is read from. */
export interface RolePod {
  role: PodRole;
  namespace: string;
  pod: Pod;
}

/** The labels that tell what a pod is there for: the same that a cluster is asked for. */
const roles: readonly [label: string, value: string, role: PodRole][] = [
  ['k8s-app', 'cilium', 'agent'],
  ['k8s-app', 'kube-proxy', 'kubeProxy'],
  ['component', 'kube-proxy', 'kubeProxy'],
  ['app.kubernetes.io/name', 'cilium-tuning-probe', 'probe'],
];

const unread: UnreadBlocks = [
  ['metadata', 'annotations'],
  ['metadata', 'managedFields'],
  ['spec', 'affinity'],
  ['spec', 'tolerations'],
  ['spec', 'volumes'],
];

function roleOf({ metadata }: JsonObject): PodRole | undefined {
  const labels = isJsonObject(metadata) ? metadata.labels : undefined;
  return isJsonObject(labels)
    ? roles.find(([label, value]) => labels[label] === value)?.[2]
    : undefined;
}

const mentionsRole = (text: string) =>
  roles.some(([label, value]) => text.includes(label) && text.includes(value));

function podOf(object: JsonObject): RolePod | 'other' | undefined {
  const role = roleOf(object);
  if (!role) {
    return 'other';
  }
  const pod = podSchema.safeParse(object).data;
  return pod && { role, namespace: pod.metadata.namespace ?? '', pod };
}

/** Reads the pods that something is read from, out of those of the whole cluster. */
export async function readRolePods(
  { files }: SysdumpLayout,
  budget: Budget,
): Promise<ObjectsRead<RolePod>> {
  const { items, ...rest } = await readObjects({
    entry: files.get('pods'),
    name: 'k8s-pods-*.yaml',
    ...{ budget, unread, wants: mentionsRole, pick: podOf },
  });
  return { ...rest, items: items.filter(item => item !== 'other') };
}
