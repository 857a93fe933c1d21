/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CustomObjectDefinition,
  CustomResourceDefinition,
} from '../definition';
import type { CustomObject, ObjectMeta } from '../objects';
import type { Clock } from './clock';
import { uidOf } from './identity';
import { managedBy, objectMeta, type BuildScope } from './metadata';
import type { PlannedPod } from './pods';

/** A custom resource that is served, with its objects. */
export interface PlannedCustomResource
  extends Pick<CustomResourceDefinition, 'apiVersion' | 'kind' | 'plural'> {
  objects: CustomObject[];
}

const CHANGED_HOURS_AGO = 24;

/** Kubernetes lets an object go when its owner goes. */
function ownerOf(
  scope: BuildScope,
  { podOf }: CustomObjectDefinition,
  namespace: string,
  pods: readonly PlannedPod[],
): Pick<ObjectMeta, 'ownerReferences'> {
  const pod =
    podOf &&
    pods.find(
      ({ name, nodeName, namespace: at }) =>
        at === namespace &&
        nodeName === podOf.node &&
        name.startsWith(`${podOf.workload}-`),
    );
  return pod
    ? {
        ownerReferences: [
          {
            ...{ apiVersion: 'v1', kind: 'Pod', name: pod.name },
            uid: uidOf(scope.cluster, 'Pod', namespace, pod.name),
            ...{ controller: false, blockOwnerDeletion: false },
          },
        ],
      }
    : {};
}

/** The objects of a custom resource. */
export function buildCustomResource(
  scope: BuildScope,
  clock: Clock,
  { objects, namespace, manager, ...type }: CustomResourceDefinition,
  pods: readonly PlannedPod[],
): PlannedCustomResource {
  const { apiVersion, kind, plural } = type;
  return {
    ...{ apiVersion, kind, plural },
    objects: objects.map(object => {
      const { changedHoursAgo = CHANGED_HOURS_AGO } = object;
      const { name, labels, generation = 1, spec, status } = object;
      const time = clock.hoursAgo(changedHoursAgo);
      return {
        ...{ apiVersion, kind },
        metadata: objectMeta(scope, kind, {
          ...{ name, namespace, generation, creationTimestamp: time },
          ...(labels && { labels }),
          ...ownerOf(scope, object, namespace, pods),
          managedFields: [
            managedBy(manager, time, { 'f:spec': {} }, { apiVersion }),
          ],
        }),
        ...(spec && { spec }),
        ...(status && { status }),
      };
    }),
  };
}
