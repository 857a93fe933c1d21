/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ControllerRevision, DaemonSet, PodTemplate } from '../objects';
import { Clock } from './clock';
import { BuildScope, managedBy, objectMeta, ownedKeys } from './metadata';

const HOUR_SECONDS = 3600;

/** A template with the hash of its pods. */
export interface HashedTemplate {
  template: PodTemplate;
  hash: string;
}

/** When the pods of each hash were made. */
type PodAges = ReadonlyArray<{ hash: string; createdAt: string }>;

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** No revision is younger than a pod that was made from it, and those before the current one are older than it. */
function createdAtOf(
  { hash }: HashedTemplate,
  pods: PodAges,
  latest: string,
): string {
  return pods
    .filter(pod => pod.hash === hash)
    .reduce((first, { createdAt }) => earlier(first, createdAt), latest);
}

/**
 * The revisions that a DaemonSet's controller keeps, the oldest first: one for each template that pods were made from.
 *
 * @param templates - the current one first
 * @param changedAt - when it became the current one
 */
export function controllerRevisions(
  scope: BuildScope,
  owner: DaemonSet['metadata'],
  templates: readonly HashedTemplate[],
  pods: PodAges,
  changedAt: string,
): ControllerRevision[] {
  const [current, ...others] = templates;
  const currentSince = createdAtOf(current, pods, changedAt);
  const before = Clock.after(currentSince, -HOUR_SECONDS);
  const known = [
    ...others
      .map(other => ({
        ...other,
        createdAt: createdAtOf(other, pods, before),
      }))
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    { ...current, createdAt: currentSince },
  ];
  return known.map(({ template, hash, createdAt }, index) => {
    const labels = {
      ...template.metadata.labels,
      'controller-revision-hash': hash,
    };
    const { annotations = {} } = owner;
    return {
      apiVersion: 'apps/v1',
      kind: 'ControllerRevision',
      metadata: objectMeta(scope, 'ControllerRevision', {
        name: `${owner.name}-${hash}`,
        namespace: owner.namespace,
        creationTimestamp: createdAt,
        labels,
        annotations,
        ownerReferences: [
          {
            apiVersion: 'apps/v1',
            kind: 'DaemonSet',
            name: owner.name,
            uid: owner.uid,
            controller: true,
            blockOwnerDeletion: true,
          },
        ],
        managedFields: [
          managedBy(
            'kube-controller-manager',
            createdAt,
            {
              'f:data': {},
              'f:metadata': {
                'f:annotations': ownedKeys(Object.keys(annotations)),
                'f:labels': ownedKeys(Object.keys(labels)),
                'f:ownerReferences': {
                  '.': {},
                  [`k:{"uid":"${owner.uid}"}`]: {},
                },
              },
              'f:revision': {},
            },
            { apiVersion: 'apps/v1' },
          ),
        ],
      }),
      data: { spec: { template: { ...template, $patch: 'replace' } } },
      revision: index + 1,
    };
  });
}
