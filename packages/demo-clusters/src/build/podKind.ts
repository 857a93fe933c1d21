/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import type { ObjectMeta, PodSpec, PodTemplate } from '../objects';
import type { BuildScope } from './metadata';
import { ownedFields } from './ownedFields';
import { admittedSpec } from './real/admitted';

export interface PodOwner {
  kind: 'DaemonSet' | 'ReplicaSet';
  name: string;
  uid: string;
}

/** What the pods of one template have in common. */
export class PodKind {
  /** Metadata that every one of them gets, beside what makes it itself. */
  readonly metadata: Pick<ObjectMeta, 'generateName' | 'ownerReferences'> & {
    labels: Record<string, string>;
  };
  private readonly spec: PodSpec;
  private fields: JsonObject | undefined;

  constructor(
    readonly scope: BuildScope,
    readonly namespace: string,
    readonly owner: PodOwner,
    readonly template: PodTemplate,
    /** What the owner's controller adds to the labels of the template. */
    addedLabels: Record<string, string>,
  ) {
    const { annotations, labels } = template.metadata;
    this.metadata = {
      generateName: `${owner.name}-`,
      ...(annotations && { annotations }),
      labels: { ...labels, ...addedLabels },
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          ...owner,
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    };
    this.spec = scope.real ? admittedSpec(template.spec) : template.spec;
  }

  /** The fields that the owner's controller wrote. */
  get controllerFields(): JsonObject {
    this.fields ??= {
      'f:metadata': ownedFields(this.metadata),
      'f:spec': ownedFields({
        ...this.template.spec,
        affinity: this.affinityFor(''),
      }),
    };
    return this.fields;
  }

  specOn(nodeName: string): PodSpec {
    return { nodeName, ...this.spec, affinity: this.affinityFor(nodeName) };
  }

  /** The controller of DaemonSets tells the scheduler in this way which node a pod is for. */
  private affinityFor(nodeName: string): JsonObject | undefined {
    const { affinity } = this.spec;
    if (!this.scope.real || this.owner.kind !== 'DaemonSet') {
      return affinity;
    }
    const matchFields = [
      { key: 'metadata.name', operator: 'In', values: [nodeName] },
    ];
    return {
      ...affinity,
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchFields }],
        },
      },
    };
  }
}
